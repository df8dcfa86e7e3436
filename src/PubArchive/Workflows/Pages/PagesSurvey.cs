using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;

namespace PubArchive.Workflows.Pages;

/// <summary>What the pages of an archive, together, say of the archive itself: its organisation, its languages, where its records stand elsewhere. Where pages disagree, most of them decide.</summary>
internal sealed class PagesSurvey
{
    private readonly Dictionary<string, SurveyedUnit> _units = new(StringComparer.Ordinal);
    private readonly Tally<string> _languages = new();
    private readonly Tally<string> _libraries = new();
    private readonly Tally<string> _registers = new();
    private readonly Tally<ArchivePageDialect> _dialects = new();
    private readonly SortedDictionary<int, Tally<int>> _goals = [];

    /// <summary>How many publications the pages are of.</summary>
    public int Publications { get; private set; }

    /// <summary>The pages' languages; those of most pages first, English before others that have as many.</summary>
    public ImmutableArray<string> Languages => [.. _languages.ByCount.ThenBy(language => language == "en" ? 0 : 1).ThenBy(language => language, StringComparer.Ordinal)];

    /// <summary>The Zotero library, <c>groups/5881554</c>; <see langword="null"/> when no page names one.</summary>
    public string? Library => _libraries.Most;

    /// <summary>A record's address in the register, with <c>{id}</c> in it; <see langword="null"/> when no page has one.</summary>
    public string? RegisterTemplate => _registers.Most;

    /// <summary>The dialect; the current one when no page tells.</summary>
    public ArchivePageDialect Dialect => _dialects.Most;

    /// <summary>Goal → the number on its tile.</summary>
    public ImmutableSortedDictionary<int, int> GoalCounts => _goals.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Most);

    /// <summary>The organisation, each unit before those below it, sisters by name.</summary>
    public ImmutableArray<Unit> Units
    {
        get
        {
            var language = Languages.FirstOrDefault() ?? "en";
            var below = _units.Values.Select(unit => unit.ToUnit()).ToLookup(unit => unit.ParentKey, StringComparer.Ordinal);
            var byName = StringComparer.Create(CultureInfo.GetCultureInfo(language), CompareOptions.None);
            return [.. From(null)];

            IEnumerable<Unit> From(string? parent) => below[parent].OrderBy(unit => unit.Names.In(language), byName).ThenBy(unit => unit.Key, StringComparer.Ordinal).SelectMany(unit => From(unit.Key).Prepend(unit));
        }
    }

    /// <summary>Notes what the pages of a publication say.</summary>
    public void Add(ArchivePageRecord record)
    {
        if (record.Pages.IsEmpty) { return; }
        Publications++;
        if (record.Read.Item?.Library is { } library) { _libraries.Add(library); }
        foreach (var page in record.Pages)
        {
            _languages.Add(page.Language);
            if (ArchivePageFacts.InRegister(page) is { } found) { _registers.Add(found.Template); }
            // Other pages are the same in both.
            if (!page.Goals.IsEmpty || !page.UnitPaths.IsEmpty) { _dialects.Add(record.Dialect); }
            foreach (var goal in page.Goals) { Add(goal); }
            foreach (var path in page.UnitPaths) { Add(PagePlace.Of(path, page.Language), page.Language); }
        }
    }

    private void Add(ArchiveGoal goal)
    {
        if (!_goals.TryGetValue(goal.Goal, out var counts)) { _goals.Add(goal.Goal, counts = new Tally<int>()); }
        counts.Add(goal.Count);
    }

    // A unit stays below the one it was first seen below, which came before it: there are no circles.
    private void Add(PagePlace place, string language)
    {
        SurveyedUnit? above = null;
        foreach (var (key, name) in place.Units)
        {
            if (!_units.TryGetValue(key, out var unit)) { _units.Add(key, unit = new SurveyedUnit(key, above)); }
            unit.AddName(language, name);
            above = unit;
        }
        foreach (var (date, key) in place.Dates) { above?.AddNode(date, key); }
    }

    /// <summary>A unit as pages show it.</summary>
    private sealed class SurveyedUnit(string key, SurveyedUnit? above)
    {
        private readonly Dictionary<string, Tally<string>> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<PartialDate, Tally<string>> _nodes = [];

        private string Key { get; } = key;

        private int Depth { get; } = above is null ? 0 : above.Depth + 1;

        public void AddName(string language, string name) => Of(_names, language).Add(name);

        public void AddNode(PartialDate date, string node) => Of(_nodes, date).Add(node);

        public Unit ToUnit() => new()
        {
            Key = Key,
            Level = (UnitLevel)Math.Min(Depth, (int)UnitLevel.Department),
            ParentKey = above?.Key,
            Names = new LocalizedText(_names.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Most!, StringComparer.Ordinal)), // not null: a tally is made when something is said
            NodeKeys = _nodes.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Most!),
        };

        private static Tally<string> Of<TKey>(Dictionary<TKey, Tally<string>> tallies, TKey key) where TKey : notnull
        {
            if (!tallies.TryGetValue(key, out var tally)) { tallies.Add(key, tally = new Tally<string>()); }
            return tally;
        }
    }
}
