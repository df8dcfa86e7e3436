using System.Runtime.InteropServices;
using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Reads micro-HTML and quotes in a field's text into runs: <c>i b sub sup sc</c>, small caps and <c>nocase</c>/<c>nodecor</c> spans, straight and typographic quotes.</summary>
/// <remarks>CSL-JSON schema, "HTML-like formatting"; what is opened and not closed stays text, a lone single quote becomes an apostrophe. One parser per locale.</remarks>
internal sealed class MarkupParser(QuoteMarks quotes)
{
    /// <summary>Turns the text of a leaf into children where it holds markup; leaves it alone otherwise.</summary>
    public void Parse(Run leaf)
    {
        var text = leaf.Text!; // called for leaves
        if (!quotes.MayHoldMarkup(text)) { return; }
        var tokens = Pair(MarkupTokens.Split(text, quotes));
        // Text with a stray mark in it is a sequence too: what stands around it collides with it in another way than with plain text.
        if (tokens.Count > 1) { leaf.Replace(Build(tokens)); }
        else { leaf.Text = Join(tokens); }
    }

    /// <summary>Matches closers with openers; turns whatever has no partner into text.</summary>
    private static List<MarkupToken> Pair(List<MarkupToken> tokens)
    {
        var open = new Stack<int>();
        var span = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Kind == MarkupKind.Open) { open.Push(i); }
            else if (span[i].Kind == MarkupKind.Close) { Close(span, i, open); }
        }
        foreach (var index in open) { span[index] = span[index].AsStray(); }
        return tokens;
    }

    private static void Close(Span<MarkupToken> tokens, int index, Stack<int> open)
    {
        var closer = tokens[index].Text;
        if (closer == "'" && (!open.TryPeek(out var top) || tokens[top].Closer != "'"))
        {
            tokens[index] = MarkupToken.OfText("\u2019");
            return;
        }
        while (open.TryPeek(out var opener) && tokens[opener].Closer != closer)
        {
            tokens[opener] = tokens[opener].AsStray();
            open.Pop();
        }
        if (open.Count == 0) { tokens[index] = MarkupToken.OfText(closer); return; }
        var partner = open.Pop();
        if (tokens[partner].Markup != Markup.None) { return; }
        tokens[partner] = MarkupToken.OfText("");
        tokens[index] = MarkupToken.OfText("");
    }

    private static List<Run> Build(List<MarkupToken> tokens)
    {
        var levels = new Stack<List<Run>>();
        levels.Push([]);
        var pending = new StringBuilder();
        var outerQuote = '\0';
        foreach (var token in tokens)
        {
            if (token.Kind != MarkupKind.Open && token.Kind != MarkupKind.Close) { pending.Append(token.Text); continue; }
            Flush(pending, levels.Peek());
            if (token.Kind == MarkupKind.Close) { levels.Pop(); continue; }
            var run = Run.OfChildren();
            run.Markup = token.IsQuote ? QuoteOf(token, ref outerQuote) : token.Markup;
            levels.Peek().Add(run);
            levels.Push(run.Children!); // a sequence was just made
        }
        Flush(pending, levels.Peek());
        return levels.Peek();
    }

    // Of straight quotes the kind met first is the outer one in this text; the locale's own marks say themselves what they are.
    private static Markup QuoteOf(MarkupToken token, ref char outer)
    {
        if (token.Text is not ("\"" or "'")) { return token.Markup; }
        var kind = token.Markup == Markup.InnerQuote ? '\'' : '"';
        if (outer == '\0') { outer = kind; }
        return kind == outer ? Markup.Quote : Markup.InnerQuote;
    }

    private static void Flush(StringBuilder text, List<Run> target)
    {
        if (text.Length == 0) { return; }
        target.Add(Run.OfText(text.ToString()));
        text.Clear();
    }

    private static string Join(List<MarkupToken> tokens) => string.Concat(tokens.Select(token => token.Text));
}
