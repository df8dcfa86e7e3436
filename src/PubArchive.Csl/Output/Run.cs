using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>A node of rendered output: text, or a sequence of nodes, with what surrounds it. The tree is finished (<see cref="Punctuation"/>) and then written.</summary>
/// <remarks>
/// Affixes stand outside formatting, quotes and links (CSL 1.0.2, "Affixes"), inside display blocks. Mutable because finishing moves punctuation
/// between neighbours; a tree belongs to one rendering.
/// </remarks>
internal sealed class Run
{
    private Run(string? text, List<Run>? children)
    {
        Text = text;
        Children = children;
    }

    /// <summary>Text of a leaf; <see langword="null"/> for a sequence.</summary>
    public string? Text { get; set; }

    /// <summary>Parts of a sequence; <see langword="null"/> for a leaf.</summary>
    public List<Run>? Children { get; private set; }

    public string Prefix { get; set; } = "";

    public string Suffix { get; set; } = "";

    /// <summary>Between the parts of a sequence.</summary>
    public string Delimiter { get; set; } = "";

    /// <summary>Font options the style gives.</summary>
    public Formatting Formatting { get; set; } = Formatting.None;

    /// <summary>Markup of the field's own text; flips against what surrounds it.</summary>
    public Markup Markup { get; set; }

    /// <summary>Whether the style puts the run in quotes.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether the first quotes of the field's own text are outer ones, however they were typed.</summary>
    public bool BeginsQuotes { get; set; }

    /// <summary>Whether the run is an address to be made a link.</summary>
    public LinkKind Link { get; set; }

    public Display? Display { get; set; }

    /// <summary>What the run is, for passes that work on whole entries; most runs are nothing in particular.</summary>
    public RunTag Tag { get; set; }

    public bool IsLeaf => Text is not null;

    /// <summary>Whether nothing would be printed: no text anywhere below. Affixes do not count.</summary>
    public bool IsEmpty => Text is { Length: 0 } || Children is { Count: 0 };

    public static Run OfText(string text) => new(text, null);

    public static Run OfChildren(params List<Run> children) => new(null, children);

    /// <summary>Makes a leaf a sequence of what its text was parsed into.</summary>
    public void Replace(List<Run> children)
    {
        Text = null;
        Children = children;
    }
}

/// <summary>Inline markup inside a field.</summary>
internal enum Markup : byte { None, Italic, Bold, SmallCaps, Sub, Sup, Quote, InnerQuote, NoDecoration }

/// <summary>How an address becomes a link.</summary>
internal enum LinkKind : byte { None, Url, Doi }

/// <summary>What a run stands for.</summary>
internal enum RunTag : byte { None, Names, NameList, Name, InvertedName, Institution, YearSuffix, CitationNumber, Number }
