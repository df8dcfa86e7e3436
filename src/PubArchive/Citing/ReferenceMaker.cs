using System.Diagnostics;
using PubArchive.Csl;

namespace PubArchive.Citing;

/// <summary>Makes references of items, each by itself or all together.</summary>
internal static class ReferenceMaker
{
    /// <param name="processor">Style and language.</param>
    /// <param name="items">Read one at a time where each stands by itself.</param>
    /// <param name="part">What is printed of them.</param>
    public static IEnumerable<Reference> Print(CitationProcessor processor, IEnumerable<CslItem> items, CitePart part) => part switch
    {
        CitePart.Entries => items.Select(item => Of(processor.RenderEntry(item))),
        CitePart.Bibliography => Bibliography(processor, items),
        CitePart.Citations => items.Select(item => Of(item.Id, Alone(processor, item))),
        _ => throw new UnreachableException(),
    };

    private static RenderedCitation Alone(CitationProcessor processor, CslItem item) => processor.Process([item], [Citation.Of(item.Id)]).Citations[0];

    // Entries with nothing in them have a place in the order but say nothing there.
    private static IEnumerable<Reference> Bibliography(CitationProcessor processor, IEnumerable<CslItem> items)
    {
        var all = items.ToList();
        var entries = processor.RenderBibliography(all).Entries;
        foreach (var entry in entries.Where(entry => !entry.IsEmpty)) { yield return Of(entry); }
        var empty = entries.Where(entry => entry.IsEmpty).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        if (empty.Count == 0) { yield break; }
        foreach (var id in all.Select(item => item.Id).Distinct(StringComparer.Ordinal))
        {
            if (empty.TryGetValue(id, out var entry)) { yield return Of(entry); }
        }
    }

    /// <summary>The reference that a bibliography entry is.</summary>
    public static Reference Of(BibliographyEntry entry) => new(entry.Id, format => format switch
    {
        ReferenceFormat.Html => entry.ToHtml(),
        ReferenceFormat.Text => entry.ToText(),
        ReferenceFormat.Markdown => entry.ToMarkdown(),
        ReferenceFormat.Rtf => entry.ToRtf(),
        _ => throw new UnreachableException(),
    });

    private static Reference Of(string id, RenderedCitation citation) => new(id, format => format switch
    {
        ReferenceFormat.Html => citation.ToHtml(),
        ReferenceFormat.Text => citation.ToText(),
        ReferenceFormat.Markdown => citation.ToMarkdown(),
        ReferenceFormat.Rtf => citation.ToRtf(),
        _ => throw new UnreachableException(),
    });
}
