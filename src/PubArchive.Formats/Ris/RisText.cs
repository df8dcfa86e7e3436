using System.Buffers;
using System.Text;

namespace PubArchive.Formats.Ris;

/// <summary>The text of a value that may run over several lines.</summary>
internal static class RisText
{
    // A line longer than this tells that the program wraps no lines, one shorter than the other that it ended one of its own.
    private const int Unwrapped = 85;
    private const int EndedEarly = 65;

    private static readonly SearchValues<char> s_separators = SearchValues.Create("\u2028\u2029");

    private static readonly RisTag[] s_paragraphs = [RisTag.Of("AB"), RisTag.Of("N1"), RisTag.Of("N2"), RisTag.Of("RN")];
    private static readonly RisTag[] s_lists = [RisTag.Of("KW"), RisTag.Of("L1"), RisTag.Of("L2"), RisTag.Of("L3"), RisTag.Of("L4")];

    /// <summary>The value, trimmed: lists keep their lines, abstracts and notes theirs where they are the author's, other lines are joined by a blank.</summary>
    /// <param name="value">The value.</param>
    /// <param name="record">The text of its record.</param>
    /// <param name="longestLine">The longest line of the file so far.</param>
    public static ReadOnlySpan<char> Of(RisValue value, ReadOnlySpan<char> record, int longestLine)
    {
        if (value.Text is { } text) { return text; }
        var span = record[value.Start..value.End];
        if (value.IsContinued) { span = Join(value, span, longestLine); }
        if (span.ContainsAny(s_separators)) { span = WithoutSeparators(span); }
        return span.Trim();
    }

    private static string Join(RisValue value, ReadOnlySpan<char> lines, int longestLine)
    {
        var result = new StringBuilder(lines.Length);
        var isList = s_lists.Contains(value.Tag);
        var isProse = s_paragraphs.Contains(value.Tag);
        var previous = value.FirstLineLength;
        var isFirst = true;
        while (true)
        {
            var end = lines.IndexOfAny('\n', '\r');
            var line = end < 0 ? lines : lines[..end];
            var clean = line.Trim();
            if (isFirst) { result.Append(line); }
            else if (isList || isProse && (longestLine > Unwrapped || previous < EndedEarly || clean.IsEmpty)) { result.Append('\n').Append(clean); }
            else { AppendBlank(result).Append(clean); }
            if (!isFirst) { previous = line.Length; }
            isFirst = false;
            if (end < 0) { return result.ToString(); }
            lines = lines[(end + (lines[end..] is ['\r', '\n', ..] ? 2 : 1))..];
        }
    }

    private static StringBuilder AppendBlank(StringBuilder result) => result is { Length: > 0 } && result[^1] == ' ' ? result : result.Append(' ');

    // Some sites break lines with U+2028, which is no line end in RIS.
    private static string WithoutSeparators(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny(s_separators))
        {
            if (result.Length > 0) { result.Append(' '); }
            result.Append(text[range].Trim());
        }
        return result.ToString();
    }
}
