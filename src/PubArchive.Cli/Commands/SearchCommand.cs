using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>search</c>: publications that hold all words.</summary>
internal static class SearchCommand
{
    public static CliCommand Create()
    {
        var words = new Argument<string[]>("words") { Description = "Letter case, accents and Nordic letters do not count; the last word may be cut short", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit", "-l") { Description = "At most so many", HelpName = "count", DefaultValueFactory = _ => 20 };
        Check.NotNegative(limit);
        var command = new Command("search", "Find publications that hold all words") { words, limit };
        return new CliCommand(command, Run, "pubarchive search iron brain", "pubarchive search bjorklund", "pubarchive search iron --limit 5 --json");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var hits = project.Search(string.Join(' ', context.Get(words)!), context.Get(limit));
            if (context.PrintJson([.. hits.Select(Shapes.Of)], CliJson.Plain.IReadOnlyListRecordJson)) { return ExitCode.Done; }
            if (hits.Count == 0) { context.Say("Nothing holds all these words. Fewer words, or the beginning of one, find more."); }
            foreach (var hit in hits) { Print(context, hit); }
            return ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, SearchResult hit)
    {
        RecordTable.Line(context, hit.Row);
        if (hit.Snippet.Length > 0 && hit.Snippet != hit.Row.Title) { context.Console.Out.WriteLine("          " + CellText.Fit(PlainText.Of(hit.Snippet), context.Console.Width - 10)); }
    }
}
