using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>people</c>: whom the library knows, and how works name them.</summary>
internal static class PeopleCommand
{
    public static CliCommand Create()
    {
        var name = new Argument<string>("name") { Description = "A part of a name, or an id: only these people, with their works", Arity = ArgumentArity.ZeroOrOne };
        var apply = new Option<bool>("--apply") { Description = "Ask all rules again of every publication, as import and publish do" };
        var command = new Command("people", "Show whom the library knows, and their works") { name, apply };
        return new CliCommand(command, Run, "pubarchive people", "pubarchive people curie", "pubarchive people --json | jq '.people[] | select(.near != [])'")
        {
            Remarks =
            [
                "People stand in people.yaml or people.csv ('pubarchive init' writes one to",
                "begin with). The name, a variant, or all its initials make a creator one of",
                "them; between two people nobody guesses. opt-out takes a person's data off",
                "pages and downloads.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            if (context.Get(apply))
            {
                int changed;
                using (var progress = context.Progress()) { changed = project.ApplyUnits(progress, context.Stop); }
                context.Say($"Rules asked again: {Words.Count(changed, "publication")} changed.");
            }
            Print(context, project, context.Get(name));
            return ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, ArchiveProject project, string? asked)
    {
        var report = project.CountPeople();
        var people = report.People.Where(known => asked is null || IsAskedFor(known.Person, asked)).ToList();
        if (!context.PrintJson(new PeopleJson([.. people.Select(PeopleShapes.Of)], [.. report.Doubtful.Select(PeopleShapes.Of)]), CliJson.Plain.PeopleJson)) { PeopleOutput.Print(context, project, report, (asked, people)); }
        foreach (var notice in report.Notices) { context.Warn(ImportOutput.Line(notice)); }
    }

    private static bool IsAskedFor(Person person, string asked) =>
        person.Id.Equals(asked, StringComparison.OrdinalIgnoreCase) || PeopleIndex.NamesOf(person).Any(name => TextFold.Words(name).Contains(TextFold.Words(asked), StringComparison.Ordinal));
}
