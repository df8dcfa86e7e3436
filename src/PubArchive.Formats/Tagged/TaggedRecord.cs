namespace PubArchive.Formats.Tagged;

/// <summary>The tagged lines of one record, in order. Used again from record to record.</summary>
internal sealed class TaggedRecord
{
    private readonly List<TaggedValue> _values = [];
    private readonly Dictionary<string, TaggedValue> _firsts = new(StringComparer.Ordinal);

    /// <summary>The tags with their values.</summary>
    public IReadOnlyList<TaggedValue> Values => _values;

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the record has begun.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Begins a record.</summary>
    public void Open(int line)
    {
        _values.Clear();
        _firsts.Clear();
        (Line, IsOpen) = (line, true);
    }

    /// <summary>Ends the record.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Adds a tagged line.</summary>
    public void Add(string tag, ReadOnlySpan<char> first)
    {
        var value = new TaggedValue(tag, first.ToString());
        _values.Add(value);
        _firsts.TryAdd(tag, value);
    }

    /// <summary>Adds a line to the value before it.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool Continue(ReadOnlySpan<char> line)
    {
        if (_values.Count == 0) { return false; }
        _values[^1].Lines.Add(line.ToString());
        return true;
    }

    /// <summary>The first value of a tag, its lines joined by blanks; <see langword="null"/> when there is none, or it is empty.</summary>
    public string? First(string tag) => _firsts.GetValueOrDefault(tag)?.Text is { Length: > 0 } text ? text : null;

    /// <summary>Whether some value has a tag and says something.</summary>
    public bool Has(string tag) => First(tag) is not null;
}

/// <summary>A tag and its value, which may run over several lines.</summary>
internal sealed class TaggedValue(string tag, string first)
{
    private string? _text;

    /// <summary>The tag.</summary>
    public string Tag { get; } = tag;

    /// <summary>The lines; the first without its tag.</summary>
    public List<string> Lines { get; } = [first];

    /// <summary>The lines joined by blanks, with those that stand at the ends of lines: where they are text, and not only where lines were broken, the file does not say.</summary>
    public string Written => string.Join(' ', Lines.Select(line => line.TrimStart())).Trim();

    /// <summary>The lines joined by blanks, without white space at the ends of each.</summary>
    public string Text => _text ??= Lines.Count == 1 ? Lines[0].Trim() : string.Join(' ', Lines.Select(line => line.Trim()).Where(line => line.Length > 0));
}
