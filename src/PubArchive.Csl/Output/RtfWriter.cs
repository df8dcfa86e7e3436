using System.Globalization;
using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree as Rich Text Format 1.9, a piece of a paragraph: groups balance, everything beyond ASCII is <c>\u</c>.</summary>
internal sealed class RtfWriter(QuoteMarks quotes) : TreeWriter(quotes)
{
    protected override void AppendText(StringBuilder output, string text)
    {
        foreach (var sign in text)
        {
            if (sign is '\\' or '{' or '}') { output.Append('\\').Append(sign); }
            else if (sign == '\u00A0') { output.Append("\\~"); }
            else if (sign is '\n' or '\r' or '\t') { output.Append(' '); }
            else if (char.IsAscii(sign)) { output.Append(char.IsControl(sign) ? "" : sign.ToString()); }
            // Signed sixteen bits, then what a reader prints that knows no Unicode.
            else { output.Append("\\u").Append(((short)sign).ToString(CultureInfo.InvariantCulture)).Append('?'); }
        }
    }

    protected override void WriteWith(Formatting changes, StringBuilder output, Run run, FontState inside)
    {
        output.Append('{').Append(Words(changes)).Append(' ');
        WriteInside(output, run, inside);
        output.Append('}');
    }

    protected override void WriteLink(string address, StringBuilder output, Run run, FontState inside)
    {
        output.Append("{\\field{\\*\\fldinst HYPERLINK \"");
        AppendText(output, address.Replace("\\", "%5C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal));
        output.Append("\"}{\\fldrslt ");
        WriteContent(output, run, inside);
        output.Append("}}");
    }

    protected override void OpenDisplay(StringBuilder output, Display? display)
    {
        if (display is Display.Block or Display.Indent && output.Length > 0) { output.Append("\\line "); }
    }

    protected override void CloseDisplay(StringBuilder output, Display? display)
    {
        if (display == Display.LeftMargin) { output.Append("\\tab "); }
    }

    private static string Words(Formatting changes) => string.Concat(
        changes.FontStyle switch { null => "", FontStyle.Normal => "\\i0", _ => "\\i" },
        changes.FontVariant switch { null => "", FontVariant.Normal => "\\scaps0", _ => "\\scaps" },
        changes.FontWeight switch { null => "", FontWeight.Bold => "\\b", _ => "\\b0" },
        changes.TextDecoration switch { null => "", TextDecoration.None => "\\ulnone", _ => "\\ul" })
        + changes.VerticalAlign switch { null => "", VerticalAlign.Sup => "\\super", VerticalAlign.Sub => "\\sub", _ => "\\nosupersub" };
}
