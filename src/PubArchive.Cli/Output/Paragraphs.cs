using Spectre.Console;

namespace PubArchive.Cli.Output;

/// <summary>Prints running text, broken at blanks to the console's width.</summary>
internal static class Paragraphs
{
    public static void Print(CliConsole console, string text, int indent)
    {
        foreach (var line in text.EnumerateLines())
        {
            console.Styled.Write(new Padder(new Text(CellText.OneLine(line.ToString())), new Padding(indent, 0, 0, 0)));
        }
    }
}
