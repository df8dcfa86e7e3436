using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>search</c>: publications that hold all words.</summary>
internal static class SearchCommand
{
    public static CliCommand Create()
    {
        var words = new Argument<string[]>("words") { Description = "Letter case, accents and Nordic letters do not count; the last word may be cut short", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit", "-l") { Description = "At most so many", HelpName = "count", DefaultValueFactory = _ => 20 };
        var hidden = new Option<bool>("--hidden") { Description = "Only what readers do not see: hidden, embargoed, removed" };
        Check.NotNegative(limit);
        var command = new Command("search", "Find publications that hold all words") { words, limit, hidden };
        return new CliCommand(command, Run, "pubarchive search iron brain", "pubarchive search bjorklund", "pubarchive search iron --limit 5 --json");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            if (context.Get(hidden)) { return RunHidden(context, project, string.Join(' ', context.Get(words)!), context.Get(limit)); }
            var hits = project.Search(string.Join(' ', context.Get(words)!), context.Get(limit));
            if (context.PrintJson([.. hits.Select(Shapes.Of)], CliJson.Plain.IReadOnlyListRecordJson)) { return ExitCode.Done; }
            if (hits.Count == 0) { context.Say("Nothing holds all these words. Fewer words, or the beginning of one, find more."); }
            foreach (var hit in hits) { Print(context, hit); }
            return ExitCode.Done;
        }
    }

    private static int RunHidden(CommandContext context, ArchiveProject project, string words, int limit)
    {
        var hits = project.Search(words, limit, [Standing.Hidden, Standing.Embargoed, Standing.Removed]);
        if (context.PrintJson([.. hits.Select(hit => Shapes.Of(hit) with { Standing = ListCommand.StandingOf(project, hit.Row) })], CliJson.Plain.IReadOnlyListRecordJson)) { return ExitCode.Done; }
        if (hits.Count == 0) { context.Say("Of what readers do not see, nothing holds all these words."); }
        else { StandingOutput.PrintTable(context, project, hits.Select(hit => hit.Row)); }
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, SearchResult hit)
    {
        RecordTable.Line(context, hit.Row);
        if (hit.Snippet.Length > 0 && hit.Snippet != hit.Row.Title) { context.Console.Out.WriteLine("          " + CellText.Fit(PlainText.Of(hit.Snippet), context.Console.Width - 10)); }
    }
}
