using System.Collections.Immutable;

namespace PubArchive.Archive.Importing;

/// <summary>Collects what became of the records of one file; of very many, only what a person may want to look at.</summary>
internal sealed class ImportLog(IProgress<long>? progress, int tellEvery)
{
    private readonly ImmutableArray<ImportEntry>.Builder _entries = ImmutableArray.CreateBuilder<ImportEntry>();
    private readonly int[] _counts = new int[(int)ImportOutcome.Rejected + 1];

    /// <summary>Records so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record; <see langword="null"/> is none.</summary>
    public void Add(ImportEntry? entry)
    {
        if (entry is null) { return; }
        Count++;
        _counts[(int)entry.Outcome]++;
        var isOrdinary = entry.Evidence is null && entry.Outcome is ImportOutcome.Created or ImportOutcome.Updated or ImportOutcome.Unchanged;
        if (!isOrdinary || _entries.Count < ImportResult.OrdinaryKept) { _entries.Add(entry); }
        if (Count % tellEvery == 0) { progress?.Report(Count); }
    }

    /// <summary>All of it, when the file has ended.</summary>
    public ImportResult Result(int run)
    {
        progress?.Report(Count);
        return new ImportResult(run, _entries.ToImmutable(), [.. _counts]);
    }
}
