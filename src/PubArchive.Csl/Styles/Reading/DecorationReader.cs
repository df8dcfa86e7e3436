namespace PubArchive.Csl.Styles.Reading;

/// <summary>Which groups of decorating attributes an element may carry.</summary>
[Flags]
internal enum Allowed
{
    Formatting = 1,
    Affixes = 2,
    Display = 4,
    TextCase = 8,
    Quotes = 16,
    StripPeriods = 32,
}

/// <summary>Reads the attributes of a <see cref="Decoration"/>.</summary>
internal static class DecorationReader
{
    /// <returns><see cref="Decoration.None"/> when nothing is given.</returns>
    public static Decoration Read(Attributes attributes, Allowed allowed)
    {
        var decoration = new Decoration
        {
            Formatting = allowed.HasFlag(Allowed.Formatting) ? ReadFormatting(attributes) : Formatting.None,
            Affixes = allowed.HasFlag(Allowed.Affixes) ? ReadAffixes(attributes) : Affixes.None,
            Display = allowed.HasFlag(Allowed.Display) ? attributes.Choice("display", Vocabulary.Displays) : null,
            TextCase = allowed.HasFlag(Allowed.TextCase) ? attributes.Choice("text-case", Vocabulary.TextCases) : null,
            Quotes = allowed.HasFlag(Allowed.Quotes) ? attributes.Flag("quotes") : null,
            StripPeriods = allowed.HasFlag(Allowed.StripPeriods) && (attributes.Flag("strip-periods") ?? false),
        };
        return decoration == Decoration.None ? Decoration.None : decoration;
    }

    private static Affixes ReadAffixes(Attributes attributes)
    {
        var (prefix, suffix) = (attributes.Text("prefix") ?? "", attributes.Text("suffix") ?? "");
        return prefix.Length + suffix.Length == 0 ? Affixes.None : new Affixes(prefix, suffix);
    }

    private static Formatting ReadFormatting(Attributes attributes)
    {
        var formatting = new Formatting
        {
            FontStyle = attributes.Choice("font-style", Vocabulary.FontStyles),
            FontVariant = attributes.Choice("font-variant", Vocabulary.FontVariants),
            FontWeight = attributes.Choice("font-weight", Vocabulary.FontWeights),
            TextDecoration = attributes.Choice("text-decoration", Vocabulary.TextDecorations),
            VerticalAlign = attributes.Choice("vertical-align", Vocabulary.VerticalAligns),
        };
        return formatting == Formatting.None ? Formatting.None : formatting;
    }
}
