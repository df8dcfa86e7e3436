namespace PubArchive.Cli.Output;

/// <summary>Prints labelled texts, one below the other, long ones broken at blanks.</summary>
internal sealed class Card(CliConsole console)
{
    private const int LabelWidth = 14;
    private const int Indent = LabelWidth + 2;

    /// <summary>Prints a label and its text; nothing when the text is empty.</summary>
    public void Add(string label, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) { return; }
        var head = CellText.Fit(label, LabelWidth);
        foreach (var line in CellText.Wrap(PlainText.Of(text), console.Width - Indent))
        {
            console.Out.WriteLine((head + new string(' ', Indent - CellText.Width(head)) + line).TrimEnd());
            head = "";
        }
    }
}
