namespace PubArchive.Cli.Output;

/// <summary>A table whose every row is one line of the console's width: the columns are as wide as said, one takes what is left, longer text ends in an ellipsis.</summary>
/// <remarks>Spectre's own table breaks long cells over several lines and fills lines with blanks, which makes lists hard to scan and to grep.</remarks>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly CliConsole _console;
    private readonly (string Header, int Width, bool IsNumber)[] _columns;
    private readonly List<string> _lines = [];

    /// <summary>A table with these columns.</summary>
    /// <param name="console">Where it will stand.</param>
    /// <param name="columns">Header and width in cells; 0 for the one column that takes what is left; negative for numbers, which stand to the right.</param>
    public TextTable(CliConsole console, params (string Header, int Width)[] columns)
    {
        _console = console;
        var rest = console.Width - columns.Sum(column => Math.Abs(column.Width)) - Gap.Length * (columns.Length - 1);
        _columns = [.. columns.Select(column => (column.Header, column.Width == 0 ? Math.Max(10, rest) : Math.Abs(column.Width), column.Width < 0))];
    }

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _lines.Add(Line(cells));

    /// <summary>Prints the head, when it says something, and the rows.</summary>
    public void Print()
    {
        var head = Line([.. _columns.Select(column => column.Header)]);
        if (head.Length > 0) { _console.WriteHead(head); }
        foreach (var line in _lines) { _console.Out.WriteLine(line); }
    }

    private string Line(string[] cells) => string.Join(Gap, cells.Select((cell, at) => Cell(cell, _columns[at]))).TrimEnd();

    private static string Cell(string text, (string Header, int Width, bool IsNumber) column)
    {
        var fitted = CellText.Fit(text, column.Width);
        var blanks = new string(' ', Math.Max(0, column.Width - CellText.Width(fitted)));
        return column.IsNumber ? blanks + fitted : fitted + blanks;
    }
}
