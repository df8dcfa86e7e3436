using System.Globalization;

namespace PubArchive.Items;

/// <summary>A calendar day known to the year, to the month, or to the day. Seasons, ranges, circa and literal dates are <see cref="ItemDate"/>'s.</summary>
/// <remarks>Read and written as ISO 8601: <c>2019</c>, <c>2019-04</c>, <c>2019-04-30</c>; CSL's <c>date-parts</c> has the same three depths. The default value is the year 1.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly int _yearLessOne;

    private PartialDate(int year, int? month, int? day) => (_yearLessOne, Month, Day) = (year - 1, month, day);

    /// <summary>Calendar year, 1 to 9999.</summary>
    public int Year => _yearLessOne + 1;

    /// <summary>Month, 1 to 12; <see langword="null"/> when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>Day, 1 to 31 and valid in its month; <see langword="null"/> when it is not known.</summary>
    public int? Day { get; }

    /// <summary>A date from its parts.</summary>
    /// <returns><see langword="false"/> when the calendar has no such day, or a day stands without a month.</returns>
    public static bool TryCreate(int year, int? month, int? day, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || (day is not null && month is null)) { return false; }
        if (day is { } dayOfMonth && (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month!.Value))) { return false; } // month is given where day is
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The day of a moment, in that moment's own offset.</summary>
    public static PartialDate Of(DateTimeOffset moment) => new(moment.Year, moment.Month, moment.Day);

    /// <summary>Reads the three shapes above and nothing else.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year)) { return false; }
        if (text.Length == 4) { return TryCreate(year, null, null, out date); }
        if (text[4] != '-' || !TryDigits(text[5..7], out var month)) { return false; }
        if (text.Length == 7) { return TryCreate(year, month, null, out date); }
        return text[7] == '-' && TryDigits(text[8..], out var day) && TryCreate(year, month, day, out date);
    }

    /// <summary>Reads the three shapes above.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has none of the three shapes.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date like 2019, 2019-04 or 2019-04-30.");

    /// <summary>Earlier first; a year comes before its months, a month before its days.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>The ISO 8601 shape it was read from.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };

    /// <summary>Whether one date comes before another.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date comes after another.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date does not come after another.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date does not come before another.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
