using System.Globalization;
using PubArchive.Csl;
using PubArchive.Items;

namespace PubArchive.Formats.CslJson;

/// <summary>Turns Zotero's dates, which are texts, into CSL's, which are numbers, and back.</summary>
internal static class CslDates
{
    private static readonly string[] s_seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>A date as CSL prints it; words become a literal.</summary>
    public static CslDate? Of(ItemDate date)
    {
        if (date.IsEmpty) { return null; }
        if (date.Literal is { } words) { return new CslDate { Literal = words }; }
        var isOpenStart = date.Start is null;
        return new CslDate
        {
            Start = isOpenStart ? new CslDateParts(0) : Parts(date.Start),
            End = date.IsOpenEnd ? new CslDateParts(0) : Parts(date.End),
            Season = date.Season?.ToString(CultureInfo.InvariantCulture),
            Circa = date.IsCirca,
        };
    }

    /// <summary>A date for a file: where the text could mean another date, it stands beside the numbers as <c>raw</c>, so that reading gives it back.</summary>
    public static CslDate? WithDoubt(ItemDate date) => Of(date) is { } known && date.IsGuess ? known with { Raw = date.Raw.Trim() } : Of(date);

    /// <summary>The text a date field gets, the same for every way to say the same date: ISO 8601, for a season <c>Spring 2019</c>; words, and what could mean another date, stand as they are. Empty when the date says nothing.</summary>
    /// <param name="date">As read from CSL JSON.</param>
    /// <param name="isRepaired">Whether the numbers are no whole date: a 54th month, a range that ends before it begins.</param>
    public static string ToText(CslDate date, out bool isRepaired)
    {
        isRepaired = false;
        var words = FirstWords(date.Literal, date.Raw);
        var parsed = ItemDate.Parse(words);
        if (parsed.IsGuess) { return words; }
        if (DateOf(date, out isRepaired) is { } known) { return ToText(known); }
        if (words.Length == 0) { parsed = ItemDate.Parse(FirstWords(Numbers(date), date.Season)); }
        return ToText(parsed.Start is null ? parsed : parsed with { IsCirca = parsed.IsCirca || date.Circa });
    }

    /// <summary>The numbers as they stand, <c>2020-54-15/2021</c>; empty when there are none but zero.</summary>
    public static string Numbers(CslDate date)
    {
        var numbers = new[] { date.Start, date.End }.Where(parts => parts is { Year: not 0 }).Select(parts => Numbers(parts!.Value)); // null has no year
        return string.Join('/', numbers);
    }

    /// <summary>The same text for a date that is known.</summary>
    public static string ToText(ItemDate date)
    {
        if (date is { Season: { } season, Start: { } start, End: null, IsOpenEnd: false, IsCirca: false }) { return string.Create(CultureInfo.InvariantCulture, $"{s_seasons[season - 1]} {start.Year}"); }
        return date.ToIso().Trim();
    }

    private static string FirstWords(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text)) { return text.Trim(); }
        }
        return "";
    }

    // Literal wins over the parts, and raw is read only where there are none (CSL-JSON schema).
    private static ItemDate? DateOf(CslDate date, out bool isRepaired)
    {
        isRepaired = false;
        if (!string.IsNullOrWhiteSpace(date.Literal) || date.Start is not { } parts) { return null; }
        var start = PointOf(parts, date.Season);
        var end = date.End is { } last ? PointOf(last, null) : null;
        if (start is null && end is null) { return null; }
        isRepaired = !IsWhole(start, parts, date.Season) || !IsWhole(end, date.End ?? default, null);
        if (start is { } from && end?.CompareTo(from) < 0)
        {
            isRepaired = true;
            end = DayOfSameMonth(from, end.Value);
            if (end is null) { return new ItemDate { Start = start, IsCirca = date.Circa, Raw = "" }; }
        }
        return new ItemDate { Start = start, End = end, IsOpenEnd = date.End is not null && end is null, IsCirca = date.Circa, Raw = "" };
    }

    // Whether the point says all that the numbers and the season say.
    private static bool IsWhole(DatePoint? point, CslDateParts parts, string? season) => point is { } known
        ? (known.Season is not null || parts.Month == (known.Month ?? 0) && string.IsNullOrWhiteSpace(season)) && parts.Day == (known.Day ?? 0)
        : parts.Year == 0;

    private static string Numbers(CslDateParts parts) => (parts.Month, parts.Day) switch
    {
        (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{parts.Year}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{parts.Year}-{parts.Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{parts.Year}-{parts.Month:D2}-{parts.Day:D2}"),
    };

    // "23–27 July 1979" as [[1979,7,23],[27]], which Better BibTeX has written.
    private static DatePoint? DayOfSameMonth(DatePoint start, DatePoint end)
    {
        var isDay = end is { Month: null, Season: null } && end.Year > start.Day;
        return isDay && DatePoint.TryCreate(start.Year, start.Month, end.Year, out var day) ? day : null;
    }

    private static CslDateParts? Parts(DatePoint? point) =>
        point is { } known ? new CslDateParts(known.Year, known.Month ?? 0, known.Day ?? 0) : null;

    // Months 13 to 16 and 21 to 24 are seasons (CSL 1.0.2, "Dates"). A day that does not exist leaves its month.
    private static DatePoint? PointOf(CslDateParts parts, string? season)
    {
        var byMonth = parts.Month switch { >= 13 and <= 16 => parts.Month - 12, >= 21 and <= 24 => parts.Month - 20, _ => 0 };
        if (byMonth == 0 && parts.Month == 0) { byMonth = SeasonOf(season); }
        if (byMonth > 0 && DatePoint.TryCreateSeason(parts.Year, byMonth, out var inSeason)) { return inSeason; }
        int? month = parts.Month is >= 1 and <= 12 ? parts.Month : null;
        int? day = month is not null && parts.Day > 0 ? parts.Day : null;
        if (DatePoint.TryCreate(parts.Year, month, day, out var point) || DatePoint.TryCreate(parts.Year, month, null, out point)) { return point; }
        return null;
    }

    private static int SeasonOf(string? season)
    {
        if (int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { return number is >= 1 and <= 4 ? number : 0; }
        return ItemDate.Parse($"{season} 2000").Season ?? 0;
    }
}
