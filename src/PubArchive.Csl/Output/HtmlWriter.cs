using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree as HTML. All text is escaped; every tag opened is closed.</summary>
internal sealed class HtmlWriter(QuoteMarks quotes) : TreeWriter(quotes)
{
    protected override void AppendText(StringBuilder output, string text) => HtmlText.Append(output, text);

    protected override void WriteWith(Formatting changes, StringBuilder output, Run run, FontState inside)
    {
        HtmlTags.Open(output, changes);
        WriteInside(output, run, inside);
        HtmlTags.Close(output, changes);
    }

    protected override void WriteLink(string address, StringBuilder output, Run run, FontState inside)
    {
        output.Append("<a href=\"");
        HtmlText.AppendAttribute(output, address);
        output.Append("\">");
        WriteContent(output, run, inside);
        output.Append("</a>");
    }

    protected override void OpenDisplay(StringBuilder output, Display? display) => output.Append(display switch
    {
        Display.Block => "\n\n    <div class=\"csl-block\">",
        Display.LeftMargin => "\n    <div class=\"csl-left-margin\">",
        Display.RightInline => "<div class=\"csl-right-inline\">",
        Display.Indent => "<div class=\"csl-indent\">",
        _ => "",
    });

    protected override void CloseDisplay(StringBuilder output, Display? display) => output.Append(display switch
    {
        Display.Block => "</div>\n",
        Display.LeftMargin => "</div>",
        Display.RightInline or Display.Indent => "</div>\n  ",
        _ => "",
    });
}
