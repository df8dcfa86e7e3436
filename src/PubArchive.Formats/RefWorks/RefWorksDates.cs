using System.Globalization;
using PubArchive.Formats.Ris;

namespace PubArchive.Formats.RefWorks;

/// <summary>The dates of RefWorks: a year, and in another tag whatever the source says.</summary>
internal static class RefWorksDates
{
    /// <summary>A date of the free form: <c>2003/01/31</c> as ISO, <c>01/31</c> as month and day, others as they stand.</summary>
    public static string ToText(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2 && Number(parts[0]) is >= 1 and <= 12 and var month && Number(parts[1]) is >= 1 and <= 31)
        {
            return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {parts[1].Trim()}";
        }
        return parts.Length > 1 && parts[0].Trim().Length == 4 ? RisDates.ToText(text, null, out _) : text;
    }

    /// <summary>The date with the year another tag says, where it has none itself.</summary>
    public static string WithYear(string date, string year) => HasYear(date) ? date : $"{date} {year}";

    private static int? Number(string text) => text.Trim() is { Length: 1 or 2 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool HasYear(string date)
    {
        var run = 0;
        foreach (var character in date)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            if (run == 4) { return true; }
        }
        return false;
    }
}
