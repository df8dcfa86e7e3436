using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>show</c>: everything about one publication.</summary>
internal static class ShowCommand
{
    public static CliCommand Create()
    {
        var key = Arguments.Key();
        key.Arity = ArgumentArity.ZeroOrOne;
        var hidden = new Option<bool>("--hidden") { Description = "List what readers do not see: hidden, embargoed, removed" };
        var source = new Option<bool>("--source") { Description = "Print its records as the files had them, with file and line" };
        var command = new Command("show", "Show all about one publication") { key, source, hidden };
        command.Validators.Add(result =>
        {
            if (result.GetValue(key) is null != result.GetValue(hidden) || result.GetValue(hidden) && result.GetValue(source)) { result.AddError("Say which publication, or --hidden for all that readers do not see."); }
        });
        return new CliCommand(command, Run, "pubarchive show V6GA6CL6", "pubarchive show 10.3390/biom12050714 --json", "pubarchive show V6GA6CL6 --source", "pubarchive show --hidden");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            if (context.Get(hidden)) { return ListCommand.PrintHidden(context, project, new ListQuery { Order = ListOrder.Key }); }
            var asked = context.Get(key)!; // the validator made sure of it
            if (context.Get(source)) { ShowSources(context, project.SourcesOf(asked)); }
            else { Show(context, project, asked); }
            return ExitCode.Done;
        }
    }

    private static void ShowSources(CommandContext context, IReadOnlyList<RecordSource> sources)
    {
        if (context.PrintJson(sources, CliJson.Plain.IReadOnlyListRecordSource)) { return; }
        foreach (var source in sources)
        {
            context.Console.Out.WriteLine($"{source.File}, line {source.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            context.Console.Out.WriteLine(source.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
            context.Console.Out.WriteLine();
        }
    }

    private static void Show(CommandContext context, ArchiveProject project, string asked)
    {
        var publication = project.Find(asked);
        var standing = project.StandingOf(publication);
        var reference = project.Cite(publication).Text;
        var former = FormerKey(asked, publication);
        if (context.PrintJson(Shapes.Of(publication, standing, project.Units, reference) with { FormerKey = former }, CliJson.Plain.PublicationJson)) { return; }
        if (former is not null) { context.Console.Out.WriteLine($"{former} is now {publication.Key}."); }
        Print(context, publication, (project.Units, standing), reference);
    }

    // A key has eight characters; what was asked for and is no DOI is one.
    private static string? FormerKey(string asked, Publication publication) =>
        ZoteroKey.TryParse(asked.Trim().ToUpperInvariant(), out var key) && key.Value != publication.Key ? key.Value : null;

    private static void Print(CommandContext context, Publication publication, (UnitTree Units, Standing Standing) place, string reference)
    {
        var standing = place.Standing is Standing.Public ? "" : $"  ({Words.Of(place.Standing, publication.Facts)})";
        var console = context.Console;
        var card = new Card(console);
        console.Out.WriteLine($"{publication.Key}  {ZoteroSchema.Label(publication.Item.Type, "en")}{standing}");
        Paragraphs.Print(console, reference, indent: 0);
        console.Out.WriteLine();
        PrintItem(card, publication);
        PrintFacts(card, publication, place.Units);
    }

    private static void PrintItem(Card card, Publication publication)
    {
        card.Add("Published", publication.Published?.ToString());
        card.Add("Registered", publication.Registered.ToString());
        foreach (var role in publication.Item.Creators.GroupBy(creator => creator.Type))
        {
            card.Add(ZoteroSchema.Label(role.Key, "en"), string.Join("; ", role.Select(creator => creator.SortName)));
        }
        foreach (var (field, text) in publication.Item.Fields.Where(pair => pair.Key is not Field.Date and not Field.AbstractNote)) { card.Add(ZoteroSchema.Label(field, "en"), text); }
        card.Add("Tags", string.Join("; ", publication.Item.Tags.Select(tag => tag.Name)));
        card.Add(ZoteroSchema.Label(Field.AbstractNote, "en"), publication.Item[Field.AbstractNote]);
    }

    private static void PrintFacts(Card card, Publication publication, UnitTree units)
    {
        var facts = publication.Facts;
        foreach (var place in facts.Units) { card.Add("Unit", $"{UnitOutput.Path(units, place.UnitKey)} ({Said(place.Origin, place.Reason)})"); }
        foreach (var tag in facts.Goals) { card.Add("SDG", $"{tag.Goal} ({Said(tag.Origin, tag.Evidence)})"); }
        foreach (var id in facts.RegisterIds) { card.Add(id.Register, id.Id); }
        card.Add("Open access", facts.OpenAccessUrl);
        card.Add("Keywords", string.Join("; ", facts.Keywords.Select(keyword => $"{keyword.Text} ({keyword.Language})")));
        foreach (var orcid in facts.Orcids.Where(orcid => orcid.Position < publication.Item.Creators.Length))
        {
            card.Add("ORCID", $"{orcid.Orcid} {publication.Item.Creators[orcid.Position].DisplayName}");
        }
        foreach (var link in facts.People.Where(link => link.Position < publication.Item.Creators.Length)) { card.Add("Person", $"{publication.Item.Creators[link.Position].DisplayName}: {About(link)}"); }
        foreach (var summary in facts.Summaries) { card.Add($"Summary ({summary.Language})", summary.Text); }
    }

    private static string About(CreatorPerson link) => link.OptOut switch
    {
        OptOut.Name => "opted out, name and data withheld from readers",
        OptOut.Data => "opted out, data withheld from readers",
        _ => link.Affiliation is null ? link.PersonId ?? "" : $"{link.PersonId}, {link.Affiliation}",
    };

    private static string Said(Origin origin, string? why) => why is null ? Words.Of(origin) : $"{Words.Of(origin)}: {why}";
}
