using System.Runtime.InteropServices;

namespace PubArchive.Csl;

/// <summary>A date variable: a day known to the year, month or day; a range of two; or words.</summary>
/// <remarks>CSL-JSON schema, <c>date-variable</c>. <see cref="Literal"/> wins over the parts; <see cref="Raw"/> is read only where there are no parts.</remarks>
public sealed record CslDate
{
    /// <summary>The date, or the first of a range; <see langword="null"/> when only words are known.</summary>
    public CslDateParts? Start { get; init; }

    /// <summary>The last date of a range; a zero year means that the range is open.</summary>
    public CslDateParts? End { get; init; }

    /// <summary>Season: <c>1</c> (spring) to <c>4</c> (winter), or words to be printed as they are.</summary>
    public string? Season { get; init; }

    /// <summary>Whether the date is approximate.</summary>
    public bool Circa { get; init; }

    /// <summary>Words that stand for the date as a whole.</summary>
    public string? Literal { get; init; }

    /// <summary>A date as somebody typed it, e.g. <c>2005-04-12/2005-05</c> or <c>12 April 2005</c>.</summary>
    public string? Raw { get; init; }

    /// <summary>A single date.</summary>
    /// <param name="year">Year; negative before Christ.</param>
    /// <param name="month">1 to 12, or 0 when unknown.</param>
    /// <param name="day">1 to 31, or 0 when unknown.</param>
    public static CslDate Of(int year, int month = 0, int day = 0) => new() { Start = new CslDateParts(year, month, day) };
}

/// <summary>One entry of <c>date-parts</c>: year, month, day.</summary>
/// <param name="Year">Negative before Christ; 0 is the open end of a range.</param>
/// <param name="Month">1 to 12; 13 to 16 and 21 to 24 are the seasons from spring to winter; 0 when unknown.</param>
/// <param name="Day">1 to 31; 0 when unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CslDateParts(int Year, int Month = 0, int Day = 0);
