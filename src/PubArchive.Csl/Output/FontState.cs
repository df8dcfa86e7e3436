using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>The formatting in force at a point of the tree. Markup in a field flips against it: italic inside italic is upright, a quotation inside quotes has inner quotes.</summary>
/// <param name="Changed">The options that anything around sets to something else than <c>normal</c>, even where <c>normal</c> is in force again.</param>
/// <param name="Quotes">How many quotes stand open: odd is inside outer ones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FontState(FontStyle? Style, FontVariant? Variant, FontWeight? Weight, FontOptions Changed, int Quotes)
{
    /// <summary>What the run changes here. <c>normal</c> is printed only inside something that is not, however deep, or around what ends in something that is not; <c>baseline</c> and <c>none</c> always.</summary>
    public Formatting ChangesOf(Run run)
    {
        if (run.Markup != Markup.None) { return Flip(run.Markup); }
        var given = run.Formatting;
        if (given.Normal == FontOptions.None || (given.Normal & ~Changed) == FontOptions.None) { return given; }
        var changed = Changed | ChangedBelow(run);
        return given with
        {
            FontStyle = given.FontStyle == FontStyle.Normal && !changed.HasFlag(FontOptions.Style) ? null : given.FontStyle,
            FontVariant = given.FontVariant == FontVariant.Normal && !changed.HasFlag(FontOptions.Variant) ? null : given.FontVariant,
            FontWeight = given.FontWeight == FontWeight.Normal && !changed.HasFlag(FontOptions.Weight) ? null : given.FontWeight,
        };
    }

    // The options that what ends the run changes: the reference processor sees those, and no others below.
    private static FontOptions ChangedBelow(Run run) => run.Children is [.., var last] ? OptionOf(last.Markup) | last.Formatting.Changed : FontOptions.None;

    private static FontOptions OptionOf(Markup markup) => markup switch
    {
        Markup.Italic => FontOptions.Style,
        Markup.Bold => FontOptions.Weight,
        Markup.SmallCaps => FontOptions.Variant,
        _ => FontOptions.None,
    };

    /// <summary>The state inside a run that makes these changes.</summary>
    public FontState With(Formatting changes, int quotes) => changes.IsNone ? this with { Quotes = quotes } : new(
        changes.FontStyle ?? Style,
        changes.FontVariant ?? Variant,
        changes.FontWeight ?? Weight,
        Changed | changes.Changed,
        quotes);

    private Formatting Flip(Markup markup) => markup switch
    {
        Markup.Italic => new Formatting { FontStyle = Style is null or FontStyle.Normal ? FontStyle.Italic : FontStyle.Normal },
        Markup.Bold => new Formatting { FontWeight = Weight is null or FontWeight.Normal ? FontWeight.Bold : FontWeight.Normal },
        Markup.SmallCaps => new Formatting { FontVariant = Variant is null or FontVariant.Normal ? FontVariant.SmallCaps : FontVariant.Normal },
        Markup.Sub => new Formatting { VerticalAlign = VerticalAlign.Sub },
        Markup.Sup => new Formatting { VerticalAlign = VerticalAlign.Sup },
        Markup.NoDecoration => Undo(),
        _ => Formatting.None,
    };

    private Formatting Undo() => new()
    {
        FontStyle = Style is null ? null : FontStyle.Normal,
        FontVariant = Variant is null ? null : FontVariant.Normal,
        FontWeight = Weight is null ? null : FontWeight.Normal,
    };
}
