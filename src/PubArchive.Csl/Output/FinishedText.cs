using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>A finished tree and all the formats it is written in. Immutable once it is here.</summary>
internal sealed class FinishedText(Run tree, QuoteMarks quotes)
{
    private const int UsualLength = 1000;

    // Each thread writes into one of its own, as long as texts are of the usual kind.
    [ThreadStatic]
    private static StringBuilder? s_output;

    public bool IsEmpty => tree.IsEmpty;

    public string ToHtml() => Write(new HtmlWriter(quotes));

    public string ToRtf() => Write(new RtfWriter(quotes));

    public string ToMarkdown() => Write(new MarkdownWriter(quotes));

    public string ToText()
    {
        if (IsEmpty) { return ""; }
        var text = Output();
        new PlainTextWriter(quotes).Write(text, tree);
        return text.ToString();
    }

    private string Write(TreeWriter writer)
    {
        if (IsEmpty) { return ""; }
        var output = Output();
        writer.Write(output, tree);
        return output.ToString();
    }

    private static StringBuilder Output()
    {
        if (s_output is not { Capacity: <= 16 * UsualLength }) { s_output = new StringBuilder(UsualLength); }
        return s_output.Clear();
    }
}
