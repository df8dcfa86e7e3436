using System.Collections.Immutable;

namespace PubArchive.Csl;

/// <summary>One citation as it stands in a text or note: the items it mentions, in the order given.</summary>
public sealed record Citation
{
    /// <summary>Key of the citation within its text; empty when it does not matter.</summary>
    public string Id { get; init; } = "";

    /// <summary>At least one for anything to be printed.</summary>
    public required ImmutableArray<CitationItem> Items { get; init; }

    /// <summary>Number of the note it stands in; 0 for a citation in the text.</summary>
    public int NoteNumber { get; init; }

    /// <summary>Whether cites of the same names are brought next to each other where the style groups or collapses cites (CSL 1.0.2, "Cite Grouping"); else they stand as the style sorts them.</summary>
    public bool BringsTogether { get; init; } = true;

    /// <summary>A citation of items as wholes.</summary>
    public static Citation Of(params ReadOnlySpan<string> ids)
    {
        var items = ImmutableArray.CreateBuilder<CitationItem>(ids.Length);
        foreach (var id in ids) { items.Add(new CitationItem { Id = id }); }
        return new Citation { Items = items.DrainToImmutable() };
    }
}
