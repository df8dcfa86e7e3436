using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>An Extra field as it is put together: what it says already, and what an item has no field for, one <c>name: value</c> a line, the way Zotero keeps it.</summary>
/// <remarks>A line that stands there is not added again. Lines are looked up, not searched for: damaged rows have a hundred thousand cells without a column.</remarks>
internal sealed class ExtraText
{
    private const int NamesShown = 20;

    private readonly StringBuilder _text = new();
    private readonly OrderedDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private HashSet<string>? _lines;

    /// <summary>Begins with a text; empty for none.</summary>
    public ExtraText(string? text = null) => _text.Append(text);

    /// <summary>The names of what was added, at most twenty of them, for a notice; <see langword="null"/> when nothing was.</summary>
    public string? Names => _names.Count switch
    {
        0 => null,
        <= NamesShown => string.Join(", ", _names.Keys),
        _ => $"{string.Join(", ", _names.Keys.Take(NamesShown))} and {_names.Count - NamesShown} more",
    };

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _text.Clear();
        _names.Clear();
        _lines = null;
    }

    /// <summary>Adds lines as they are.</summary>
    public void AddLines(string lines)
    {
        if (_text.Length > 0) { _text.Append('\n'); }
        _text.Append(lines);
        _lines = null;
    }

    /// <summary>Adds a line, unless it stands there or says nothing.</summary>
    /// <param name="name">The name on the line.</param>
    /// <param name="value">The text; a line break in it becomes a blank.</param>
    /// <param name="notice">What <see cref="Names"/> calls it; <see langword="null"/> to leave it out.</param>
    public void Add(string name, string value, string? notice = null)
    {
        if (notice is not null) { _names.TryAdd(notice, true); }
        if (value.Length == 0) { return; }
        var line = $"{name}: {OneLine(value)}";
        _lines ??= Lines();
        if (!_lines.Add(line)) { return; }
        if (_text.Length > 0) { _text.Append('\n'); }
        _text.Append(line);
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The field's name as Zotero writes it in Extra, <c>Publication Title</c>.</summary>
    public static string NameOf(Field field) => ZoteroSchema.Label(field, "en");

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n') ? text.ReplaceLineEndings(" ") : text;

    private HashSet<string> Lines()
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _text.ToString().AsSpan().EnumerateLines()) { lines.Add(line.ToString()); }
        return lines;
    }
}
