using System.Globalization;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.PubMed;

/// <summary>PubMed's dates: year, month as word or number, day, or a text.</summary>
internal static class PubMedDates
{
    /// <summary>The date, <c>2008-02</c> where it can be; <see langword="null"/> when the element says nothing.</summary>
    public static string? ToText(XmlPart date)
    {
        var (year, month, day) = (date.TextOf("Year"), date.TextOf("Month"), date.TextOf("Day"));
        if (year is null) { return date.TextOf("MedlineDate"); }
        if (month is null) { return date.TextOf("Season") is { } season ? $"{season} {year}" : year; }
        var iso = string.Join('-', new[] { year, MonthNumber(month), day is null ? null : Padded(day) }.Where(part => part is not null));
        return PartialDate.TryParse(iso, out var parsed) ? parsed.ToString() : string.Join(' ', new[] { year, month, day }.Where(part => part is not null));
    }

    private static string MonthNumber(string month)
    {
        for (var number = 1; number <= 12; number++)
        {
            if (month.StartsWith(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(number), StringComparison.OrdinalIgnoreCase)) { return number.ToString("D2", CultureInfo.InvariantCulture); }
        }
        return Padded(month);
    }

    private static string Padded(string number) => number.Length == 1 ? "0" + number : number;
}
