using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PubArchive.Settings.Yaml;

/// <summary>A mapping of a settings file, read key by key; <see cref="Close"/> then names every key nobody asked for, so that a typing error is never silently ignored.</summary>
/// <remarks>Works on YamlDotNet's nodes, not on its deserializer: those need no reflection and know their lines.</remarks>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly YamlFaults _faults;
    private readonly string _where;
    private readonly List<string> _known = [];

    private YamlMap(YamlMappingNode node, YamlFaults faults, string where) => (_node, _faults, _where) = (node, faults, where);

    /// <summary>Where the mapping begins.</summary>
    public Mark Start => _node.Start;

    /// <summary>The mapping a file consists of; <see langword="null"/> when the file is empty, only comments, or not readable (which is then among the faults).</summary>
    public static YamlMap? Open(string text, YamlFaults faults)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException broken)
        {
            faults.Add(broken.Start, "SET001", $"This is not readable YAML: {FirstSentence(broken)} Check indentation, quotes and colons near this line.");
            return null;
        }
        return stream.Documents.Count == 0 ? null : From(stream.Documents[0].RootNode, faults, "the file");
    }

    /// <summary>Whether the key stands there with a value.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the key's value is a plain text, rather than a list or a mapping.</summary>
    public bool IsText(string key) => Find(key) is YamlScalarNode;

    /// <summary>The text of a key; <see langword="null"/> when it is not given or (then a fault) no plain text.</summary>
    public string? Text(string key) => Find(key) is { } node ? TextOf(node, key) : null;

    /// <summary>The text of a key, put through a reader that returns <see langword="null"/> for what it cannot use.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Makes a value of the text, or none.</param>
    /// <param name="hint">What the value should look like, for the fault's message.</param>
    public T? Value<T>(string key, Func<string, T?> read, string hint) where T : class
    {
        if (Text(key) is not { } text) { return null; }
        var value = read(text);
        if (value is null) { Wrong(Find(key)!.Start, key, text, hint); }
        return value;
    }

    /// <summary>As <see cref="Value{T}"/>, for values that are no objects.</summary>
    public T? Number<T>(string key, Func<string, T?> read, string hint) where T : struct
    {
        if (Text(key) is not { } text) { return null; }
        var value = read(text);
        if (value is null) { Wrong(Find(key)!.Start, key, text, hint); }
        return value;
    }

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(child => TextOf(child, key)).OfType<string>()],
        var single => TextOf(single, key) is { } text ? [text] : [],
    };

    /// <summary>The mapping of a key; <see langword="null"/> when it is not given or (then a fault) no mapping.</summary>
    public YamlMap? Map(string key) => Find(key) is { } node ? From(node, _faults, $"'{key}'") : null;

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        if (Find(key) is not { } node) { return []; }
        if (node is YamlSequenceNode list) { return [.. list.Children.Select(child => From(child, _faults, $"an entry of '{key}'")).OfType<YamlMap>()]; }
        _faults.Add(node.Start, "SET003", $"'{key}' must be a list: every entry on its own line, beginning with '- '.");
        return [];
    }

    /// <summary>Every key with its text, for mappings whose keys the user chooses (languages, years, register names).</summary>
    public IEnumerable<(string Key, string Text, Mark At)> Entries()
    {
        foreach (var (keyNode, value) in _node.Children)
        {
            var key = KeyOf(keyNode);
            _known.Add(key);
            if (!IsEmpty(value) && TextOf(value, key) is { } text) { yield return (key, text, keyNode.Start); }
        }
    }

    /// <summary>Every key with its mapping, for mappings whose keys the user chooses.</summary>
    public IEnumerable<(string Key, YamlMap Map)> NamedMaps()
    {
        foreach (var (keyNode, value) in _node.Children)
        {
            var key = KeyOf(keyNode);
            _known.Add(key);
            if (From(value, _faults, $"'{key}'") is { } map) { yield return (key, map); }
        }
    }

    /// <summary>Notes that a value is not what the key takes.</summary>
    public void Wrong(Mark at, string key, string text, string hint) =>
        _faults.Add(at, "SET003", $"'{Shortened(text)}' is no value for '{key}': {hint}.");

    /// <summary>Notes that a key that must stand here does not.</summary>
    public void Missing(string key, string hint) => _faults.Add(_node.Start, "SET004", $"'{key}' is missing in {_where}: {hint}.");

    /// <summary>Where a key's value stands, else the mapping itself.</summary>
    public Mark At(string key) => Find(key)?.Start ?? _node.Start;

    /// <summary>Names every key that was never asked for, with the nearest one that could have been meant.</summary>
    public void Close()
    {
        foreach (var keyNode in _node.Children.Keys)
        {
            var key = KeyOf(keyNode);
            if (_known.Contains(key, StringComparer.Ordinal)) { continue; }
            var hint = Nearest.To(key, _known) is { } near ? $"did you mean '{near}'?" : $"known here: {string.Join(", ", _known)}.";
            _faults.Add(keyNode.Start, "SET002", $"'{Shortened(key)}' is no setting of {_where}; {hint}");
        }
    }

    private static YamlMap? From(YamlNode node, YamlFaults faults, string where)
    {
        if (node is YamlMappingNode map) { return new YamlMap(map, faults, where); }
        if (!IsEmpty(node)) { faults.Add(node.Start, "SET003", $"{Capital(where)} must hold settings of the shape 'key: value'."); }
        return null;
    }

    private YamlNode? Find(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal)) { _known.Add(key); }
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) && !IsEmpty(node) ? node : null;
    }

    private string? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { } text }) { return text; }
        _faults.Add(node.Start, "SET003", $"'{key}' must be a single text, not a list or a mapping; put text that begins with [ or {{ in quotes.");
        return null;
    }

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static string KeyOf(YamlNode node) => node is YamlScalarNode { Value: { } text } ? text : node.ToString();

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    // YamlDotNet's own messages end with or without a full stop.
    private static string FirstSentence(YamlException broken) => broken.Message.Split('\n')[0].TrimEnd('.', ' ') + ".";
}
