using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>The dates of RIS, <c>YYYY/MM/DD/other info</c> with all but the year left out at will, and what programs write in their place.</summary>
internal static class RisDates
{
    /// <summary>How Zotero marks a date whose year is not known.</summary>
    private const string NoYear = "0000 ";

    /// <summary>A date as the item keeps it: <c>2019-04-30</c>, a season, or the words as they stand; where they have no year, that of another tag.</summary>
    /// <param name="text">The value of a date tag.</param>
    /// <param name="year">The year another tag says; <see langword="null"/> when none does.</param>
    /// <param name="isCut">Whether words were left out that are no date.</param>
    public static string ToText(ReadOnlySpan<char> text, string? year, out bool isCut)
    {
        isCut = false;
        if (TrySlashes(text, out var date, out isCut)) { return date; }
        if (HasYear(text) || !HasWord(text)) { return text.ToString(); }
        return WithoutYear(text, year, out isCut);
    }

    /// <summary>The day of access, <c>1997-06-13</c>, with the time when there is one: <c>1997-06-13T23:59:58Z</c>; <see langword="null"/> for a text that is no date.</summary>
    public static string? ToAccess(ReadOnlySpan<char> text)
    {
        var parts = text.Count('/') >= 2 ? Days(text, out _) : null;
        if (parts is null or "") { return ItemDate.Parse(text.ToString()) is { Start: not null, Published: { } day, IsGuess: false } ? day.ToString() : null; }
        var rest = text[(text.LastIndexOf('/') + 1)..].Trim();
        return parts.Length == 10 && TimeOnly.TryParseExact(rest, ["HH:mm:ss", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? $"{parts}T{time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}Z"
            : parts;
    }

    /// <summary>A date as RIS writes it: ISO dates as <c>2019/04/30/</c>, others as they stand.</summary>
    public static string Write(string text)
    {
        if (!PartialDate.TryParse(text, out var date)) { return text; }
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/");
    }

    /// <summary>The day of access as RIS writes it, <c>1997/06/13/23:59:58</c>.</summary>
    public static string WriteAccess(string text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, ..] || !PartialDate.TryParse(text.AsSpan(0, 10), out _)) { return text; }
        var time = text.AsSpan(10).TrimStart("T ").TrimEnd('Z');
        return $"{text[..4]}/{text[5..7]}/{text[8..10]}/{time}";
    }

    // "2019", "2019/4/", "2019/04/30/Fall", "2019/04/30 12:00".
    private static bool TrySlashes(ReadOnlySpan<char> text, out string date, out bool isCut)
    {
        (date, isCut) = ("", false);
        if (text.Length == 4 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            date = text is "0000" ? "" : text.ToString();
            return true;
        }
        if (Days(text, out var other) is not { } days) { return false; }
        date = days;
        if (other.Length > 0 && ItemDate.Parse($"{other} {days.AsSpan(0, Math.Min(4, days.Length))}") is { Season: not null } && days.Length == 4) { date = $"{other} {days}"; }
        else { isCut = other.Length > 0; }
        return true;
    }

    // The parts up to the first that is nothing but zeros, as ISO; null when the text has another shape.
    private static string? Days(ReadOnlySpan<char> text, out string other)
    {
        other = "";
        Span<int> numbers = [0, 0, 0];
        var rest = text;
        for (var part = 0; part < 3; part++)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
            if (part == 0 && digits is 0 or > 4 || part > 0 && digits > 2) { return null; }
            if (digits > 0) { numbers[part] = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture); }
            rest = rest[digits..];
            if (rest.IsEmpty) { break; }
            if (rest[0] != '/' && !(part == 2 && rest[0] == ' ')) { return null; }
            rest = rest[1..];
        }
        if (rest.Contains('/')) { return null; }
        other = rest.Trim().ToString();
        return Iso(numbers);
    }

    private static string Iso(ReadOnlySpan<int> numbers) => numbers switch
    {
        [0, ..] => "",
        [var year, 0, _] => string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
        [var year, var month, 0] => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
        [var year, var month, var day] => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"),
        _ => "",
    };

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) { continue; }
            var length = text[at..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - at;
            if (length == 4) { return true; }
            at += length;
        }
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character)) { return true; }
        }
        return false;
    }

    // "MAR 15", "JAN-MAR", "Date of Code": month and day without year, or no date at all.
    private static string WithoutYear(ReadOnlySpan<char> text, string? year, out bool isCut)
    {
        var raw = text.ToString();
        var isDate = ItemDate.Parse($"{raw} 2000") is { Literal: null, Start: { Month: not null } or { Season: not null } };
        var words = FirstWord(text);
        var number = FirstDay(text);
        var brief = number.IsEmpty ? words.ToString() : $"{words} {number}";
        isCut = !isDate && brief != raw;
        var isBrief = !isDate || CountWords(text) == 1;
        return (year is null ? NoYear : year + " ") + (isBrief ? brief : raw);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start])) { start++; }
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) { end++; }
        return text[start..end];
    }

    // The first number of one or two digits that can be a day.
    private static ReadOnlySpan<char> FirstDay(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) { continue; }
            var length = text[at..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - at;
            if (length is 1 or 2 && text[at] != '0') { return text.Slice(at, length); }
            at += length;
        }
        return [];
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (count, isInside) = (0, false);
        foreach (var character in text)
        {
            var isLetter = char.IsLetter(character);
            if (isLetter && !isInside) { count++; }
            isInside = isLetter;
        }
        return count;
    }
}
