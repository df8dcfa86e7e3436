using Spectre.Console;

namespace PubArchive.Cli.Output;

/// <summary>Prints labelled texts, one below the other, long ones broken at blanks.</summary>
internal sealed class Card(CliConsole console)
{
    private const int LabelWidth = 14;

    /// <summary>Prints a label and its text; nothing when the text is empty.</summary>
    public void Add(string label, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) { return; }
        var grid = new Grid().AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(0, 0, 2, 0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
        var lines = string.Join('\n', PlainText.Of(text).ReplaceLineEndings("\n").Split('\n').Select(CellText.OneLine));
        grid.AddRow(new Text(CellText.Fit(label, LabelWidth)), new Text(lines));
        console.Styled.Write(grid);
    }
}
