using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>An item's date as an entry says it: biblatex's <c>date</c>, or <c>year</c>, <c>month</c>, <c>day</c>. What is <see langword="null"/> is not written.</summary>
/// <param name="Date">EDTF, as the biblatex manual, §2.3.8, has it: <c>2014-07</c>, <c>2014-01/2014-03</c>, <c>2003-24</c>, <c>1850~</c>, <c>1995/</c>.</param>
/// <param name="Year">Four digits, or the words of a date that is none.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal readonly record struct BibTexWrittenDate(string? Date, string? Year, int? Month, int? Day)
{
    /// <summary>The parts that a text certainly says. Only the year of what could mean two days.</summary>
    public static BibTexWrittenDate Of(string text, bool isBibLaTex)
    {
        var date = ItemDate.Parse(text);
        if (date.Start is not { } start) { return new BibTexWrittenDate(null, text, null, null); }
        if (date.IsGuess && DatePoint.TryCreate(start.Year, null, null, out var year)) { date = ItemDate.From(year); }
        if (isBibLaTex) { return new BibTexWrittenDate(Edtf(date), null, null, null); }
        if (start.Year is < 1000 or > 9999) { return new BibTexWrittenDate(null, text, null, null); }
        return new BibTexWrittenDate(null, start.Year.ToString(CultureInfo.InvariantCulture), date.Start?.Month, date.End is null ? date.Start?.Day : null);
    }

    /// <summary>What reading these parts gives.</summary>
    public string? Read() => Date is not null ? FromEdtf(Date) : BibTexDates.Of(Year, Month?.ToString(CultureInfo.InvariantCulture), Day?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text of a <c>date</c>, in which years before Christ are counted with a year 0; others as they stand.</summary>
    public static string FromEdtf(string date) =>
        date is ['-', ..] && IsoYear(date, out var year) ? string.Create(CultureInfo.InvariantCulture, $"{year - 1:D4}{date[5..]}") : date.EndsWith('/') && ItemDate.Parse(date[..^1]).Start is not null ? date + ".." : date;

    private static string Edtf(ItemDate date)
    {
        var iso = date.ToIso();
        if (iso is ['-', ..] && IsoYear(iso, out var year)) { return string.Create(CultureInfo.InvariantCulture, $"{(year == -1 ? "0000" : (year + 1).ToString("D4", CultureInfo.InvariantCulture))}{iso[5..]}"); }
        return iso.EndsWith("/..", StringComparison.Ordinal) ? iso[..^2] : iso;
    }

    private static bool IsoYear(string iso, out int year)
    {
        year = 0;
        return iso.Length >= 5 && int.TryParse(iso.AsSpan(0, 5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out year) && !iso.Contains('/', StringComparison.Ordinal);
    }
}
