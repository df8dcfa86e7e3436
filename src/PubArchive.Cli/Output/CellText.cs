using System.Globalization;
using Spectre.Console.Rendering;

namespace PubArchive.Cli.Output;

/// <summary>Text measured in terminal cells: a Chinese character fills two, a combining mark none.</summary>
internal static class CellText
{
    /// <summary>How many cells a text fills.</summary>
    // Latin letters fill one each; the table for all others is large.
    public static int Width(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '\u02FF') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u00AD') < 0 ? text.Length : new Segment(text).CellCount();

    /// <summary>The text on one line, without control characters, cut to a width with an ellipsis where it is longer.</summary>
    public static string Fit(string text, int width)
    {
        var line = OneLine(text);
        if (Width(line) <= width) { return line; }
        return string.Concat(line.AsSpan(0, Fitting(line, width - 1)).TrimEnd(), "…");
    }

    /// <summary>The text with every line break, tab and other control character replaced by a blank, so that it can neither break a table nor steer a terminal.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && !text.Any(char.IsControl) ? text : string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    /// <summary>The text in lines of at most so many cells, broken at blanks where there are any; its own line breaks stay.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = OneLine(paragraph);
            while (Width(rest) > width)
            {
                var end = Fitting(rest, width);
                var blank = rest.LastIndexOf(' ', Math.Min(end, rest.Length - 1));
                if (blank > 0) { end = blank; }
                yield return rest[..end].TrimEnd();
                rest = rest[end..].TrimStart();
            }
            yield return rest.TrimEnd();
        }
    }

    // How many letters fill at most so many cells, at least one cluster.
    private static int Fitting(string text, int width)
    {
        var end = 0;
        var used = 0;
        foreach (var (start, length) in Clusters(text))
        {
            used += Width(text.Substring(start, length));
            if (used > width && end > 0) { break; }
            end = start + length;
        }
        return end;
    }

    private static IEnumerable<(int Start, int Length)> Clusters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            yield return (at, length);
            at += length;
        }
    }
}
