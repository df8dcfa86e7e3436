using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.People;

/// <summary>Finds the people whom a creator's name almost names: for a librarian to add as a variant, never to link by.</summary>
public sealed class NearNames
{
    private const int ShortestFamily = 4;

    private readonly ILookup<string, Person> _byFamily;
    private readonly ILookup<string, (Person Person, string Family)> _byGiven;

    /// <summary>An index of people.</summary>
    public NearNames(ImmutableArray<Person> people)
    {
        var names = people.SelectMany(person => PeopleIndex.NamesOf(person).Select(name => (Person: person, Parts: NameForms.Parts(name)))).ToList();
        _byFamily = names.SelectMany(name => Words(name.Parts.Family).Select(word => (Word: $"{word} {Initial(name.Parts.Given)}", name.Person))).Distinct().ToLookup(pair => pair.Word, pair => pair.Person, StringComparer.Ordinal);
        _byGiven = names.Where(name => name.Parts.Given.Length > 0).Select(name => (Word: Words(name.Parts.Given)[0], Value: (name.Person, name.Parts.Family))).Distinct().ToLookup(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The people near a name: of a family name in common and the same first initial, or of the same first name and a family name one letter apart.</summary>
    public ImmutableArray<Person> Of(Creator creator)
    {
        ArgumentNullException.ThrowIfNull(creator);
        var (given, family) = NameForms.PartsOf(creator);
        var alike = Words(family).SelectMany(word => _byFamily[$"{word} {Initial(given)}"]);
        if (given.Length == 0 || family.Length < ShortestFamily) { return [.. alike.Distinct()]; }
        var misspelt = _byGiven[Words(given)[0]].Where(known => known.Family.Length >= ShortestFamily && IsOneLetterApart(known.Family, family)).Select(known => known.Person);
        return [.. alike.Concat(misspelt).Distinct()];
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Initial(string given) => given.Length == 0 ? "" : given.EnumerateRunes().First().ToString();

    // One letter more, less, other, or exchanged with its neighbour.
    private static bool IsOneLetterApart(string left, string right)
    {
        if (left.Length > right.Length) { return IsOneLetterApart(right, left); }
        if (right.Length - left.Length > 1) { return false; }
        var from = 0;
        while (from < left.Length && left[from] == right[from]) { from++; }
        var restLeft = left.AsSpan(from);
        var restRight = right.AsSpan(from);
        if (left.Length < right.Length) { return restRight[1..].SequenceEqual(restLeft); }
        return restLeft.IsEmpty || restLeft[1..].SequenceEqual(restRight[1..])
            || (restLeft.Length > 1 && restLeft[0] == restRight[1] && restLeft[1] == restRight[0] && restLeft[2..].SequenceEqual(restRight[2..]));
    }
}
