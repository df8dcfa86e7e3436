using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Places items in units: by the rules of <c>units.yaml</c>, and by collections that bear a unit's key, name or alias.</summary>
/// <remarks>Pure: the same item gives the same placements. Build once, ask for every item.</remarks>
public sealed class TaggingRules
{
    private readonly ILookup<(RuleSubject Subject, string Text), TaggingRule> _rules;
    private readonly ILookup<string, Unit> _unitsByName;

    /// <summary>Rules for an organisation.</summary>
    public TaggingRules(UnitTree units, IEnumerable<TaggingRule> rules)
    {
        ArgumentNullException.ThrowIfNull(units);
        var all = rules.ToImmutableArray();
        Diagnostics = [.. all.Where(rule => units.Find(rule.UnitKey) is null).Select(UnknownUnit)];
        _rules = all.Where(rule => units.Find(rule.UnitKey) is not null).ToLookup(rule => (rule.Subject, Folded(rule.Text)));
        _unitsByName = units.Units
            .SelectMany(unit => unit.Names.Texts.Values.Concat(unit.Aliases).Append(unit.Key).Select(name => (Name: Folded(name), Unit: unit)))
            .Distinct().ToLookup(pair => pair.Name, pair => pair.Unit, StringComparer.Ordinal);
    }

    /// <summary>Faults of the rules themselves: <c>UNIT001</c>, a rule that names a unit which does not exist.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The item's units, collections first, then rules by subject; each unit once.</summary>
    public ImmutableArray<UnitPlacement> Placements(Item item) => Placements(item, []);

    /// <summary>As <see cref="Placements(Item)"/>, where rules about an author may name the person by any of their names or the id.</summary>
    /// <param name="item">The item.</param>
    /// <param name="people">Who the creators are, in their order; empty when nobody is known. Those who opted out are in no unit by their name.</param>
    public ImmutableArray<UnitPlacement> Placements(Item item, ImmutableArray<PersonMatch> people) => [.. Said(item, people).DistinctBy(placement => placement.UnitKey, StringComparer.Ordinal)];

    /// <summary>What stands in the way of placing an item: <c>UNIT002</c>, a collection whose name several units bear.</summary>
    /// <param name="item">The item.</param>
    /// <param name="line">The line on which its record begins.</param>
    public ImmutableArray<Diagnostic> Doubts(Item item, int line) =>
        [.. item.Collections.Select(Ambiguous).OfType<(string Name, string Keys)>().Distinct().Select(doubt => new Diagnostic(Severity.Warning, line, "UNIT002",
            $"The collection '{doubt.Name}' could mean several units ({doubt.Keys}); name one as an alias or write a rule."))];

    private IEnumerable<UnitPlacement> Said(Item item, ImmutableArray<PersonMatch> people)
    {
        foreach (var collection in item.Collections)
        {
            foreach (var placement in ByCollection(collection)) { yield return placement; }
        }
        foreach (var tag in item.Tags)
        {
            foreach (var placement in ByRule(RuleSubject.Tag, tag.Name)) { yield return placement; }
            if (!KeywordRules.IsKeyword(tag)) { continue; }
            foreach (var placement in ByRule(RuleSubject.Keyword, tag.Name)) { yield return placement; }
        }
        foreach (var placement in item.Creators.SelectMany((creator, at) => ByAuthor(creator, people.IsEmpty ? PersonMatch.None : people[at]))) { yield return placement; }
    }

    // From the collection upwards; the nearest that means a unit counts, those above it are its faculty and institution.
    private List<UnitPlacement> ByCollection(Collection collection)
    {
        for (var at = collection; at is not null; at = at.Parent)
        {
            var byRule = Texts(at).SelectMany(text => ByRule(RuleSubject.Collection, text)).ToList();
            if (byRule.Count > 0) { return byRule; }
            var units = UnitsOf(at);
            if (units.Length == 1) { return [new UnitPlacement(units[0].Key, Origin.Import, $"collection: {at.Name ?? at.Key}")]; }
        }
        return [];
    }

    private IEnumerable<UnitPlacement> ByAuthor(Creator creator, PersonMatch match)
    {
        if (_rules.Count == 0 || match.OptOut is not OptOut.None) { return []; }
        IEnumerable<string> names = creator.IsOneField ? [creator.LastName] : [creator.LastName, creator.SortName, creator.DisplayName];
        if (match.Person is { } person) { names = names.Concat(PeopleIndex.NamesOf(person)).Append(person.Id); }
        return names.Distinct(StringComparer.Ordinal).SelectMany(name => ByRule(RuleSubject.Author, name));
    }

    private IEnumerable<UnitPlacement> ByRule(RuleSubject subject, string text) => _rules.Count == 0
        ? []
        : _rules[(subject, Folded(text))].Select(rule => new UnitPlacement(rule.UnitKey, Origin.Rule, $"{Word(subject)}: {rule.Text}"));

    private (string, string)? Ambiguous(Collection collection)
    {
        for (var at = collection; at is not null; at = at.Parent)
        {
            if (Texts(at).Any(text => _rules.Contains((RuleSubject.Collection, Folded(text))))) { return null; }
            var units = UnitsOf(at);
            if (units.Length == 1) { return null; }
            if (units.Length > 1) { return (at.Name ?? at.Key ?? "", string.Join(", ", units.Select(unit => unit.Key))); }
        }
        return null;
    }

    // Two faculties may each have an "Administration": the collections above decide.
    private ImmutableArray<Unit> UnitsOf(Collection collection)
    {
        var units = Texts(collection).SelectMany(text => _unitsByName[Folded(text)]).Distinct().ToImmutableArray();
        if (units.Length < 2) { return units; }
        var fitting = units.Where(unit => IsBelowIts(unit, collection)).ToImmutableArray();
        return fitting.Length == 1 ? fitting : units;
    }

    private bool IsBelowIts(Unit unit, Collection collection)
    {
        if (unit.ParentKey is null) { return collection.Parent is null; }
        for (var at = collection.Parent; at is not null; at = at.Parent)
        {
            if (Texts(at).Any(text => _unitsByName[Folded(text)].Any(above => above.Key == unit.ParentKey))) { return true; }
        }
        return false;
    }

    private static IEnumerable<string> Texts(Collection collection) => new[] { collection.Key, collection.Name }.OfType<string>();

    private static string Folded(string text) => TextFold.Fold(text).Trim();

    private static string Word(RuleSubject subject) => subject switch
    {
        RuleSubject.Collection => "collection",
        RuleSubject.Tag => "tag",
        RuleSubject.Author => "author",
        _ => "keyword",
    };

    private static Diagnostic UnknownUnit(TaggingRule rule) => new(Severity.Warning, 0, "UNIT001",
        $"The rule for {Word(rule.Subject)} '{rule.Text}' names the unit '{rule.UnitKey}', which does not exist; correct the key in units.yaml.");
}
