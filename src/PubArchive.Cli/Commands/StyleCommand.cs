using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>style</c>: the styles that can be named, and those that are elsewhere.</summary>
internal static class StyleCommand
{
    private static readonly string[] s_places =
    [
        "A place is a .csl file, a folder of them, 'zotero' (Zotero's data directory,",
        "found by its settings) or that directory itself, an address, or a name that",
        "the repository of the CSL project knows.",
    ];

    public static CliCommand Create() => new(new Command("style", "List, show, add and check CSL styles"), Run: null, "pubarchive style list", "pubarchive style add nature", "pubarchive style check my-style.csl")
    {
        Children = [List(), Show(), Add(), CheckAll()],
    };

    private static CliCommand List()
    {
        var place = new Argument<string>("place") { Description = "A folder, or zotero (default: the styles that can be named)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("list", "List styles") { place };
        return new CliCommand(command, Run, "pubarchive style list", "pubarchive style list zotero", "pubarchive style list ~/styles --json");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var entries = context.Get(place) is { } named ? project.Styles.CheckAsync(named, context.Stop).GetAwaiter().GetResult() : project.Styles.List();
            StyleOutput.PrintList(context, entries);
            return ExitCode.Done;
        }
    }

    private static CliCommand Show()
    {
        var style = new Argument<string>("style") { Description = "A .csl file, or an added or built-in style" };
        var locale = new Option<string>("--locale") { Description = "Language of the sample, such as nb-NO", HelpName = "locale" };
        var command = new Command("show", "Show what a style is and prints") { style, locale };
        return new CliCommand(command, Run, "pubarchive style show apa", "pubarchive style show chicago-notes --locale de-DE", "pubarchive style show my-style.csl");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var name = context.Get(style)!;
            var entry = project.Styles.Get(name);
            var sample = entry.Faults.IsEmpty ? project.Styles.Sample(name, context.Get(locale)) : null;
            StyleOutput.Print(context, entry, sample);
            return entry.Faults.IsEmpty ? ExitCode.Done : ExitCode.Rejected;
        }
    }

    private static CliCommand Add()
    {
        var places = Places();
        var command = new Command("add", "Add styles to the project") { places };
        return new CliCommand(command, Run, "pubarchive style add nature", "pubarchive style add https://www.zotero.org/styles/cell", "pubarchive style add zotero", "pubarchive style add my-style.csl")
        {
            Remarks = [.. s_places, "Styles go into the project's folder 'styles', with the parents of dependent", "ones; a style with faults is not added."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var entries = context.Get(places)!.SelectMany(place => project.Styles.AddAsync(place, context.Stop).GetAwaiter().GetResult()).ToList();
            StyleOutput.PrintAdded(context, entries);
            return StyleOutput.HasFaults(entries) ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static CliCommand CheckAll()
    {
        var places = Places();
        var command = new Command("check", "Name every fault of styles") { places };
        return new CliCommand(command, Run, "pubarchive style check my-style.csl", "pubarchive style check ~/styles", "pubarchive style check https://example.org/my-style.csl")
        {
            Remarks = [.. s_places, "Each fault is a line FILE:LINE:COLUMN: what is wrong, what to write instead."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var entries = context.Get(places)!.SelectMany(place => project.Styles.CheckAsync(place, context.Stop).GetAwaiter().GetResult()).ToList();
            StyleOutput.PrintChecked(context, entries);
            return StyleOutput.HasFaults(entries) ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static Argument<string[]> Places() => new("place") { Description = "A file, a folder, zotero, an address or a name", HelpName = "place", Arity = ArgumentArity.OneOrMore };
}
