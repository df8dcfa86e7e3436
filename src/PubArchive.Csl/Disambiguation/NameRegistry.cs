using System.Collections.Immutable;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>All persons cited, by family name, initials and given names: how much of given names tells them apart (CSL 1.0.2, "Disambiguation", <c>givenname-disambiguation-rule</c>).</summary>
internal sealed class NameRegistry(CitationArea area, StyleOptions options)
{
    private readonly GivennameRule _rule = area.GivennameRule;

    // Family name to initials to given names. By cite, a family name counts within its own item only.
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _families = new(StringComparer.Ordinal);

    private readonly HashSet<(string Item, ImmutableArray<CslName> Names)> _known = [];

    // A name is printed several times over: in a cite, a sort key, an entry. By identity, for a name is one person's in one item.
    private readonly Dictionary<CslName, ParsedName> _parsed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ParsedName, NameKeys> _keys = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes a list of names of an item, once.</summary>
    public void Add(string itemId, ImmutableArray<CslName> names)
    {
        if (!_known.Add((itemId, names))) { return; }
        for (var i = 0; i < names.Length && (i == 0 || !IsPrimaryOnly); i++)
        {
            var name = NameParser.Parse(names[i]);
            _parsed[names[i]] = name;
            if (!IsPerson(name)) { continue; }
            var (family, initials, given) = _keys[name] = MakeKeys(itemId, name);
            if (initials.Length == 0) { continue; }
            if (!_families.TryGetValue(family, out var byInitials)) { _families[family] = byInitials = new(StringComparer.Ordinal); }
            if (!byInitials.TryGetValue(initials, out var givens)) { byInitials[initials] = givens = new(StringComparer.Ordinal); }
            givens.Add(given);
        }
    }

    /// <summary>The name with its particles read, once for all.</summary>
    public ParsedName Parse(CslName name) => _parsed.TryGetValue(name, out var parsed) ? parsed : NameParser.Parse(name);

    /// <summary>Whether the rule asks for initials at most.</summary>
    public bool WithInitials => _rule is GivennameRule.AllNamesWithInitials or GivennameRule.PrimaryNameWithInitials;

    /// <summary>What is to be shown of a name's given names.</summary>
    /// <param name="asked">What one asks for; by cite that is enough where the style shows no more.</param>
    /// <param name="index">Place of the name in its list.</param>
    /// <param name="options">As the style shows the name.</param>
    public GivenLevel LevelOf(string itemId, ParsedName name, GivenLevel asked, int index, NameOptions options)
    {
        var level = NameListRenderer.DefaultLevel(options);
        if (!IsPerson(name) || (index > 0 && IsPrimaryOnly)) { return level; }
        var (family, initials, _) = _keys.TryGetValue(name, out var keys) ? keys : MakeKeys(itemId, name);
        if (!_families.TryGetValue(family, out var byInitials) || !byInitials.TryGetValue(initials, out var givens)) { return level; }
        if (_rule == GivennameRule.ByCite && level <= asked) { return asked; }
        if (!area.DisambiguateAddGivenname) { return level; }
        var isShared = byInitials.Count > 1;
        if (WithInitials) { return isShared ? GivenLevel.Initials : GivenLevel.None; }
        if (givens.Count > 1 || (isShared && options.InitializeWith is null)) { return GivenLevel.Full; }
        return isShared ? GivenLevel.Initials : level;
    }

    private bool IsPrimaryOnly => _rule is GivennameRule.PrimaryName or GivennameRule.PrimaryNameWithInitials;

    private static bool IsPerson(ParsedName name) => name.Literal is null && name.Family.Length > 0;

    private NameKeys MakeKeys(string itemId, ParsedName name)
    {
        var family = Plain(name.Family);
        // A particle that is never demoted is part of the name.
        if (options.DemoteNonDroppingParticle == DemoteParticle.Never && name.NonDroppingParticle.Length > 0) { family += " " + name.NonDroppingParticle; }
        if (_rule == GivennameRule.ByCite) { family = itemId + "\n" + family; }
        var given = Plain(name.Given);
        return new NameKeys(family, Initials.Apply(given, "", options.InitializeWithHyphen, shorten: true), given);
    }

    private static string Plain(string text) => string.Join(' ', text.Replace('.', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // By what persons are told apart.
    private sealed record NameKeys(string Family, string Initials, string Given);
}
