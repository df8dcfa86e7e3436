using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree as plain text: no formatting, blocks on lines of their own.</summary>
internal sealed class PlainTextWriter(QuoteMarks quotes)
{
    public void Write(StringBuilder text, Run run, int quoteLevel = 0)
    {
        if (run.Display is Display.Block or Display.Indent && text.Length > 0) { text.Append('\n'); }
        text.Append(run.Prefix);
        var quoted = Punctuation.IsInQuotes(run);
        var isInner = !run.IsQuoted && (quoteLevel % 2 == 1 || (quoteLevel == 0 && run.Markup == Markup.InnerQuote));
        if (quoted) { text.Append(isInner ? quotes.OpenInner : quotes.Open); }
        WriteContent(text, run, quoted ? (isInner ? 2 : 1) : run.BeginsQuotes ? 2 : quoteLevel);
        if (quoted) { text.Append(isInner ? quotes.CloseInner : quotes.Close); }
        text.Append(run.Suffix);
        if (run.Display == Display.LeftMargin) { text.Append(' '); }
        if (run.Display == Display.Block) { text.Append('\n'); }
    }

    private void WriteContent(StringBuilder text, Run run, int quoteLevel)
    {
        if (run.Children is not { } children)
        {
            text.Append(run.Text);
            return;
        }
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0) { text.Append(run.Delimiter); }
            Write(text, children[i], quoteLevel);
        }
    }
}
