using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>Renders one part of one day (CSL 1.0.2, "Date-part").</summary>
internal sealed class DatePartRenderer(Rendition rendition)
{
    /// <returns><see langword="null"/> when the part is not known.</returns>
    public Run? Render(DatePart part, DayParts day, string? season)
    {
        var text = part.Name switch
        {
            DatePartName.Year => day.Year is not (null or 0) ? Year(part, day.Year.Value) : "",
            DatePartName.Month => day.Month is { } month ? Month(part, month) : Season(season),
            _ => day.Day is { } number ? Day(part, number, day.Month) : "",
        };
        if (text.Length == 0) { return null; }
        if (part.Name == DatePartName.Month && (rendition.StripPeriods > 0 || part.Decoration.StripPeriods)) { text = Periods.StripAll(text); }
        var run = Run.OfChildren(rendition.Runs.Text(text, part.Decoration));
        if (part.Name == DatePartName.Year && Era(day.Year!.Value) is { Length: > 0 } era) { run.Children!.Add(rendition.Runs.Text(era, Decoration.None)); } // a year was printed
        return run;
    }

    private static string Year(DatePart part, int year)
    {
        var text = Math.Abs(year).ToString(CultureInfo.InvariantCulture);
        return part.Form switch
        {
            DatePartForm.Short => text.Length > 2 ? text[^2..] : text,
            DatePartForm.Numeric => text.PadLeft(4, '0'),
            _ => text,
        };
    }

    // CSL 1.0.2, "AD and BC": years before 1 and before 1000; the reference marks AD below 500 only.
    private string Era(int year) => year switch
    {
        < 0 => rendition.Locale.Text(Term.Bc),
        > 0 and < 500 => rendition.Locale.Text(Term.Ad),
        _ => "",
    };

    private string Month(DatePart part, int month)
    {
        if (month is < 1 or > 24) { return ""; }
        while (month > 16) { month -= 4; }
        if (part.Form is DatePartForm.Numeric or DatePartForm.NumericLeadingZeros)
        {
            return month > 12 ? "" : month.ToString(part.Form == DatePartForm.Numeric ? "0" : "00", CultureInfo.InvariantCulture);
        }
        var form = part.Form == DatePartForm.Short ? TermForm.Short : TermForm.Long;
        return rendition.Locale.Text(month > 12 ? Terms.OfSeason(month - 12) : Terms.OfMonth(month), form);
    }

    private string Season(string? season) => season switch
    {
        null => "",
        ['1' or '2' or '3' or '4'] => rendition.Locale.Text(Terms.OfSeason(season[0] - '0')),
        _ => season,
    };

    private string Day(DatePart part, int day, int? month)
    {
        var locale = rendition.Locale;
        var isOrdinal = part.Form == DatePartForm.Ordinal && !(locale.LimitDayOrdinalsToDay1 && day != 1);
        if (isOrdinal) { return NumberFormatter.Format(day, NumberForm.Ordinal, locale, month is >= 1 and <= 12 ? locale.GenderOf(Terms.OfMonth(month.Value)) : Gender.Neuter); }
        return day.ToString(part.Form == DatePartForm.NumericLeadingZeros ? "00" : "0", CultureInfo.InvariantCulture);
    }
}
