using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using PubArchive.Cli.Commands;

namespace PubArchive.Cli;

/// <summary>The program: arguments in, exit code out.</summary>
internal static class CliProgram
{
    private static readonly Func<CliCommand>[] s_commands =
    [
        InitCommand.Create, ImportCommand.Create, PublishCommand.Create, ListCommand.Create, ShowCommand.Create, SearchCommand.Create, StatsCommand.Create,
        UnitsCommand.Create, PeopleCommand.Create, TagCommand.Create, UntagCommand.Create, SdgCommand.Create, SummaryCommand.Create,
        RemoveCommand.Create, HideCommand.Create, RestoreCommand.Create, EmbargoCommand.Create, DuplicatesCommand.Create, HistoryCommand.Create, UndoCommand.Create,
        BackupCommand.Create, VerifyCommand.Create,
        ExportCommand.Create, PreviewCommand.Create, CiteCommand.Create, StyleCommand.Create, ConvertCommand.Create,
    ];

    /// <summary>Runs one command.</summary>
    /// <param name="args">As the shell split them.</param>
    /// <param name="console">Where to write.</param>
    /// <param name="stop">Ends the command at its next safe point.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CliConsole console, CancellationToken stop = default)
    {
        var parsed = BuildRoot(console, stop).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpWithExamples && Mistakes.In(parsed) is { Count: > 0 } mistakes) { return WrongUsage(parsed, mistakes, console); }
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            return Explain(failure, console);
        }
    }

    private static RootCommand BuildRoot(CliConsole console, CancellationToken stop)
    {
        var root = new RootCommand("PubArchive takes Zotero exports to a published, searchable, citable archive.") { HelpName = "pubarchive" };
        var options = new GlobalOptions();
        options.AddTo(root);
        var commands = new Dictionary<Command, CliCommand> { [root] = Root(root) };
        foreach (var create in s_commands) { root.Subcommands.Add(Wire(create(), commands, parsed => new CommandContext(parsed, options, console, stop))); }
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show this help";
        var action = new HelpWithExamples(commands);
        help.Action = action;
        root.Options.OfType<VersionOption>().Single().Description = "Show the version";
        root.SetAction(action.Invoke);
        return root;
    }

    private static CliCommand Root(RootCommand root) => new(root, Run: null, "pubarchive publish imports --out exports/site", "pubarchive import export.csv", "pubarchive import --help")
    {
        Remarks =
        [
            "Exit codes: 0 done; 1 done, but records or files were rejected; 2 wrong usage;",
            "3 could not (locked, newer archive, disk), nothing changed; 130 stopped.",
        ],
    };

    private static Command Wire(CliCommand entry, Dictionary<Command, CliCommand> commands, Func<ParseResult, CommandContext> context)
    {
        commands[entry.Command] = entry;
        foreach (var child in entry.Children) { entry.Command.Subcommands.Add(Wire(child, commands, context)); }
        if (entry.Run is { } run) { entry.Command.SetAction(parsed => run(context(parsed))); }
        return entry.Command;
    }

    private static int WrongUsage(ParseResult parsed, IEnumerable<string> mistakes, CliConsole console)
    {
        foreach (var mistake in mistakes) { console.Warn("pubarchive: " + mistake); }
        if (Mistakes.Meant(parsed) is { } meant) { console.Warn($"Did you mean '{meant}'?"); }
        console.Warn($"Next: '{Path(parsed.CommandResult)} --help' shows how it is used.");
        return ExitCode.WrongUsage;
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "pubarchive";

    private static int Explain(Failure failure, CliConsole console)
    {
        foreach (var line in failure.Lines) { console.Warn("pubarchive: " + line); }
        if (failure.Next is { } next) { console.Warn("Next: " + next); }
        return failure.Kind switch
        {
            FailureKind.WrongUsage => ExitCode.WrongUsage,
            FailureKind.Stopped => ExitCode.Stopped,
            _ => ExitCode.CouldNot,
        };
    }
}
