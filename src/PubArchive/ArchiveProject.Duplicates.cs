using PubArchive.Catalogue;
using PubArchive.Workflows;

namespace PubArchive;

// Publications that may be one, and what a librarian decides about them.
public sealed partial class ArchiveProject
{
    /// <summary>Compares all publications that share an identifier, a telling title or a place in a volume.</summary>
    /// <param name="progress">Told how many pairs were compared.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Pairs on which nobody decided yet, the surest first.</returns>
    /// <exception cref="ProjectException">There is no archive.</exception>
    public DuplicateReport FindDuplicates(IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var told = progress is null ? null : new Forward<long>(done => progress.Report(new ProjectProgress("Comparing pairs", done)));
        return Reading().FindDuplicates(told, cancellationToken);
    }

    /// <summary>Two publications side by side.</summary>
    /// <exception cref="ProjectException">There is no such publication, or both are one.</exception>
    public DuplicateComparison Compare(string keyOrDoi, string otherKeyOrDoi)
    {
        var (key, other) = (Find(keyOrDoi).Key, Find(otherKeyOrDoi).Key);
        return key == other ? throw AreOne(keyOrDoi, otherKeyOrDoi) : Reading().Compare(key, other);
    }

    /// <summary>Makes one publication of several. The first keeps all it says; what it lacks it takes from the others, with what was said of them and their addresses.</summary>
    /// <param name="keyOrDoi">The one to keep.</param>
    /// <param name="others">The ones to merge into it.</param>
    /// <returns>How many were merged into it.</returns>
    /// <exception cref="ProjectException">There is no such publication; nothing was changed.</exception>
    public int Merge(string keyOrDoi, IEnumerable<string> others) => Writing().Merge(Find(keyOrDoi).Key, [.. others.Select(other => Find(other).Key).Distinct(StringComparer.Ordinal)]);

    /// <summary>Notes that two publications are two, whatever they share.</summary>
    /// <returns>Whether that is news.</returns>
    /// <exception cref="ProjectException">There is no such publication, or both are one.</exception>
    public bool KeepApart(string keyOrDoi, string otherKeyOrDoi)
    {
        var (key, other) = (Find(keyOrDoi).Key, Find(otherKeyOrDoi).Key);
        return key == other ? throw AreOne(keyOrDoi, otherKeyOrDoi) : Writing().KeepApart(key, other);
    }

    /// <summary>Takes the latest decision about two publications back: a merge, or that they are two.</summary>
    /// <returns>Whether it was done, and if not, what has to be undone first.</returns>
    /// <exception cref="ProjectException">There is no such publication, or no decision about them.</exception>
    public UndoReport UndoDecision(string keyOrDoi, string otherKeyOrDoi)
    {
        _ = (Find(keyOrDoi), Find(otherKeyOrDoi));
        return Reading().FindDecision(keyOrDoi, otherKeyOrDoi) is { } step ? Undo(step) : throw new ProjectException($"Nothing was decided about '{keyOrDoi}' and '{otherKeyOrDoi}'.", "'pubarchive history KEY' shows what was done to a publication.");
    }

    private static ProjectException AreOne(string one, string other) => new($"'{one}' and '{other}' are one publication.", "Name two; 'pubarchive duplicates list' shows pairs.");
}
