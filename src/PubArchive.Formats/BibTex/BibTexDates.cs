using System.Buffers;
using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>The date of an entry, from <c>year</c>, <c>month</c> and <c>day</c>.</summary>
internal static class BibTexDates
{
    private static readonly SearchValues<char> s_edtf = SearchValues.Create("0123456789-/~?%.");
    private static readonly SearchValues<char> s_parts = SearchValues.Create(" -/–,0123456789");

    /// <summary>ISO where the parts say so, else the words: <c>2013-01</c>, <c>2018-07/2018-08</c>, <c>Winter 2003</c>; <see langword="null"/> without a year.</summary>
    public static string? Of(string? year, string? month, string? day)
    {
        if (string.IsNullOrEmpty(year)) { return month is not null && ItemDate.Parse(month).Published is { Month: not null } known ? known.ToString() : null; }
        if (string.IsNullOrEmpty(month)) { return year; }
        if (year.Length != 4 || year.AsSpan().ContainsAnyExceptInRange('0', '9')) { return month.Contains(year, StringComparison.Ordinal) ? month : $"{month} {year}"; }
        if (MonthOf(month) is { } number)
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"{year}-{number:D2}");
            return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 31 ? string.Create(CultureInfo.InvariantCulture, $"{date}-{days:D2}") : date;
        }
        var words = month.Contains(year, StringComparison.Ordinal) ? month : day is null ? $"{month} {year}" : $"{month} {day} {year}";
        return ItemDate.Parse(words) is { Start.Month: not null, Literal: null, IsGuess: false } read ? read.ToIso() : words;
    }

    /// <summary>Whether a value is made of EDTF's characters only; then its <c>~</c> is no blank.</summary>
    public static bool IsEdtf(string value) => value.AsSpan().Trim().Length == value.Length && !value.AsSpan().ContainsAnyExcept(s_edtf);

    private static int? MonthOf(string month)
    {
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { return number is >= 1 and <= 12 ? number : null; }
        return month.AsSpan().ContainsAny(s_parts) ? null : ItemDate.Parse($"{month} 2000").Start?.Month;
    }
}
