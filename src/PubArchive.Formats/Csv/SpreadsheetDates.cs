using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.Csv;

/// <summary>Reads the dates a spreadsheet wrote over ISO dates: <c>2/13/2023</c>, <c>2026/3/10 11:04</c>, <c>26-Jun</c> for <c>2026-06</c>.</summary>
/// <remarks>Whether month or day stands first is learnt from the dates of the file that can be read in one way only, and kept.</remarks>
internal sealed class SpreadsheetDates
{
    private static readonly string[] s_months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    private bool? _isMonthFirst;

    /// <summary>Learns from a cell, if it tells.</summary>
    public void Learn(string cell)
    {
        if (_isMonthFirst is not null || !TryNumbers(cell, out var numbers) || numbers.IsOrdered || numbers.Year < 1000) { return; }
        if (numbers.First > 12 && numbers.Second <= 12) { _isMonthFirst = false; }
        else if (numbers.Second > 12 && numbers.First <= 12) { _isMonthFirst = true; }
    }

    /// <summary>A publication date as ISO 8601.</summary>
    /// <param name="cell">The date's cell.</param>
    /// <param name="year">The year the row gives in its own column; 0 when it gives none.</param>
    /// <returns><see langword="null"/> when the cell shows no such damage, or could be two dates.</returns>
    public string? ToIso(string cell, int year)
    {
        if (TryDayMonth(cell, year) is { } date) { return date; }
        return TryNumbers(cell, out var numbers) && (numbers.IsOrdered || _isMonthFirst is not null || numbers.First == numbers.Second) ? Date(numbers)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A moment; month first where nothing tells. The time is taken for UTC, as Zotero writes it.</summary>
    public DateTimeOffset? ToMoment(string cell)
    {
        var blank = cell.IndexOf(' ', StringComparison.Ordinal);
        if (!TryNumbers(cell, out var numbers) || Date(numbers) is not { } date) { return null; }
        if (blank < 0) { return new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero); }
        string[] shapes = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt"];
        return TimeOnly.TryParseExact(cell.AsSpan(blank + 1).Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTimeOffset(date, time, TimeSpan.Zero) : null;
    }

    /// <summary>A month with the end of its year, <c>Jun-22</c> or <c>22-Jun</c>, which spreadsheets make of <c>2022-06</c>; taken for this century.</summary>
    public static string? MonthOf(string cell)
    {
        var digits = cell.Where(char.IsAsciiDigit).ToArray();
        return digits.Length == 2 ? TryDayMonth(cell, 2000 + Number(digits)) : null;
    }

    private DateOnly? Date((int First, int Second, int Year, bool IsOrdered) numbers)
    {
        var isMonthFirst = numbers.IsOrdered || (_isMonthFirst ?? numbers.First <= 12);
        var (month, day) = isMonthFirst ? (numbers.First, numbers.Second) : (numbers.Second, numbers.First);
        return PartialDate.TryCreate(numbers.Year, month, day, out _) ? new DateOnly(numbers.Year, month, day) : null;
    }

    // "2/13/2023", "13.2.2023", "2026/3/10", each perhaps with a time behind a blank. Behind a year stands the month, and between points the day comes first everywhere: then their order is known.
    private static bool TryNumbers(string cell, out (int First, int Second, int Year, bool IsOrdered) numbers)
    {
        numbers = default;
        var text = cell.AsSpan();
        if (text.IndexOf(' ') is var blank and > 0) { text = text[..blank]; }
        if (text.Length is < 8 or > 10) { return false; }
        Span<Range> parts = stackalloc Range[4];
        if (text.SplitAny(parts, "/.") != 3) { return false; }
        var (one, two, three) = (Number(text[parts[0]]), Number(text[parts[1]]), Number(text[parts[2]]));
        if (one < 0 || two < 0 || three < 0) { return false; }
        var isYearFirst = text[parts[0]].Length == 4;
        if (!isYearFirst && text[parts[2]].Length != 4) { return false; }
        numbers = isYearFirst ? (two, three, one, true) : text.Contains('.') ? (two, one, three, true) : (one, two, three, false);
        return true;
    }

    // "2026-06" became "26-Jun" or "Jun-26"; where the number is not the year's end, it is a day.
    private static string? TryDayMonth(string cell, int year)
    {
        if (year == 0 || cell.Length is < 5 or > 6 || cell.IndexOf('-', StringComparison.Ordinal) is not (>= 1 and <= 3 and var dash)) { return null; }
        var (left, right) = (cell[..dash], cell[(dash + 1)..]);
        var isMonthFirst = char.IsAsciiLetter(left[0]);
        var month = Array.FindIndex(s_months, name => name.Equals(isMonthFirst ? left : right, StringComparison.OrdinalIgnoreCase)) + 1;
        var number = Number(isMonthFirst ? right : left);
        if (month is < 1 or > 12 || number < 0) { return null; }
        var isYear = number == year % 100;
        return PartialDate.TryCreate(year, month, isYear ? null : number, out var date) ? date.ToString() : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
