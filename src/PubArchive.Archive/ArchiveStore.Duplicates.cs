using PubArchive.Archive.Duplicates;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Catalogue;

namespace PubArchive.Archive;

// Records that may be one work.
public sealed partial class ArchiveStore
{
    /// <summary>Looks at all records that share an identifier, a telling title or a place, and says which pairs may be one work. Pairs on which a librarian has decided are left out.</summary>
    /// <param name="progress">Told how many pairs were compared.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public DuplicateReport FindDuplicates(IProgress<long>? progress = null, CancellationToken cancellationToken = default) => Guarded(() => new DuplicateSearch(_database, progress, cancellationToken).Find());

    /// <summary>Two records side by side.</summary>
    /// <param name="key">A key, former key or DOI.</param>
    /// <param name="otherKey">Another.</param>
    /// <exception cref="ArgumentException">The archive has no such publication, or it was removed, or both are one.</exception>
    public DuplicateComparison Compare(string key, string otherKey) => Guarded(() =>
    {
        using var finder = new KeyFinder(_database);
        using var records = new KnownRecords(_database);
        var (one, other) = (Known(key), Known(otherKey));
        return one.Id == other.Id ? throw new ArgumentException($"'{key}' and '{otherKey}' are one record.", nameof(otherKey)) : Comparing.SideBySide(one, other);

        Known Known(string text) => finder.ByKeyOrDoi(text) is { } id && records.Find(id) is { } known ? known : throw new ArgumentException($"The archive has no publication '{text}'.", nameof(key));
    });

    /// <summary>Makes one record of several. The first keeps all it says and takes from the others what it lacks, what librarians and files said of them, and their addresses. The others are kept, so that it can be undone.</summary>
    /// <param name="key">The record to keep: a key, former key or DOI.</param>
    /// <param name="others">The records to merge into it.</param>
    /// <returns>How many were merged into it; those that were already are not counted.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication; nothing was changed.</exception>
    public int Merge(string key, IReadOnlyList<string> others)
    {
        CheckNoStep();
        ArgumentNullException.ThrowIfNull(others);
        return Guarded(() => new Deciding(_database, _time).MergeInto(new StepWords(Deciding.Merge, $"merge {string.Join(' ', others)} into {key}", _who), key, others, Today));
    }

    /// <summary>Notes that two records are two works, whatever they share: they are not listed as duplicates any more.</summary>
    /// <returns>Whether that is news.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication, or both are one.</exception>
    public bool KeepApart(string key, string otherKey)
    {
        CheckNoStep();
        return Guarded(() => new Deciding(_database, _time).KeepApart(new StepWords(Deciding.Apart, $"not-duplicate {key} {otherKey}", _who), key, otherKey));
    }

    /// <summary>The step of the latest decision about two records, for <see cref="Undo"/>; <see langword="null"/> when none counts.</summary>
    /// <exception cref="ArgumentException">The archive has no such publication.</exception>
    public int? FindDecision(string key, string otherKey) => Guarded(() => new Deciding(_database, _time).Latest(key, otherKey));
}
