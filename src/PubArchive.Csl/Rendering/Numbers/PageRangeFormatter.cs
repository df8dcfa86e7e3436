using System.Globalization;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Shortens or completes the second number of a page range (CSL 1.0.2, Appendix V, "Page Range Formats").</summary>
internal sealed class PageRangeFormatter(PageRangeFormat? format, string delimiter)
{
    /// <summary>Stands between the numbers of a range; an en dash where the locale has none.</summary>
    public string Delimiter { get; } = delimiter.Length > 0 ? delimiter : "\u2013";

    public bool HasFormat => format is not null;

    /// <summary>Whether what both numbers share is printed once.</summary>
    public bool IsShortening => format is not (null or PageRangeFormat.Expanded);

    /// <summary>The second number as it is to be printed.</summary>
    /// <param name="first">Digits of the first number, maybe with letters after them.</param>
    /// <param name="last">Of the second, as given: <c>328</c> or <c>8</c>.</param>
    public string Last(string first, string last)
    {
        var full = Complete(first, last);
        if (!IsAscending(first, full)) { return last; }
        return format switch
        {
            PageRangeFormat.Minimal => Shorten(first, full, 1),
            PageRangeFormat.MinimalTwo => Shorten(first, full, 2),
            PageRangeFormat.Chicago15 => Chicago15(Digits(first), Digits(full), full),
            PageRangeFormat.Chicago16 => Chicago16(Digits(first), Digits(full), full),
            _ => full,
        };
    }

    /// <summary>Whether the second number, completed, is larger than the first.</summary>
    public static bool IsAscending(string first, string full) => Digits(first) < Digits(full);

    private static string Complete(string first, string last) =>
        last.Length < first.Length ? first[..(first.Length - last.Length)] + last : last;

    private static string Shorten(string first, string last, int least)
    {
        if (first.Length != last.Length) { return last; }
        var same = 0;
        while (same < last.Length - least && first[same] == last[same]) { same++; }
        return last[same..];
    }

    // Under 100 and from multiples of 100: all digits; within one hundred: two digits, or one (101–8); from 10000: three.
    private static string Chicago15(long first, long last, string full)
    {
        if (first > 100 && first % 100 != 0 && first / 100 == last / 100) { return Text(last % 100); }
        return first >= 10000 ? Text(last % 1000) : full;
    }

    // As above, but as many digits as change.
    private static string Chicago16(long first, long last, string full)
    {
        if (first <= 100 || first % 100 == 0) { return full; }
        for (long divisor = 100; divisor <= last; divisor *= 10)
        {
            if (first / divisor == last / divisor) { return Text(last % divisor); }
        }
        return full;
    }

    private static long Digits(string text) => NumberText.LeadingInteger(text);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
