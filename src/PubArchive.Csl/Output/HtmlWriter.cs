using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree as HTML. All text is escaped; every tag opened is closed.</summary>
internal sealed class HtmlWriter(QuoteMarks quotes)
{
    public void Write(StringBuilder html, Run run, FontState around)
    {
        OpenDisplay(html, run.Display);
        HtmlText.Append(html, run.Prefix);
        WriteFormatted(html, run, around);
        HtmlText.Append(html, run.Suffix);
        CloseDisplay(html, run.Display);
    }

    private void WriteFormatted(StringBuilder html, Run run, FontState around)
    {
        var quoted = Punctuation.IsInQuotes(run);
        var changes = around.ChangesOf(run);
        // Quotes the style asks for are always outer ones; those of a field alternate.
        var isInner = !run.IsQuoted && (around.Quotes % 2 == 1 || (around.Quotes == 0 && run.Markup == Markup.InnerQuote));
        if (quoted) { HtmlText.Append(html, isInner ? quotes.OpenInner : quotes.Open); }
        HtmlTags.Open(html, changes);
        var inside = around.With(changes, quoted ? (isInner ? 2 : 1) : around.Quotes);
        if (run.Link == LinkKind.None) { WriteContent(html, run, inside); }
        else { WriteLink(html, run, inside); }
        HtmlTags.Close(html, changes);
        if (quoted) { HtmlText.Append(html, isInner ? quotes.CloseInner : quotes.Close); }
    }

    private void WriteContent(StringBuilder html, Run run, FontState state)
    {
        if (run.Children is not { } children)
        {
            HtmlText.Append(html, run.Text!); // no children means a leaf
            return;
        }
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0) { HtmlText.Append(html, run.Delimiter); }
            Write(html, children[i], state);
        }
    }

    private void WriteLink(StringBuilder html, Run run, FontState state)
    {
        var address = LinkTarget.Of(run);
        if (address is null)
        {
            WriteContent(html, run, state);
            return;
        }
        html.Append("<a href=\"");
        HtmlText.AppendAttribute(html, address);
        html.Append("\">");
        WriteContent(html, run, state);
        html.Append("</a>");
    }

    private static void OpenDisplay(StringBuilder html, Display? display) => html.Append(display switch
    {
        Display.Block => "\n\n    <div class=\"csl-block\">",
        Display.LeftMargin => "\n    <div class=\"csl-left-margin\">",
        Display.RightInline => "<div class=\"csl-right-inline\">",
        Display.Indent => "<div class=\"csl-indent\">",
        _ => "",
    });

    private static void CloseDisplay(StringBuilder html, Display? display) => html.Append(display switch
    {
        Display.Block => "</div>\n",
        Display.LeftMargin => "</div>",
        Display.RightInline or Display.Indent => "</div>\n  ",
        _ => "",
    });
}
