using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>What follows for an item from who its creators are: ORCIDs, links to people, units at the time of publication.</summary>
/// <remarks>Nothing follows from people who opted out but that they did.</remarks>
public static class PeopleRules
{
    /// <summary>The creators who are known, and those whose data or name is not to be published.</summary>
    public static ImmutableArray<CreatorPerson> Links(ImmutableArray<PersonMatch> creators)
    {
        if (creators.All(match => match.Candidates.IsEmpty)) { return []; }
        return [.. creators.Select(Link).OfType<CreatorPerson>()];
    }

    /// <summary>The ORCIDs of the creators who are known.</summary>
    public static ImmutableArray<CreatorOrcid> Orcids(ImmutableArray<PersonMatch> creators) =>
        [.. Open(creators).Where(known => known.Person.Orcid is not null).Select(known => new CreatorOrcid(known.Position, known.Person.Orcid!.Value))]; // those without are left out

    /// <summary>The units that the known creators were in when the item was published, each once, in the order of the creators.</summary>
    public static ImmutableArray<UnitPlacement> Placements(Item item, ImmutableArray<PersonMatch> creators)
    {
        var people = Open(creators).Select(known => known.Person).Where(person => !person.Units.IsEmpty).Distinct().ToList();
        if (people.Count == 0) { return []; }
        var published = PublishedRules.From(item);
        return [.. people
            .SelectMany(person => person.Units.Where(time => time.Covers(published)).Select(time => new UnitPlacement(time.UnitKey, Origin.Rule, $"person: {person.Name}")))
            .DistinctBy(placement => placement.UnitKey, StringComparer.Ordinal)];
    }

    /// <summary>What stands in the way of knowing the creators: <c>PPL201</c>, a name that several people have.</summary>
    /// <param name="item">The item.</param>
    /// <param name="creators">Who they are.</param>
    /// <param name="line">The line on which its record begins.</param>
    public static IEnumerable<Diagnostic> Doubts(Item item, ImmutableArray<PersonMatch> creators, int line)
    {
        for (var at = 0; at < creators.Length; at++)
        {
            if (creators[at].Candidates.Length > 1) { yield return new Diagnostic(Severity.Warning, line, "PPL201", Message(item.Creators[at], creators[at])); }
        }
    }

    private static string Message(Creator creator, PersonMatch match)
    {
        var people = string.Join(" or ", match.Candidates.Select(person => $"'{person.Name}' ({person.Id})"));
        var withheld = match.OptOut is OptOut.Name ? " The name is withheld, because one of them asked for that." : "";
        return $"The creator '{creator.SortName}' could be {people} and was taken for neither; give the name as a variant to the one who is meant.{withheld}";
    }

    private static CreatorPerson? Link(PersonMatch match, int position) => match switch
    {
        { OptOut: OptOut.Name } => new CreatorPerson(position, null, null, OptOut.Name),
        { Person: { OptOut: OptOut.None } person } => new CreatorPerson(position, person.Id, person.Affiliation, OptOut.None),
        { OptOut: OptOut.Data } => new CreatorPerson(position, null, null, OptOut.Data),
        _ => null,
    };

    private static IEnumerable<(int Position, Person Person)> Open(ImmutableArray<PersonMatch> creators)
    {
        for (var at = 0; at < creators.Length; at++)
        {
            if (creators[at].Person is { OptOut: OptOut.None } person) { yield return (at, person); }
        }
    }
}
