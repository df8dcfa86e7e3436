using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Archive;

namespace PubArchive.Workflows;

/// <summary>Looks, after an import of a whole library, for what the library does not have any more, and removes it when that is wanted.</summary>
/// <param name="step">The import, not yet committed.</param>
/// <param name="request">What is wanted.</param>
internal sealed class MissingWorkflow(OpenStep step, ImportRequest request)
{
    /// <summary>What is missing, and what became of it.</summary>
    /// <param name="files">What the import did.</param>
    public MissingSummary Run(ImmutableArray<FileReport> files)
    {
        if (files.Sum(file => file.Read - file.Rejected) == 0) { return MissingSummary.OfNothing; }
        var missing = step.FindMissing();
        if (missing.Records.IsEmpty) { return new MissingSummary([], AreRemoved: false, Refusal: null); }
        ImmutableArray<MissingPublication> publications = [.. missing.Records.Select(record => new MissingPublication(record.Key, record.Title))];
        if (!request.IsForced && Doubt(files, missing) is { } doubt) { return new MissingSummary(publications, AreRemoved: false, doubt); }
        var isWanted = !request.IsDryRun && request.RemovesMissing?.Invoke(publications) is true;
        if (isWanted) { step.RemoveMissing(missing.Records); }
        return new MissingSummary(publications, isWanted, Refusal: null);
    }

    // What was lost on the way would be taken for gone; so would all that a part of the library does not hold.
    private static string? Doubt(ImmutableArray<FileReport> files, MissingReport missing)
    {
        var rejected = files.Sum(file => file.Rejected);
        if (rejected > 0) { return Invariant($"{rejected:N0} records could not be taken in, and may be among the missing ones."); }
        if (files.FirstOrDefault(file => file.HasRejections) is { } faulty) { return $"{faulty.File} could not be read to its end, and may hold the missing records."; }
        return missing.Records.Length * 2 > missing.Held ? Invariant($"{missing.Records.Length:N0} of {missing.Held:N0} records are missing: the files look like a part of the library.") : null;
    }


    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
