using System.Collections.Immutable;

namespace PubArchive.Csl.Styles;

/// <summary><c>date</c>. With a <see cref="Form"/>, the locale's format customised by <see cref="Parts"/>; without, the parts are the format.</summary>
internal sealed record DateElement : RenderingElement
{
    public required Variable Variable { get; init; }

    /// <summary><see langword="null"/> for a date the style formats itself.</summary>
    public DateForm? Form { get; init; }

    /// <summary>Which parts of a localised date to show.</summary>
    public DateDepth Depth { get; init; } = DateDepth.YearMonthDay;

    /// <summary>In document order.</summary>
    public ImmutableArray<DatePart> Parts { get; init; } = [];

    /// <summary>Between the parts of a date the style formats itself; of a localised date only where given (not in the schema, but in use). <see langword="null"/> when not given.</summary>
    public string? Delimiter { get; init; }
}

/// <summary><c>date-part</c>, of a style or of a locale.</summary>
internal sealed record DatePart
{
    public required DatePartName Name { get; init; }

    /// <summary><see langword="null"/> when not given; then day is <c>numeric</c>, month and year <c>long</c>.</summary>
    public DatePartForm? Form { get; init; }

    /// <summary><see langword="null"/> when not given: an en dash.</summary>
    public string? RangeDelimiter { get; init; }

    public Decoration Decoration { get; init; } = Decoration.None;

    /// <summary>This part of a locale's format with what the style's part of the same name says instead (CSL 1.0.2, "Date"): form, range delimiter, formatting, text case, strip-periods; never affixes.</summary>
    public DatePart With(DatePart style) => this with
    {
        Form = style.Form ?? Form,
        RangeDelimiter = style.RangeDelimiter ?? RangeDelimiter,
        Decoration = style.Decoration.IsNone ? Decoration : Decoration with
        {
            Formatting = style.Decoration.Formatting.Over(Decoration.Formatting),
            TextCase = style.Decoration.TextCase ?? Decoration.TextCase,
            StripPeriods = style.Decoration.StripPeriods || Decoration.StripPeriods,
        },
    };
}

internal enum DateForm : byte { Text, Numeric }

internal enum DateDepth : byte { Year, YearMonth, YearMonthDay }

internal enum DatePartName : byte { Year, Month, Day }

internal enum DatePartForm : byte { Long, Short, Numeric, NumericLeadingZeros, Ordinal }
