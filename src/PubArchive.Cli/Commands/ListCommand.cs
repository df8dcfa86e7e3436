using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>list</c>: publications, narrowed and ordered.</summary>
internal static class ListCommand
{
    public static CliCommand Create()
    {
        var unit = new Option<string>("--unit", "-u") { Description = "In this unit (key or name) or below it", HelpName = "unit" };
        var year = new Option<int?>("--year", "-y") { Description = "Published in this year", HelpName = "year" };
        var registered = new Option<int?>("--registered") { Description = "Registered in this year", HelpName = "year" };
        var type = new Option<string>("--type", "-t") { Description = "Of this item type, in Zotero's words, such as journalArticle", HelpName = "type" };
        var goal = new Option<int?>("--sdg") { Description = "Serving this goal, 1 to 17", HelpName = "goal" };
        var order = new Option<string>("--order") { Description = "newest, registered, title, creator or key (default: newest)", HelpName = "order" };
        var limit = new Option<int>("--limit", "-l") { Description = "At most so many; 0 for all", HelpName = "count", DefaultValueFactory = _ => 50 };
        var offset = new Option<int>("--offset") { Description = "Leave out so many first", HelpName = "count" };
        var hidden = new Option<bool>("--hidden") { Description = "Only what readers do not see: hidden, embargoed, removed" };
        Check.OneOf(order, [.. Enum.GetValues<ListOrder>().Select(Shapes.Word)]);
        Check.Range(goal, 1, 17);
        Check.NotNegative(limit);
        Check.NotNegative(offset);
        var command = new Command("list", "List publications, newest first") { unit, year, registered, type, goal, hidden, order, limit, offset };
        return new CliCommand(command, Run, "pubarchive list", "pubarchive list --unit \"Department of Physics\" --year 2022", "pubarchive list --sdg 3 --limit 0 --json");

        int Run(CommandContext context)
        {
            var asked = context.Get(limit);
            var query = new ListQuery
            {
                Unit = context.Get(unit),
                Year = context.Get(year),
                RegisteredYear = context.Get(registered),
                Type = context.Get(type) is { } name ? TypeNamed(name) : null,
                Goal = context.Get(goal),
                Order = Enum.Parse<ListOrder>(context.Get(order) ?? nameof(ListOrder.Newest), ignoreCase: true),
                Limit = asked == 0 ? null : asked + 1,
                Offset = context.Get(offset),
            };
            using var project = context.OpenProject();
            if (context.Get(hidden)) { return PrintHidden(context, project, query with { Limit = asked == 0 ? null : asked }); }
            var rows = project.List(query);
            Print(context, asked == 0 ? rows : [.. rows.Take(asked)], hasMore: asked > 0 && rows.Count > asked);
            return ExitCode.Done;
        }
    }

    /// <summary>The publications of a query that readers do not see.</summary>
    internal static int PrintHidden(CommandContext context, ArchiveProject project, ListQuery query)
    {
        var rows = project.List(query with { Standings = [Standing.Hidden, Standing.Embargoed, Standing.Removed] });
        if (context.PrintJson([.. rows.Select(row => Shapes.Of(row) with { Standing = StandingOf(project, row) })], CliJson.Plain.IReadOnlyListRecordJson)) { return ExitCode.Done; }
        if (rows.Count == 0) { context.Say("Readers see every publication that fits."); }
        else { StandingOutput.PrintTable(context, project, rows); }
        return ExitCode.Done;
    }

    /// <summary>Where the publication of a row stands.</summary>
    internal static StandingJson StandingOf(ArchiveProject project, PublicationRow row)
    {
        var publication = project.Find(row.Key);
        return Shapes.Of(project.StandingOf(publication), publication.Facts);
    }

    private static ItemType TypeNamed(string name) => Enum.GetValues<ItemType>().Cast<ItemType?>().FirstOrDefault(type => ZoteroSchema.Name(type!.Value).Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ProjectException($"'{name}' is no item type.", "Use Zotero's words, such as journalArticle, book, bookSection or thesis.");

    private static void Print(CommandContext context, IReadOnlyList<PublicationRow> rows, bool hasMore)
    {
        if (context.PrintJson([.. rows.Select(Shapes.Of)], CliJson.Plain.IReadOnlyListRecordJson)) { return; }
        if (rows.Count == 0)
        {
            context.Say("No publication fits.");
            return;
        }
        RecordTable.Print(context, rows);
        if (hasMore) { context.Say("More follow: --limit 0 lists all, --offset goes on."); }
    }
}
