using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>A date as digits that sort as the date does (CSL 1.0.2, "Sorting", dates).</summary>
internal static class DateSortKey
{
    /// <summary>Eight digits and a sign digit for the first day, as many for the last; parts that are not in <paramref name="shown"/> are zero. Empty for words.</summary>
    public static string Of(DateValue value, ImmutableArray<DatePart> shown)
    {
        if (value.Start.Year is null or 0) { return ""; }
        var key = new StringBuilder();
        Append(key, value.Start, shown);
        Append(key, value.End ?? default, shown);
        return key.ToString();
    }

    private static void Append(StringBuilder key, DayParts day, ImmutableArray<DatePart> shown)
    {
        var year = Shown(DatePartName.Year, day.Year, shown);
        key.Append(year < 0 ? '0' : '1').Append((year < 0 ? 9999 + year : year).ToString("0000", CultureInfo.InvariantCulture));
        key.Append(Shown(DatePartName.Month, day.Month, shown).ToString("00", CultureInfo.InvariantCulture));
        key.Append(Shown(DatePartName.Day, day.Day, shown).ToString("00", CultureInfo.InvariantCulture));
    }

    // For a date sorted as a variable no parts are named, and all count.
    private static int Shown(DatePartName name, int? value, ImmutableArray<DatePart> shown) =>
        shown.IsEmpty || shown.Any(part => part.Name == name) ? value ?? 0 : 0;
}
