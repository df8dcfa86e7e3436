using System.Collections.Frozen;
using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Items;

namespace PubArchive.Formats.CslJson;

/// <summary>What the lines of Extra say in CSL's words: <c>original-date: 1920</c>, <c>Original Date: 1920</c>, <c>editor: Last || First</c>, <c>type: entry</c>.</summary>
/// <remarks>Zotero's documented syntax. A line whose key is neither a CSL variable nor a field that has one is text, and stays a note.</remarks>
internal sealed class ExtraVariables
{
    // What the note is itself, and what only the list or the text that cites the item can say.
    private static readonly FrozenSet<Variable> s_ofTheList =
        [Variable.Note, Variable.CitationNumber, Variable.CitationLabel, Variable.FirstReferenceNoteNumber, Variable.Locator, Variable.YearSuffix, Variable.PageFirst];

    private readonly List<string> _rest = [];

    private ExtraVariables() { }

    /// <summary>The CSL type named, or <see langword="null"/>.</summary>
    public string? Type { get; private set; }

    /// <summary>Text and number variables, the first line of each.</summary>
    public Dictionary<Variable, string> Texts { get; } = [];

    /// <summary>Date variables, the first line of each.</summary>
    public Dictionary<Variable, ItemDate> Dates { get; } = [];

    /// <summary>Names by variable, a line each.</summary>
    public Dictionary<Variable, List<CslName>> Names { get; } = [];

    /// <summary>The lines that are none of these, joined; <see langword="null"/> when there are none.</summary>
    public string? Rest => _rest.Count == 0 ? null : string.Join('\n', _rest);

    /// <summary>Reads an Extra field.</summary>
    public static ExtraVariables Of(string? extra)
    {
        var variables = new ExtraVariables();
        foreach (var line in ExtraLines.Parse(extra).Lines)
        {
            if (!variables.TryTake(line)) { variables._rest.Add(line.Text); }
        }
        return variables;
    }

    /// <summary>The same without what a reader of CSL JSON would put into a field, a role or an item type, so that it finds it in the note as it was.</summary>
    public ExtraVariables WithoutFieldsOf(ItemType type)
    {
        if (Type is not null && ZoteroSchema.ItemTypesOfCsl.ContainsKey(Type)) { Type = null; }
        foreach (var variable in Texts.Keys.Where(variable => CslMap.FieldOf(type, variable) is not null).ToList()) { Texts.Remove(variable); }
        foreach (var variable in Dates.Keys.Where(variable => CslMap.FieldOf(type, variable) is not null).ToList()) { Dates.Remove(variable); }
        foreach (var variable in Names.Keys.Where(variable => CslMap.CreatorOf(type, variable) is not null).ToList()) { Names.Remove(variable); }
        return this;
    }

    private bool TryTake(ExtraLine line)
    {
        if (line is not { Key: { } key, Value: { } value }) { return false; }
        if (key.Name.StartsWith("tex.", StringComparison.OrdinalIgnoreCase)) { return true; }
        if (key.CslVariable == "type") { return TryTakeType(value); }
        return CslMap.TryParse(key.CslVariable, out var variable) && !s_ofTheList.Contains(variable) && TryTake(variable, value);
    }

    private bool TryTakeType(string value)
    {
        var type = value.ToLowerInvariant();
        if (!CslTypes.TryParse(type, out _))
        {
            if (!ZoteroSchema.TryParse(value, out ItemType itemType) || !ZoteroSchema.CslTypes.TryGetValue(itemType, out type)) { return false; }
        }
        Type ??= type;
        return true;
    }

    private bool TryTake(Variable variable, string value)
    {
        switch (variable.Kind())
        {
            case VariableKind.Date:
                var date = ItemDate.Parse(value);
                if (!date.IsEmpty) { Dates.TryAdd(variable, date); }
                return !date.IsEmpty;
            case VariableKind.Name:
                if (!Names.TryGetValue(variable, out var names)) { Names[variable] = names = []; }
                names.Add(NameOf(value));
                return true;
            default:
                Texts.TryAdd(variable, value);
                return true;
        }
    }

    private static CslName NameOf(string value)
    {
        var bars = value.IndexOf("||", StringComparison.Ordinal);
        return bars < 0 ? CslName.Institution(value) : CslNames.Person(value[..bars].Trim(), value[(bars + 2)..].Trim());
    }
}
