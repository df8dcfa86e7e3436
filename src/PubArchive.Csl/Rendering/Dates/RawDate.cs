using System.Globalization;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>Reads dates as people type them: <c>2005-04-12</c>, <c>2005/04</c>, <c>12 April 2005</c>, <c>April 2005</c>, <c>4/12/2005</c>, ranges with a slash, <c>ca. 1900</c>. What it cannot read stays words.</summary>
internal static class RawDate
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] s_seasons = ["spr", "sum", "fal", "win"];

    public static CslDate Parse(string raw)
    {
        var text = raw.Trim();
        var circa = TryStripCirca(ref text);
        var ends = text.Split('/', StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && TryDay(ends[0], out var start) && TryDay(ends[1], out var end)) { return new CslDate { Start = start, End = end, Circa = circa }; }
        return TryDay(text, out var day) ? new CslDate { Start = day, Circa = circa } : new CslDate { Literal = raw };
    }

    private static bool TryStripCirca(ref string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["circa ", "ca. ", "ca ", "c. "])
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) { continue; }
            text = text[word.Length..].Trim();
            return true;
        }
        return false;
    }

    private static bool TryDay(string text, out CslDateParts day) => TryNumbers(text, out day) || TryWords(text, out day);

    // 2005, 2005-04-12, 2005/4, 12/4/2005 and 4-12-2005 (month first, as the reference reads them).
    private static bool TryNumbers(string text, out CslDateParts day)
    {
        day = default;
        var isBefore = text.StartsWith('-');
        var parts = text.TrimStart('-').Split(['-', '/', '.']);
        if (parts.Length > 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit))) { return false; }
        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (parts.Length == 3 && parts[2].Length == 4) { numbers = [numbers[2], numbers[0], numbers[1]]; }
        else if (parts.Length == 2 && parts[1].Length == 4) { numbers = [numbers[1], numbers[0]]; }
        else if (parts.Length > 1 && parts[0].Length < 3) { return false; }
        if (numbers.Length > 1 && numbers[1] is < 1 or > 12) { return false; }
        day = new CslDateParts(isBefore ? -numbers[0] : numbers[0], numbers.Length > 1 ? numbers[1] : 0, numbers.Length > 2 ? numbers[2] : 0);
        return true;
    }

    // A month or season by name, a year, perhaps a day, in any order.
    private static bool TryWords(string text, out CslDateParts day)
    {
        var (year, month, date) = (0, 0, 0);
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.All(char.IsAsciiDigit) && word.Length is 3 or 4 && year == 0) { year = int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture); }
            else if (word.All(char.IsAsciiDigit) && word.Length <= 2 && date == 0) { date = int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture); }
            else if (month == 0 && MonthOf(word) is > 0 and var found) { month = found; }
            else { day = default; return false; }
        }
        day = new CslDateParts(year, month, date);
        return year != 0 && month != 0;
    }

    private static int MonthOf(string word)
    {
        if (word.Length < 3) { return 0; }
        var start = word[..3].ToLowerInvariant();
        var month = Array.IndexOf(s_months, start) + 1;
        if (month > 0) { return month; }
        var season = start == "aut" ? 3 : Array.IndexOf(s_seasons, start) + 1;
        return season > 0 ? season + 12 : 0;
    }
}
