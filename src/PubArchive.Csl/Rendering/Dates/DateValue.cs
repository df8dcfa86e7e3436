using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>A date as it is rendered: parts of the first and the last day with unknown ones <see langword="null"/>, words read out of raw dates.</summary>
/// <remarks>Months 13 to 16 and 21 to 24 are the seasons spring to winter.</remarks>
internal sealed record DateValue
{
    public static DateValue Unknown { get; } = new();

    public DayParts Start { get; init; }

    /// <summary><see langword="null"/> for a single date.</summary>
    public DayParts? End { get; init; }

    /// <summary>1 to 4 or words; only where there is no month.</summary>
    public string? Season { get; init; }

    public string? Literal { get; init; }

    /// <summary>Whether there is anything to print.</summary>
    public bool IsKnown => Literal is not null || Start.Year is not (null or 0) || Start.Month is not null || Season is not null;

    public static DateValue Of(CslDate? date)
    {
        if (date is null) { return Unknown; }
        if (date.Start is null && date.Literal is null && date.Raw is { Length: > 0 } raw) { date = RawDate.Parse(raw); }
        return new DateValue
        {
            Start = date.Start is { } start ? DayParts.Of(start) : default,
            End = date.Start is null ? null : date.End is { } end ? DayParts.Of(end) : null,
            Season = string.IsNullOrEmpty(date.Season) ? null : date.Season,
            Literal = string.IsNullOrEmpty(date.Literal) ? null : date.Literal,
        };
    }
}

/// <summary>Parts of a day; <see langword="null"/> is unknown, a zero year of a range's end is open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayParts(int? Year, int? Month, int? Day)
{
    public static DayParts Of(CslDateParts parts) => new(parts.Year, parts.Month == 0 ? null : parts.Month, parts.Day == 0 ? null : parts.Day);

    public int? this[DatePartName name] => name switch
    {
        DatePartName.Year => Year,
        DatePartName.Month => Month,
        _ => Day,
    };
}
