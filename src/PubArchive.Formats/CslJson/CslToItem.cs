using System.Collections.Immutable;
using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.CslJson;

/// <summary>Makes an item of what CSL JSON says, by Zotero's published map; what the item type has no field for goes to Extra.</summary>
internal sealed class CslToItem
{
    private readonly CslItem _source;
    private readonly ItemType _type;
    private readonly Dictionary<Field, string> _fields = [];
    private readonly List<Creator> _creators = [];
    private readonly ExtraText _extra;
    private readonly List<string> _repaired = [];
    private readonly ExtraVariables _noted;

    /// <summary>Takes everything the source says.</summary>
    public CslToItem(CslItem source)
    {
        _source = source;
        _type = TypeOf(source);
        var note = source.Text(Variable.Note)?.Trim() ?? "";
        _extra = new ExtraText(note);
        _noted = ExtraVariables.Of(note);
        TakeType();
        foreach (var (variable, text) in source.Texts) { TakeText(variable, text.Trim()); }
        foreach (var (variable, date) in source.Dates) { TakeDate(variable, date); }
        foreach (var (variable, names) in source.Names) { TakeNames(variable, names); }
        foreach (var (key, value) in source.Other)
        {
            if (!JsonValues.IsEmpty(value)) { ToExtra(key, JsonValues.OneLine(value)); }
        }
    }

    /// <summary>The names of what went to Extra; <see langword="null"/> when nothing did.</summary>
    public string? InExtra => _extra.Names;

    /// <summary>Dates whose numbers are no whole date, and what was read.</summary>
    public IReadOnlyList<string> Repaired => _repaired;

    /// <summary>The item. Its key and library are those of an id that is Zotero's address; any other id is its cite key.</summary>
    public Item ToItem()
    {
        if (_extra.ToString() is { Length: > 0 } extra) { _fields[Field.Extra] = extra; }
        var item = new Item { Type = _type, Fields = ItemFields.From(_fields), Creators = [.. _creators] };
        if (ZoteroUri.TryParse(_source.Id, out var library, out var key)) { return item with { Key = key, Library = library, CiteKey = _source.Text(Variable.CitationKey) }; }
        return _source.Id.Length > 0 ? item with { CiteKey = _source.Id } : item;
    }

    // Of several item types (film or video recording; podcast, television or radio) the one with a place for most of what is said.
    private static ItemType TypeOf(CslItem source)
    {
        if (!ZoteroSchema.ItemTypesOfCsl.TryGetValue(source.Type, out var types)) { return ItemType.Document; }
        return types.Length == 1 ? types[0] : types.MaxBy(type => source.Texts.Count(text => CslMap.FieldOf(type, text.Key) is not null));
    }

    // A CSL type Zotero has no item type for (entry, pamphlet) is kept by name.
    private void TakeType()
    {
        if (_source.Type.Length == 0 || ZoteroSchema.ItemTypesOfCsl.ContainsKey(_source.Type)) { return; }
        if (_noted.Type != _source.Type) { ToExtra("Type", _source.Type); }
    }

    private void TakeText(Variable variable, string text)
    {
        if (text.Length == 0 || variable == Variable.Note) { return; }
        // The older name of event-title; and Zotero gives the place of publication as that of the event too.
        if (variable == Variable.Event && _source.Text(Variable.EventTitle) is null) { variable = Variable.EventTitle; }
        var place = _source.Text(Variable.PublisherPlace);
        if (variable == Variable.EventPlace && place?.Trim() == text) { return; }
        if (variable == Variable.EventPlace && place is null && CslMap.FieldOf(_type, variable) is null) { variable = Variable.PublisherPlace; }
        if (TrySet(variable, text)) { return; }
        if (!_noted.Texts.TryGetValue(variable, out var noted) || noted != text) { ToExtra(variable.Name(), text); }
    }

    private void TakeDate(Variable variable, CslDate date)
    {
        var text = CslDates.ToText(date, out var isRepaired);
        if (isRepaired) { _repaired.Add($"{variable.Name()} {$"{date.Season} {CslDates.Numbers(date)}".TrimStart()} as {text}"); }
        if (text.Length == 0 || TrySet(variable, text)) { return; }
        var isNoted = _noted.Dates.TryGetValue(variable, out var noted) && (noted.IsGuess ? noted.Raw.Trim() : CslDates.ToText(noted)) == text;
        if (!isNoted) { ToExtra(variable.Name(), text); }
    }

    private bool TrySet(Variable variable, string text)
    {
        foreach (var field in CslMap.FieldsOf(variable))
        {
            if (ZoteroSchema.FieldFor(_type, field) is not { } own) { continue; }
            if (_fields.TryAdd(own, text) || _fields[own] == text) { return true; }
        }
        return false;
    }

    private void TakeNames(Variable variable, ImmutableArray<CslName> names)
    {
        if (CslMap.CreatorOf(_type, variable) is { } type)
        {
            _creators.AddRange(names.Select(name => CslNames.ToCreator(name, type)).OfType<Creator>());
            return;
        }
        var lines = names.Select(CslNames.ToExtra).Where(name => name.Length > 0).ToList();
        var noted = _noted.Names.TryGetValue(variable, out var list) ? list.Select(CslNames.ToExtra) : [];
        foreach (var line in lines.Except(noted, StringComparer.Ordinal)) { ToExtra(variable.Name(), line); }
    }

    private void ToExtra(string name, string value) => _extra.Add(name, value, name);
}
