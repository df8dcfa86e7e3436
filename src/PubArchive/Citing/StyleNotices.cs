using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Citing;

/// <summary>What whoever prints references in a style is to be told of it.</summary>
internal static class StyleNotices
{
    /// <param name="found">The style, and what stands in for it.</param>
    /// <param name="needsEntries">Whether entries of a bibliography are printed, not citations.</param>
    public static ImmutableArray<Diagnostic> Of(FoundStyle found, bool needsEntries = true)
    {
        ImmutableArray<Diagnostic> notices = [];
        if (found.Notice is { } notice) { notices = notices.Add(new Diagnostic(Severity.Warning, 0, "CSL002", notice)); }
        if (needsEntries && !found.Style.HasBibliography)
        {
            notices = notices.Add(new Diagnostic(Severity.Warning, 0, "CSL004", $"The style \"{found.Style.Info.Title}\" has no bibliography, only citations: no references are printed. Choose another, 'pubarchive style list' shows some."));
        }
        return notices;
    }
}
