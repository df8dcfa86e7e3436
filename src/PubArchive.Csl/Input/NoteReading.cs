using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>An item being completed from its note.</summary>
internal sealed class NoteReading(CslItem item)
{
    private readonly Dictionary<Variable, List<CslName>> _names = [];
    private readonly Dictionary<Variable, string> _texts = [];
    private readonly Dictionary<Variable, CslDate> _dates = [];
    private string? _type;
    private bool _took;

    /// <summary>Takes a line.</summary>
    /// <returns>Whether it counts, and goes.</returns>
    public bool Take(string key, string value)
    {
        var takes = true;
        if (key == "type") { _type = value; }
        else if (Variables.TryParse(key, out var variable)) { takes = Take(variable, value); }
        _took |= takes;
        return takes;
    }

    /// <summary>The item with all that was taken, and what is left of its note.</summary>
    public CslItem Finish(string note)
    {
        if (!_took) { return item; }
        var made = new CslItem { Id = item.Id, Type = _type ?? item.Type, Other = item.Other };
        foreach (var (variable, text) in item.Texts) { made.Texts[variable] = variable == Variable.Note ? note : text; }
        foreach (var (variable, text) in _texts) { made.Texts[variable] = text; }
        foreach (var (variable, names) in item.Names) { made.Names[variable] = names; }
        foreach (var (variable, names) in _names) { made.Names[variable] = [.. names]; }
        foreach (var (variable, date) in item.Dates) { made.Dates[variable] = date; }
        foreach (var (variable, date) in _dates) { made.Dates[variable] = date; }
        return made;
    }

    private bool Take(Variable variable, string value)
    {
        switch (variable.Kind())
        {
            case VariableKind.Date: _dates[variable] = new CslDate { Raw = value }; return true;
            case VariableKind.Name when item.NamesOf(variable).IsEmpty: TakeName(variable, value); return true;
            case VariableKind.Text or VariableKind.Number when item.Text(variable) is null: return _texts.TryAdd(variable, value);
            default: return false;
        }
    }

    // Doe || Jane is a person, anything else a name as it stands.
    private void TakeName(Variable variable, string value)
    {
        if (!_names.TryGetValue(variable, out var names)) { _names[variable] = names = []; }
        var parts = value.Split("||", StringSplitOptions.TrimEntries);
        if (parts.Length == 1) { names.Add(CslName.Institution(parts[0])); }
        else if (parts.Length == 2) { names.Add(CslName.Person(parts[0], parts[1])); }
    }
}
