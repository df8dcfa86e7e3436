using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>The formatting in force at a point of the tree. Markup in a field flips against it: italic inside italic is upright, a quotation inside quotes has inner quotes.</summary>
/// <param name="Quotes">How many quotes stand open: odd is inside outer ones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FontState(FontStyle? Style, FontVariant? Variant, FontWeight? Weight, VerticalAlign? Align, TextDecoration? Line, int Quotes)
{
    /// <summary>What the run changes here. <c>normal</c> and <c>baseline</c> change something only inside something else.</summary>
    public Formatting ChangesOf(Run run)
    {
        if (run.Markup != Markup.None) { return Flip(run.Markup); }
        var given = run.Formatting;
        if (given.IsNone) { return given; }
        return given with
        {
            FontStyle = Style is null or FontStyle.Normal ? Keep(given.FontStyle, FontStyle.Normal) : given.FontStyle,
            FontVariant = Variant is null or FontVariant.Normal ? Keep(given.FontVariant, FontVariant.Normal) : given.FontVariant,
            FontWeight = Weight is null or FontWeight.Normal ? Keep(given.FontWeight, FontWeight.Normal) : given.FontWeight,
            VerticalAlign = Align is null or VerticalAlign.Baseline ? Keep(given.VerticalAlign, VerticalAlign.Baseline) : given.VerticalAlign,
        };
    }

    /// <summary>The state inside a run that makes these changes.</summary>
    public FontState With(Formatting changes, bool quoted) => new(
        changes.FontStyle ?? Style,
        changes.FontVariant ?? Variant,
        changes.FontWeight ?? Weight,
        changes.VerticalAlign ?? Align,
        changes.TextDecoration ?? Line,
        quoted ? Quotes + 1 : Quotes);

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

    private static T? Keep<T>(T? given, T normal) where T : struct, Enum => given is { } value && !value.Equals(normal) ? value : null;
}
