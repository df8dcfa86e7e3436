using System.CommandLine;
using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>duplicates</c>: publications that may be one.</summary>
internal static class DuplicatesCommand
{
    private const int Usual = 50;

    public static CliCommand Create() =>
        new(new Command("duplicates", "Find publications that may be one, and decide"), Run: null, "pubarchive duplicates list", "pubarchive duplicates merge V6GA6CL6 ABCD2345")
        {
            Children = [List(), Show(), Merge(), Apart(), Undo()],
        };

    private static CliCommand List()
    {
        var strong = new Option<bool>("--strong") { Description = "Only pairs with strong evidence and nothing against it" };
        var limit = new Option<int>("--limit", "-n") { Description = "At most so many pairs", HelpName = "number", DefaultValueFactory = _ => Usual };
        Check.NotNegative(limit);
        var command = new Command("list", "List pairs that may be one, the surest first") { strong, limit };
        return new CliCommand(command, Run, "pubarchive duplicates list", "pubarchive duplicates list --strong", "pubarchive duplicates list --json | jq '.pairs[].evidence'")
        {
            Remarks = ["All publications are compared that share an identifier, a telling title or a", "place in a volume; never a book with something in a book."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            DuplicateReport report;
            using (var progress = context.Progress()) { report = project.FindDuplicates(progress, context.Stop); }
            DuplicatesOutput.Print(context, report, context.Get(strong), context.Get(limit));
            return ExitCode.Done;
        }
    }

    private static CliCommand Show()
    {
        var (one, other) = Two();
        var command = new Command("show", "Show two publications side by side") { one, other };
        return new CliCommand(command, Run, "pubarchive duplicates show V6GA6CL6 ABCD2345");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            DuplicatesOutput.Print(context, project.Compare(context.Get(one)!, context.Get(other)!));
            return ExitCode.Done;
        }
    }

    private static CliCommand Merge()
    {
        var keep = new Argument<string>("keep") { Description = "The publication that stays: a key or DOI" };
        var others = new Argument<string[]>("others") { Description = "Those that become one with it", Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", "Make one publication of several") { keep, others };
        return new CliCommand(command, Run, "pubarchive duplicates merge V6GA6CL6 ABCD2345", "pubarchive duplicates undo V6GA6CL6 ABCD2345    # takes it back")
        {
            Remarks =
            [
                "The first keeps every word of its own and takes from the others what it lacks:",
                "fields, tags, files, units, goals, summaries. Their addresses lead to it, and",
                "later exports do not part them. Zotero's library is not changed.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var merged = project.Merge(context.Get(keep)!, context.Get(others)!);
            var kept = project.Find(context.Get(keep)!);
            if (context.PrintJson(new MergeJson(kept.Key, merged), CliJson.Plain.MergeJson)) { return ExitCode.Done; }
            ChangeOutput.Print(context, kept, merged > 0, string.Create(CultureInfo.InvariantCulture, $"{merged} merged into it"));
            return ExitCode.Done;
        }
    }

    private static CliCommand Apart()
    {
        var (one, other) = Two();
        var command = new Command("not-duplicate", "Say that two are two: they are not listed again") { one, other };
        return new CliCommand(command, Run, "pubarchive duplicates not-duplicate V6GA6CL6 ABCD2345");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var isNews = project.KeepApart(context.Get(one)!, context.Get(other)!);
            var kept = project.Find(context.Get(one)!);
            if (context.PrintJson(new ChangeJson(kept.Key, isNews), CliJson.Plain.ChangeJson)) { return ExitCode.Done; }
            ChangeOutput.Print(context, kept, isNews, $"another work than {project.Find(context.Get(other)!).Key}");
            return ExitCode.Done;
        }
    }

    private static CliCommand Undo()
    {
        var (one, other) = Two();
        var command = new Command("undo", "Take the latest decision about two back") { one, other };
        return new CliCommand(command, Run, "pubarchive duplicates undo V6GA6CL6 ABCD2345");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            return UndoCommand.Print(context, project.UndoDecision(context.Get(one)!, context.Get(other)!));
        }
    }

    private static (Argument<string> One, Argument<string> Other) Two() =>
        (new Argument<string>("key") { Description = "A publication's key or DOI" }, new Argument<string>("other") { Description = "Another's" });
}
