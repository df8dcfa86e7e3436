using System.Globalization;
using PubArchive.Catalogue.People;

namespace PubArchive.Cli.Output;

/// <summary>Prints people and the names by which works name them.</summary>
internal static class PeopleOutput
{
    private const int NamesShown = 12;

    public static void Print(CommandContext context, ArchiveProject project, PeopleReport report, (string? Asked, List<KnownPerson> People) shown)
    {
        if (shown.People.Count == 0)
        {
            context.Say(report.People.IsEmpty ? "No people are known. Next: write them into people.yaml ('pubarchive init' makes one to begin with)." : $"Nobody known has '{shown.Asked}' in the name.");
            return;
        }
        var table = new TextTable(context.Console, ("Name", 26), ("Works", -6), ("", 0));
        foreach (var known in shown.People) { table.Add(known.Person.Name, known.Keys.Length.ToString("N0", CultureInfo.InvariantCulture), About(known.Person)); }
        table.Print();
        PrintNear(context, shown.People);
        if (shown.Asked is null) { PrintDoubtful(context, report); }
        else { PrintWorks(context, project, shown.People); }
    }

    private static string About(Person person) => person.OptOut switch
    {
        OptOut.Name => "opted out: name withheld",
        OptOut.Data => "opted out: data withheld",
        _ => string.Join(", ", person.Units.Select(Time).Prepend(person.Orcid?.Value).Append(person.Affiliation).OfType<string>()),
    };

    private static string Time(Membership time) => (time.From, time.Until) switch
    {
        (null, null) => time.UnitKey,
        _ => $"{time.UnitKey} {time.From}–{time.Until}",
    };

    private static void PrintNear(CommandContext context, List<KnownPerson> people)
    {
        var near = people.Where(known => !known.Near.IsEmpty).ToList();
        if (near.Count == 0) { return; }
        context.Say();
        context.Say("Near, and linked to nobody; where it is the same person, write a variant:");
        foreach (var known in near) { Paragraphs.Print(context.Console, $"{known.Person.Name}: {Names(known.Near)}", indent: 2); }
    }

    private static void PrintDoubtful(CommandContext context, PeopleReport report)
    {
        if (report.Doubtful.IsEmpty) { return; }
        context.Say();
        context.Say("Could be several people, and linked to none; write a variant of one:");
        foreach (var doubt in report.Doubtful) { Paragraphs.Print(context.Console, $"{Name(doubt.Name)}: {string.Join(" or ", doubt.People.Select(person => $"{person.Name} ({person.Id})"))}", indent: 2); }
    }

    private static void PrintWorks(CommandContext context, ArchiveProject project, List<KnownPerson> people)
    {
        foreach (var known in people.Where(known => !known.Keys.IsEmpty))
        {
            context.Say();
            context.Say($"{known.Person.Name} ({known.Person.Id}), written {Names(known.Written)}:");
            foreach (var key in known.Keys)
            {
                var publication = project.Find(key);
                context.Say("  " + CellText.Fit($"{key}  {publication.Published?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? "    "}  {PlainText.Of(publication.Item.Title)}", context.Console.Width - 2));
            }
        }
    }

    private static string Names(IReadOnlyList<WrittenName> names)
    {
        var shown = string.Join("; ", names.Take(NamesShown).Select(Name));
        return names.Count <= NamesShown ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}; and {names.Count - NamesShown:N0} more");
    }

    private static string Name(WrittenName name) => string.Create(CultureInfo.InvariantCulture, $"{name.Name} ({name.Records:N0})");
}
