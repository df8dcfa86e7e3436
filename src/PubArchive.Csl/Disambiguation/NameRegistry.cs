using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>All persons cited, by family name, initials and given names: how much of given names tells them apart (CSL 1.0.2, "Disambiguation", <c>givenname-disambiguation-rule</c>).</summary>
internal sealed class NameRegistry(CitationArea area, StyleOptions options)
{
    private readonly GivennameRule _rule = area.GivennameRule;

    // By cite, a family name counts within its own item only.
    private readonly Dictionary<string, Namesakes> _families = new(StringComparer.Ordinal);

    // A list is printed several times over: in a cite, sort keys, an entry.
    // Whose keys are structures, a table is not compiled ahead; so it goes by the array, which several items may share.
    private readonly Dictionary<CslName[], TakenList> _lists = [];

    /// <summary>Takes a list of names of an item, once.</summary>
    public void Add(string itemId, ImmutableArray<CslName> names)
    {
        if (Find(itemId, names) is not null || ImmutableCollectionsMarshal.AsArray(names) is not { } key) { return; }
        var persons = new Person[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var person = new Person(NameParser.Parse(names[i]));
            persons[i] = person.HasFamily && (i == 0 || !IsPrimaryOnly) ? Register(itemId, person.Name) : person;
        }
        _lists[key] = new TakenList(itemId, persons, _lists.GetValueOrDefault(key));
    }

    /// <summary>The persons of a list that was taken; <see langword="null"/> for any other.</summary>
    public Person[]? Find(string itemId, ImmutableArray<CslName> names)
    {
        var list = ImmutableCollectionsMarshal.AsArray(names) is { } key ? _lists.GetValueOrDefault(key) : null;
        while (list is not null && list.Item != itemId) { list = list.Other; }
        return list?.Persons;
    }

    /// <summary>Whether the rule asks for initials at most.</summary>
    public bool WithInitials => _rule is GivennameRule.AllNamesWithInitials or GivennameRule.PrimaryNameWithInitials;

    /// <summary>What is to be shown of a name's given names.</summary>
    /// <param name="asked">What one asks for; by cite that is enough where the style shows no more.</param>
    /// <param name="index">Place of the name in its list.</param>
    /// <param name="options">As the style shows the name.</param>
    public GivenLevel LevelOf(string itemId, Person person, GivenLevel asked, int index, NameOptions options)
    {
        var level = NameListRenderer.DefaultLevel(options);
        if (!person.HasFamily || (index > 0 && IsPrimaryOnly)) { return level; }
        var namesakes = person.Namesakes ?? _families.GetValueOrDefault(KeyOf(itemId, person.Name));
        var givens = namesakes?.GivenNamesOf(person.Namesakes is null ? InitialsOf(Plain(person.Name.Given)) : person.Initials) ?? 0;
        if (namesakes is null || givens == 0) { return level; }
        if (_rule == GivennameRule.ByCite && level <= asked) { return asked; }
        if (!area.DisambiguateAddGivenname) { return level; }
        var isShared = namesakes.DifferInInitials;
        if (WithInitials) { return isShared ? GivenLevel.Initials : GivenLevel.None; }
        if (givens > 1 || (isShared && options.InitializeWith is null)) { return GivenLevel.Full; }
        return isShared ? GivenLevel.Initials : level;
    }

    private bool IsPrimaryOnly => _rule is GivennameRule.PrimaryName or GivennameRule.PrimaryNameWithInitials;

    // Who has no initials is taken for nobody.
    private Person Register(string itemId, ParsedName name)
    {
        var given = Plain(name.Given);
        var initials = InitialsOf(given);
        if (initials.Length == 0) { return new Person(name); }
        var key = KeyOf(itemId, name);
        if (_families.TryGetValue(key, out var namesakes)) { namesakes.Add(initials, given); }
        else { _families.Add(key, namesakes = new Namesakes(initials, given)); }
        return new Person(name) { Namesakes = namesakes, Initials = initials };
    }

    private string KeyOf(string itemId, ParsedName name)
    {
        var family = Plain(name.Family);
        // A particle that is never demoted is part of the name.
        if (options.DemoteNonDroppingParticle == DemoteParticle.Never && name.NonDroppingParticle.Length > 0) { family += " " + name.NonDroppingParticle; }
        return _rule == GivennameRule.ByCite ? itemId + "\n" + family : family;
    }

    private string InitialsOf(string given) => Initials.Apply(given, "", options.InitializeWithHyphen, shorten: true);

    private static string Plain(string text) => text.AsSpan().ContainsAny('.', ' ')
        ? string.Join(' ', text.Replace('.', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : text;

    // A list of names of an item, and the same list of another.
    private sealed record TakenList(string Item, Person[] Persons, TakenList? Other);
}
