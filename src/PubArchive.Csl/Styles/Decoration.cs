namespace PubArchive.Csl.Styles;

/// <summary>Everything that may be put around or done to the text of an element, whatever the element (CSL 1.0.2, "Formatting" to "Text-case").</summary>
internal sealed record Decoration
{
    /// <summary>Nothing at all; the instance every undecorated element shares.</summary>
    public static Decoration None { get; } = new();

    public Formatting Formatting { get; init; } = Formatting.None;

    public Affixes Affixes { get; init; } = Affixes.None;

    /// <summary><see langword="null"/> for text that runs on.</summary>
    public Display? Display { get; init; }

    /// <summary><see langword="null"/> to leave the case alone.</summary>
    public TextCase? TextCase { get; init; }

    /// <summary><see langword="null"/> where the style says nothing; <see langword="false"/> makes the quotes of a field outer ones.</summary>
    public bool? Quotes { get; init; }

    public bool StripPeriods { get; init; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsNone => ReferenceEquals(this, None);
}

/// <summary>Text before and after; white space in it is data. Empty, never null.</summary>
internal sealed record Affixes(string Prefix, string Suffix)
{
    public static Affixes None { get; } = new("", "");
}

/// <summary>Font options as the style gives them: <see langword="null"/> is "not given", which is not the same as <c>normal</c> inside formatted text.</summary>
internal sealed record Formatting
{
    public static Formatting None { get; } = new();

    public FontStyle? FontStyle { get; init; }

    public FontVariant? FontVariant { get; init; }

    public FontWeight? FontWeight { get; init; }

    public TextDecoration? TextDecoration { get; init; }

    public VerticalAlign? VerticalAlign { get; init; }

    /// <summary>Whether no option is given.</summary>
    public bool IsNone => ReferenceEquals(this, None);

    /// <summary>The options set to <c>normal</c>.</summary>
    public FontOptions Normal =>
        (FontStyle == Styles.FontStyle.Normal ? FontOptions.Style : FontOptions.None)
        | (FontVariant == Styles.FontVariant.Normal ? FontOptions.Variant : FontOptions.None)
        | (FontWeight == Styles.FontWeight.Normal ? FontOptions.Weight : FontOptions.None);

    /// <summary>The options set to anything but <c>normal</c>.</summary>
    public FontOptions Changed =>
        (FontStyle is null or Styles.FontStyle.Normal ? FontOptions.None : FontOptions.Style)
        | (FontVariant is null or Styles.FontVariant.Normal ? FontOptions.None : FontOptions.Variant)
        | (FontWeight is null or Styles.FontWeight.Normal ? FontOptions.None : FontOptions.Weight);

    /// <summary>These options without a font style.</summary>
    public Formatting WithoutStyle()
    {
        if (FontStyle is null) { return this; }
        var others = this with { FontStyle = null };
        return others == None ? None : others;
    }

    /// <summary>These options, and where one is not given, that of <paramref name="fallback"/>.</summary>
    public Formatting Over(Formatting fallback)
    {
        if (fallback.IsNone) { return this; }
        if (IsNone) { return fallback; }
        return new Formatting
        {
            FontStyle = FontStyle ?? fallback.FontStyle,
            FontVariant = FontVariant ?? fallback.FontVariant,
            FontWeight = FontWeight ?? fallback.FontWeight,
            TextDecoration = TextDecoration ?? fallback.TextDecoration,
            VerticalAlign = VerticalAlign ?? fallback.VerticalAlign,
        };
    }
}

/// <summary>The font options that have a <c>normal</c>.</summary>
[Flags]
internal enum FontOptions : byte { None = 0, Style = 1, Variant = 2, Weight = 4 }

internal enum FontStyle : byte { Normal, Italic, Oblique }

internal enum FontVariant : byte { Normal, SmallCaps }

internal enum FontWeight : byte { Normal, Bold, Light }

internal enum TextDecoration : byte { None, Underline }

internal enum VerticalAlign : byte { Baseline, Sup, Sub }

internal enum Display : byte { Block, LeftMargin, RightInline, Indent }

internal enum TextCase : byte { Lowercase, Uppercase, CapitalizeFirst, CapitalizeAll, Title, Sentence }
