using System.Globalization;

namespace PubArchive.Items;

/// <summary>Reads ISO 8601 dates and what EDTF (ISO 8601-2) adds: intervals, seasons, <c>?</c> and <c>~</c>, unknown parts, long years.</summary>
internal static class IsoDates
{
    /// <summary>Reads a text that is nothing but such a date or interval.</summary>
    /// <returns><see langword="null"/> for any other text.</returns>
    public static ItemDate? Read(ReadOnlySpan<char> text, string raw)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryReadPoint(text, out var point, out var isCirca) ? new ItemDate { Start = point, IsCirca = isCirca, Raw = raw } : null;
        }
        return text[(slash + 1)..].Contains('/') ? null : ReadInterval(text[..slash], text[(slash + 1)..], raw);
    }

    private static ItemDate? ReadInterval(ReadOnlySpan<char> left, ReadOnlySpan<char> right, string raw)
    {
        var hasStart = TryReadPoint(left, out var start, out var startCirca);
        var hasEnd = TryReadPoint(right, out var end, out var endCirca);
        var isRange = hasStart && hasEnd && start.CompareTo(end) <= 0;
        if (!isRange && !(hasStart && IsOpen(right)) && !(hasEnd && IsOpen(left))) { return null; }
        return new ItemDate
        {
            Start = hasStart ? start : null,
            End = hasEnd && (!hasStart || end != start) ? end : null,
            IsOpenEnd = !hasEnd,
            IsCirca = startCirca || endCirca,
            Raw = raw,
        };
    }

    private static bool IsOpen(ReadOnlySpan<char> text) => text is ".." or "unknown" or "open";

    private static bool TryReadPoint(ReadOnlySpan<char> text, out DatePoint point, out bool isCirca)
    {
        point = default;
        var bare = text.TrimEnd("?~%");
        isCirca = bare.Length < text.Length;
        if (!TryReadYear(ref bare, out var year)) { return false; }
        if (!TryReadPart(ref bare, out var month) || !TryReadPart(ref bare, out var day)) { return false; }
        if (!bare.IsEmpty && !(day is not null && IsTime(bare))) { return false; }
        if (month is >= 21 and <= 24 && day is null) { return DatePoint.TryCreateSeason(year, month.Value - 20, out point); }
        return month is null ? DatePoint.TryCreate(year, null, null, out point) : DatePoint.TryCreate(year, month, day, out point);
    }

    private static bool TryReadYear(ref ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        var isLong = text is ['y' or 'Y', ..];
        var rest = isLong ? text[1..] : text;
        var isNegative = rest is ['-', ..];
        if (isNegative) { rest = rest[1..]; }
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        if (length < 0) { length = rest.Length; }
        var fits = isLong ? length is >= 5 and <= 6 : length == 4;
        if (!fits || !int.TryParse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out year)) { return false; }
        if (isNegative) { year = -year; }
        text = rest[length..];
        return true;
    }

    // "-04"; null when the text ends, and for "-00", "-uu", "-XX": not known.
    private static bool TryReadPart(ref ReadOnlySpan<char> text, out int? part)
    {
        part = null;
        if (text.IsEmpty) { return true; }
        if (text is not ['-', var tens, var ones, ..]) { return text[0] is 'T' or ' '; }
        if (text.Length > 3 && char.IsAsciiLetterOrDigit(text[3]) && text[3] != 'T') { return false; }
        text = text[3..];
        if ((tens, ones) is ('u', 'u') or ('X', 'X') or ('0', '0')) { return true; }
        if (!char.IsAsciiDigit(tens) || !char.IsAsciiDigit(ones)) { return false; }
        part = (tens - '0') * 10 + ones - '0';
        return true;
    }

    // "T12:30:00Z", " 8:43 am": the day is what counts.
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var time = text[1..].TrimStart(' ');
        var colon = time.IndexOf(':');
        return text[0] is 'T' or ' ' && colon is 1 or 2 && !time[..colon].ContainsAnyExceptInRange('0', '9');
    }
}
