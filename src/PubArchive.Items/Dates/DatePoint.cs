using System.Globalization;

namespace PubArchive.Items;

/// <summary>One end of an <see cref="ItemDate"/>: a year of any era, perhaps with season, month, or month and day.</summary>
public readonly record struct DatePoint : IComparable<DatePoint>
{
    /// <summary>The farthest year either way that is taken for a year.</summary>
    public const int MaxYear = 999_999;

    private DatePoint(int year, int? month, int? day, int? season) => (Year, Month, Day, Season) = (year, month, day, season);

    /// <summary>Calendar year, never 0; -300 is 300 BC, as CSL counts (ISO 8601 would write -0299).</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12; <see langword="null"/> when unknown.</summary>
    public int? Month { get; }

    /// <summary>Day, 1 to 31; <see langword="null"/> when unknown; never without month.</summary>
    public int? Day { get; }

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter (CSL 1.0.2, "Seasons"); <see langword="null"/> when not given; never with month.</summary>
    public int? Season { get; }

    /// <summary>Makes a point of numbers.</summary>
    /// <returns><see langword="false"/> when there is no such day, or a day without month.</returns>
    public static bool TryCreate(int year, int? month, int? day, out DatePoint point)
    {
        point = default;
        if (!IsYear(year) || month is < 1 or > 12 || day is < 1 || day is not null && month is null) { return false; }
        // Before Christ every year may be a leap year: which were is disputed.
        var calendarYear = year is >= 1 and <= 9999 ? year : 2000;
        if (day > DateTime.DaysInMonth(calendarYear, month ?? 1)) { return false; }
        point = new DatePoint(year, month, day, null);
        return true;
    }

    /// <summary>Makes a point known to the season, 1 to 4.</summary>
    /// <returns><see langword="false"/> when there is no such year or season.</returns>
    public static bool TryCreateSeason(int year, int season, out DatePoint point)
    {
        point = IsYear(year) && season is >= 1 and <= 4 ? new DatePoint(year, null, null, season) : default;
        return point.Year != 0;
    }

    /// <summary>The point as calendar date; the year alone for a season.</summary>
    /// <returns><see langword="null"/> before the year 1 and after 9999.</returns>
    public PartialDate? ToPartialDate() => PartialDate.TryCreate(Year, Month, Day, out var date) ? date : null;

    /// <summary>Order of time; what is known less precisely comes first; seasons stand by their middle month.</summary>
    public int CompareTo(DatePoint other)
    {
        var years = Year.CompareTo(other.Year);
        if (years != 0) { return years; }
        var months = OrderMonth.CompareTo(other.OrderMonth);
        return months != 0 ? months : (Day ?? 0).CompareTo(other.Day ?? 0);
    }

    /// <summary>ISO 8601 with the extensions of EDTF: <c>2019</c>, <c>2019-04</c>, <c>2019-04-30</c>, <c>2019-21</c> (spring, to 24 winter), <c>-0300</c>, <c>y12000</c>.</summary>
    public override string ToString()
    {
        var year = Year > 9999 || Year < -9999 ? "y" + Year.ToString(CultureInfo.InvariantCulture) : Year.ToString("D4", CultureInfo.InvariantCulture);
        if (Season is { } season) { return string.Create(CultureInfo.InvariantCulture, $"{year}-{20 + season}"); }
        if (Month is null) { return year; }
        return Day is null
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{Month:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{Month:D2}-{Day:D2}");
    }

    // April, July, October; winter counts as the end of its year, as journals number their issues.
    private int OrderMonth => Month ?? (Season is { } season ? season * 3 + 1 : 0);

    private static bool IsYear(int year) => year is not 0 and >= -MaxYear and <= MaxYear;
}
