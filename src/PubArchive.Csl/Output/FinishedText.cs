using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>A finished tree and all the formats it is written in. Immutable once it is here.</summary>
internal sealed class FinishedText(Run tree, QuoteMarks quotes)
{
    private const int UsualLength = 600;

    public bool IsEmpty => tree.IsEmpty;

    public string ToHtml() => Write(new HtmlWriter(quotes));

    public string ToRtf() => Write(new RtfWriter(quotes));

    public string ToMarkdown() => Write(new MarkdownWriter(quotes));

    public string ToText()
    {
        if (IsEmpty) { return ""; }
        var text = new StringBuilder(UsualLength);
        new PlainTextWriter(quotes).Write(text, tree);
        return text.ToString();
    }

    private string Write(TreeWriter writer)
    {
        if (IsEmpty) { return ""; }
        var output = new StringBuilder(UsualLength);
        writer.Write(output, tree);
        return output.ToString();
    }
}
