using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using PubArchive.Settings;

namespace PubArchive.Workflows;

/// <summary>Counts how often the people of the library are named, and gathers the names that are almost theirs.</summary>
internal sealed class PeopleCount
{
    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);

    /// <summary>The report on all creators of an archive.</summary>
    public static PeopleReport Of(PeopleFile file, PeopleIndex index, IEnumerable<(string Key, Creator Creator)> creators)
    {
        var count = new PeopleCount();
        foreach (var (key, creator) in creators) { count.Take(key, creator, index); }
        var near = count.Near(file.People);
        var own = count._names.Values.Where(name => name.Match.Person is not null).ToLookup(name => name.Match.Person!.Id, StringComparer.Ordinal); // those without are left out
        return new PeopleReport(
            [.. file.People.Select(person => Known(person, own[person.Id], near[person.Id]))],
            [.. ByFrequency(count._names.Values.Where(name => name.Match.Candidates.Length > 1)).Select(name => new DoubtfulName(name.Written, name.Match.Candidates))],
            file.Notices);
    }

    private void Take(string key, Creator creator, PeopleIndex index)
    {
        if (!_names.TryGetValue(creator.SortName, out var name))
        {
            name = new Name(creator, index.Match(creator));
            _names.Add(creator.SortName, name);
        }
        name.Keys.Add(key);
    }

    private ILookup<string, Name> Near(ImmutableArray<Person> people)
    {
        var near = new NearNames(people);
        return _names.Values.Where(name => name.Match.Candidates.IsEmpty)
            .SelectMany(name => near.Of(name.Creator).Select(person => (person.Id, Name: name)))
            .ToLookup(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
    }

    private static KnownPerson Known(Person person, IEnumerable<Name> own, IEnumerable<Name> near) => new(
        person, [.. own.SelectMany(name => name.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. ByFrequency(own).Select(name => name.Written)], [.. ByFrequency(near).Select(name => name.Written)]);

    private static IEnumerable<Name> ByFrequency(IEnumerable<Name> names) =>
        names.OrderByDescending(name => name.Keys.Count).ThenBy(name => name.Creator.SortName, StringComparer.Ordinal);

    private sealed record Name(Creator Creator, PersonMatch Match)
    {
        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public WrittenName Written => new(Creator.SortName, Keys.Count);
    }
}
