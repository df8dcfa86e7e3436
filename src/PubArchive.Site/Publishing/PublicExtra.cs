using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Site.Publishing;

/// <summary>What of Extra may be published: lines that hold a bibliographic variable, which references are printed with. Free text, notes and what programs leave there are private.</summary>
internal static class PublicExtra
{
    // CSL 1.0.2, appendix IV, without annote, note, abstract, keyword, and where the library keeps its copy.
    private static readonly FrozenSet<string> s_variables = FrozenSet.Create(StringComparer.Ordinal,
        "type", "authority", "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "event", "event-title", "event-place", "genre",
        "ISBN", "ISSN", "jurisdiction", "language", "license", "medium", "original-publisher", "original-publisher-place", "original-title", "part-title", "PMCID", "PMID", "publisher",
        "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "status", "title", "title-short", "volume-title", "volume-title-short",
        "chapter-number", "collection-number", "edition", "issue", "number", "number-of-pages", "number-of-volumes", "page", "part-number", "printing-number", "section",
        "supplement-number", "version", "volume",
        "available-date", "event-date", "issued", "original-date", "submitted",
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor", "editor-translator", "editorial-director",
        "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
        "script-writer", "series-creator", "translator");

    /// <summary>The lines that may be published, as written.</summary>
    /// <returns><see langword="null"/> when there are none.</returns>
    public static string? Of(string extra)
    {
        var lines = ExtraLines.Parse(extra).Lines.Where(line => line.Key?.CslVariable is { } variable && s_variables.Contains(variable)).Select(line => line.Text).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
