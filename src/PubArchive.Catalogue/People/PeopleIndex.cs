using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.People;

/// <summary>Finds the people the library knows among the creators of items. Build once, ask for every creator: the time does not grow with the number of people.</summary>
/// <remarks>A name as written in the file goes before a name with initials. Where two people could be meant, neither is.</remarks>
public sealed class PeopleIndex
{
    /// <summary>Nobody known.</summary>
    public static readonly PeopleIndex Empty = new([]);

    private readonly FrozenDictionary<string, PersonMatch> _exact;
    private readonly FrozenDictionary<string, PersonMatch> _initials;

    /// <summary>An index of people.</summary>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public PeopleIndex(ImmutableArray<Person> people)
    {
        var repeated = people.GroupBy(person => person.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        if (repeated is not null) { throw new ArgumentException($"The person '{repeated.Key}' stands twice.", nameof(people)); }
        People = people;
        _exact = Index(people, person => NamesOf(person).Select(NameForms.Exact), isByInitials: false);
        _initials = Index(people.Where(person => person.IsKnownByInitials), person => NamesOf(person).SelectMany(NameForms.Initials), isByInitials: true);
    }

    /// <summary>Everybody known, in the file's order.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>Whether nobody is known.</summary>
    public bool IsEmpty => People.IsEmpty;

    /// <summary>Who a creator is.</summary>
    public PersonMatch Match(Creator creator)
    {
        ArgumentNullException.ThrowIfNull(creator);
        if (IsEmpty) { return PersonMatch.None; }
        var form = NameForms.Of(creator);
        if (_exact.TryGetValue(form, out var match)) { return match; }
        return NameForms.HasInitials(creator) && _initials.TryGetValue(form, out match) ? match : PersonMatch.None;
    }

    /// <summary>Who the creators of an item are, in their order; empty when nobody is known at all.</summary>
    public ImmutableArray<PersonMatch> Match(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return IsEmpty ? [] : [.. item.Creators.Select(Match)];
    }

    /// <summary>All names of a person.</summary>
    public static IEnumerable<string> NamesOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Variants.Prepend(person.Name);
    }

    private static FrozenDictionary<string, PersonMatch> Index(IEnumerable<Person> people, Func<Person, IEnumerable<string>> forms, bool isByInitials) => people
        .SelectMany(person => forms(person).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal).Select(form => (Form: form, Person: person)))
        .GroupBy(pair => pair.Form, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new PersonMatch([.. group.Select(pair => pair.Person)], isByInitials), StringComparer.Ordinal);
}

/// <summary>Who a creator may be.</summary>
/// <param name="Candidates">Nobody, one person, or several between whom the name does not decide.</param>
/// <param name="IsByInitials">Whether the name has initials where the file has names.</param>
public sealed record PersonMatch(ImmutableArray<Person> Candidates, bool IsByInitials)
{
    /// <summary>Nobody known.</summary>
    public static readonly PersonMatch None = new([], IsByInitials: false);

    /// <summary>The one person; <see langword="null"/> for nobody or several.</summary>
    public Person? Person => Candidates is [var only] ? only : null;

    /// <summary>What is not to be published: the most that any of those asks for whom the name may mean.</summary>
    public OptOut OptOut => Candidates.IsEmpty ? OptOut.None : Candidates.Max(person => person.OptOut);
}
