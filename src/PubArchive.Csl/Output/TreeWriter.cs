using System.Text;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Writes a finished tree in a format that has font options and links. What a format looks like is said by its own class.</summary>
internal abstract class TreeWriter(QuoteMarks quotes)
{
    public void Write(StringBuilder output, Run run, FontState around = default)
    {
        OpenDisplay(output, run.Display);
        AppendText(output, run.Prefix);
        WriteFormatted(output, run, around);
        AppendText(output, run.Suffix);
        CloseDisplay(output, run.Display);
    }

    /// <summary>Appends text, escaped for the format.</summary>
    protected abstract void AppendText(StringBuilder output, string text);

    /// <summary>Writes what <paramref name="inside"/> writes, with font options that are not none.</summary>
    protected abstract void WriteWith(Formatting changes, StringBuilder output, Run run, FontState inside);

    /// <summary>Writes a run as a link to an address.</summary>
    protected abstract void WriteLink(string address, StringBuilder output, Run run, FontState inside);

    protected abstract void OpenDisplay(StringBuilder output, Display? display);

    protected abstract void CloseDisplay(StringBuilder output, Display? display);

    /// <summary>Writes the text or the parts of a run, without what stands around it.</summary>
    protected void WriteInside(StringBuilder output, Run run, FontState state)
    {
        if (run.Link != LinkKind.None && LinkTarget.Of(run) is { } address) { WriteLink(address, output, run, state); }
        else { WriteContent(output, run, state); }
    }

    protected void WriteContent(StringBuilder output, Run run, FontState state)
    {
        if (run.Children is not { } children)
        {
            AppendText(output, run.Text!); // no children means a leaf
            return;
        }
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0) { AppendText(output, run.Delimiter); }
            Write(output, children[i], state);
        }
    }

    private void WriteFormatted(StringBuilder output, Run run, FontState around)
    {
        var quoted = Punctuation.IsInQuotes(run);
        var changes = around.ChangesOf(run);
        // Quotes the style asks for are always outer ones; those of a field alternate.
        var isInner = !run.IsQuoted && (around.Quotes % 2 == 1 || (around.Quotes == 0 && run.Markup == Markup.InnerQuote));
        if (quoted) { AppendText(output, isInner ? quotes.OpenInner : quotes.Open); }
        var inside = around.With(changes, quoted ? (isInner ? 2 : 1) : run.BeginsQuotes ? 2 : around.Quotes);
        if (changes.IsNone) { WriteInside(output, run, inside); }
        else { WriteWith(changes, output, run, inside); }
        if (quoted) { AppendText(output, isInner ? quotes.CloseInner : quotes.Close); }
    }
}
