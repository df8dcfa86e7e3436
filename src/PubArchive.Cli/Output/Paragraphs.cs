namespace PubArchive.Cli.Output;

/// <summary>Prints running text, broken at blanks to the console's width.</summary>
internal static class Paragraphs
{
    public static void Print(CliConsole console, string text, int indent)
    {
        foreach (var line in CellText.Wrap(text, console.Width - indent)) { console.Out.WriteLine((new string(' ', indent) + line).TrimEnd()); }
    }
}
