using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PubArchive.Cli;

/// <summary>A command's help, 80 columns wide, with remarks and examples at its end.</summary>
internal sealed class HelpWithExamples(IReadOnlyDictionary<Command, CliCommand> commands) : SynchronousCommandLineAction
{
    private const int Width = 80;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        foreach (var line in Frame(parseResult).TrimEnd().EnumerateLines()) { output.WriteLine(line.TrimEnd()); }
        if (commands.GetValueOrDefault(parseResult.CommandResult.Command) is not { } shown) { return ExitCode.Done; }
        Section(output, "Remarks:", shown.Remarks);
        Section(output, "Examples:", shown.Examples);
        return ExitCode.Done;
    }

    // System.CommandLine's own help: usage, arguments, options, commands. It leaves blanks at the ends of broken lines.
    private static string Frame(ParseResult parseResult)
    {
        using var text = new StringWriter();
        var given = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = given;
        return text.ToString();
    }

    private static void Section(TextWriter output, string head, string[] lines)
    {
        if (lines.Length == 0) { return; }
        output.WriteLine();
        output.WriteLine(head);
        foreach (var line in lines) { output.WriteLine("  " + line); }
    }
}
