using System.Buffers;
using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree as Markdown (CommonMark 0.31), a piece of a paragraph. What Markdown has no sign for, or none that would be read here, is HTML.</summary>
internal sealed class MarkdownWriter(QuoteMarks quotes) : TreeWriter(quotes)
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\\`*_{}[]<>#|~^$&");
    private static readonly SearchValues<char> s_notInAddress = SearchValues.Create("<>\\() \"");

    protected override void AppendText(StringBuilder output, string text)
    {
        foreach (var sign in text)
        {
            if (s_escaped.Contains(sign) || (OpensLine(sign) && IsAtStart(output, sign))) { output.Append('\\').Append(sign); }
            else if (sign is '\n' or '\r' or '\t') { output.Append(' '); }
            else if (!char.IsControl(sign)) { output.Append(sign); }
        }
    }

    // Spaces go outside, and the sign is used where letters stand at both ends and no other sign beside it; then nothing else can be read into it.
    protected override void WriteWith(Formatting changes, StringBuilder output, Run run, FontState inside)
    {
        var inner = new StringBuilder();
        WriteInside(inner, run, inside);
        var text = inner.ToString();
        var content = text.Trim(' ');
        output.Append(' ', text.Length - text.TrimStart(' ').Length);
        if (content.Length > 0) { Append(output, content, changes); }
        output.Append(' ', content.Length == 0 ? 0 : text.Length - text.TrimEnd(' ').Length);
    }

    protected override void WriteLink(string address, StringBuilder output, Run run, FontState inside)
    {
        output.Append('[');
        WriteContent(output, run, inside);
        output.Append("](");
        foreach (var sign in address)
        {
            if (!s_notInAddress.Contains(sign)) { output.Append(sign); }
            else { output.Append('%').Append(((int)sign).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)); }
        }
        output.Append(')');
    }

    // A backslash at the end of a line breaks it.
    protected override void OpenDisplay(StringBuilder output, Display? display)
    {
        if (display is Display.Block or Display.Indent && output.Length > 0) { output.Append("\\\n"); }
    }

    protected override void CloseDisplay(StringBuilder output, Display? display)
    {
        if (display == Display.LeftMargin) { output.Append(' '); }
    }

    private static void Append(StringBuilder output, string content, Formatting changes)
    {
        var sign = SignOf(changes);
        if (sign.Length > 0 && char.IsLetterOrDigit(content[0]) && char.IsLetterOrDigit(content[^1]) && (output.Length == 0 || output[^1] != '*'))
        {
            output.Append(sign).Append(content).Append(sign);
            return;
        }
        HtmlTags.Open(output, changes);
        output.Append(content);
        HtmlTags.Close(output, changes);
    }

    private static string SignOf(Formatting changes)
    {
        var isAlone = changes is { FontVariant: null, TextDecoration: null, VerticalAlign: null };
        return changes switch
        {
            { FontStyle: FontStyle.Italic or FontStyle.Oblique, FontWeight: null } when isAlone => "*",
            { FontStyle: null, FontWeight: FontWeight.Bold } when isAlone => "**",
            _ => "",
        };
    }

    private static bool OpensLine(char sign) => sign is '+' or '-' or '=' or '.' or ')';

    // "1." and "1)" begin a list at the beginning of a line, as "+" and "-" do.
    private static bool IsAtStart(StringBuilder output, char sign)
    {
        var start = output.Length;
        while (start > 0 && output[start - 1] != '\n')
        {
            start--;
            if (sign is '+' or '-' or '=' ? output[start] != ' ' : !char.IsAsciiDigit(output[start]) && output[start] != ' ') { return false; }
        }
        return true;
    }
}
