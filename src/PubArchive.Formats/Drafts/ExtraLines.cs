using System.Text;

namespace PubArchive.Formats.Drafts;

/// <summary>The lines of an Extra field in the making. Used again from record to record.</summary>
internal sealed class ExtraLines
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
    private string? _whole;

    /// <summary>All of it; <see langword="null"/> when there is none.</summary>
    public string? Text => _text.Length == 0 ? null : _whole ??= _text.ToString();

    /// <summary>Puts one text in the place of all.</summary>
    public void Set(string? text)
    {
        Clear();
        if (text is { Length: > 0 }) { Add(text); }
    }

    /// <summary>Adds a text as it stands.</summary>
    public void Add(string text)
    {
        if (_text.Length > 0) { _text.Append('\n'); }
        _text.Append(text);
        _whole = null;
        if (!text.Contains('\n', StringComparison.Ordinal)) { _lines.Add(text); }
        else { _lines.UnionWith(text.Split('\n')); }
    }

    /// <summary>Adds a line that is not there yet.</summary>
    public void AddNew(string line)
    {
        if (!_lines.Contains(line)) { Add(line); }
    }

    /// <summary>Leaves nothing.</summary>
    public void Clear()
    {
        _text.Clear();
        _lines.Clear();
        _whole = null;
    }
}
