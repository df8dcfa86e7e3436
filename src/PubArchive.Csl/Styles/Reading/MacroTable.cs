using System.Collections.Immutable;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>The macros of a style, each read when first called, so that a call can hold the macro itself.</summary>
internal sealed class MacroTable
{
    private readonly Dictionary<string, SourceElement> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Macro?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<Macro, TreeSize> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _open = [];
    private readonly FaultList _faults;

    public MacroTable(IEnumerable<SourceElement> macros, FaultList faults)
    {
        _faults = faults;
        foreach (var element in macros)
        {
            var name = element.Attribute("name") ?? "";
            if (name.Length == 0) { faults.Add(element, "The macro has no name."); }
            else if (!_sources.TryAdd(name, element)) { faults.Add(element, $"There is a second macro \"{name}\"."); }
        }
    }

    /// <summary>All macros, called or not, in document order.</summary>
    public ImmutableArray<Macro> ReadAll(ElementReader reader) =>
        [.. _sources.Select(pair => Find(pair.Key, pair.Value, reader)).OfType<Macro>()];

    /// <summary>The macro an attribute names.</summary>
    /// <returns><see langword="null"/> with a fault when there is none or it calls itself.</returns>
    public Macro? Find(SourceElement caller, SourceAttribute attribute, ElementReader reader)
    {
        if (_sources.TryGetValue(attribute.Value, out var source)) { return Find(attribute.Value, source, reader, (caller, attribute)); }
        _faults.Add(caller, attribute, $"There is no macro \"{attribute.Value}\".", NearestName.Hint(attribute.Value, _sources.Keys));
        return null;
    }

    private Macro? Find(string name, SourceElement source, ElementReader reader, (SourceElement Element, SourceAttribute Attribute)? caller = null)
    {
        if (_read.TryGetValue(name, out var macro)) { return macro; }
        if (_open.Contains(name))
        {
            var circle = string.Join(" → ", _open.SkipWhile(open => open != name).Append(name));
            if (caller is var (element, attribute)) { _faults.Add(element, attribute, $"The macro calls itself: {circle}."); }
            return null;
        }
        _open.Add(name);
        macro = Read(name, source, reader);
        _open.RemoveAt(_open.Count - 1);
        return _read[name] = macro;
    }

    private Macro? Read(string name, SourceElement source, ElementReader reader)
    {
        var attributes = new Attributes(source, _faults);
        _ = attributes.Text("name");
        attributes.Finish();
        var macro = new Macro(name, reader.ReadChildren(source));
        var size = TreeSize.Of(macro.Children, _sizes);
        _sizes[macro] = size;
        if (!size.IsTooLarge) { return macro; }
        _faults.Add(source, $"The macro \"{name}\" calls macros too often or too deeply to be printed.");
        return null;
    }
}
