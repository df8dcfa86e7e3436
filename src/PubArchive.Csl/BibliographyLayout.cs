using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>How a style wants a bibliography to be set (CSL 1.0.2, "Bibliography-specific Options"): values for whoever sets it.</summary>
public sealed record BibliographyLayout
{
    /// <summary>Whether lines after the first of an entry are indented.</summary>
    public bool HangingIndent { get; init; }

    /// <summary>Height of a line, in lines; 1 is single spacing.</summary>
    public int LineSpacing { get; init; } = 1;

    /// <summary>Space between entries, in lines.</summary>
    public int EntrySpacing { get; init; } = 1;

    /// <summary>Where the first field of an entry stands when all others are set beside it; <see langword="null"/> when entries run on.</summary>
    public FirstFieldPlace? FirstField { get; init; }

    internal static BibliographyLayout Of(BibliographyArea? area) => area is null ? new() : new()
    {
        HangingIndent = area.HangingIndent,
        LineSpacing = area.LineSpacing,
        EntrySpacing = area.EntrySpacing,
        FirstField = area.SecondFieldAlign switch
        {
            SecondFieldAlign.Flush => FirstFieldPlace.Flush,
            SecondFieldAlign.Margin => FirstFieldPlace.Margin,
            _ => null,
        },
    };
}

/// <summary>Where the first field stands.</summary>
public enum FirstFieldPlace : byte
{
    /// <summary>At the margin, the rest indented.</summary>
    Flush,

    /// <summary>In the margin, the rest at it.</summary>
    Margin,
}
