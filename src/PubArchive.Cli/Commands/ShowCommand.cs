using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>show</c>: everything about one publication.</summary>
internal static class ShowCommand
{
    public static CliCommand Create()
    {
        var key = Arguments.Key();
        var command = new Command("show", "Show all about one publication") { key };
        return new CliCommand(command, Run, "pubarchive show V6GA6CL6", "pubarchive show 10.3390/biom12050714 --json");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var publication = project.Find(context.Get(key)!);
            var reference = project.Cite(publication).Text;
            if (context.PrintJson(Shapes.Of(publication, project.Units, reference), CliJson.Plain.PublicationJson)) { return ExitCode.Done; }
            Print(context, publication, project.Units, reference);
            return ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, Publication publication, UnitTree units, string reference)
    {
        var console = context.Console;
        var card = new Card(console);
        console.Out.WriteLine($"{publication.Key}  {ZoteroSchema.Label(publication.Item.Type, "en")}{(publication.Facts.Visibility is Visibility.Hidden ? "  (hidden)" : "")}");
        Paragraphs.Print(console, reference, indent: 0);
        console.Out.WriteLine();
        PrintItem(card, publication);
        PrintFacts(card, publication, units);
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
        foreach (var summary in facts.Summaries) { card.Add($"Summary ({summary.Language})", summary.Text); }
    }

    private static string Said(Origin origin, string? why) => why is null ? Words.Of(origin) : $"{Words.Of(origin)}: {why}";
}
