namespace PubArchive.Formats.Ris;

/// <summary>The tagged lines of one record, in order. Used again from record to record.</summary>
internal sealed class RisRecord
{
    private readonly List<RisValue> _values = new(32);

    /// <summary>The tagged values, <c>TY</c> and <c>ER</c> not among them.</summary>
    public List<RisValue> Values => _values;

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>What stands behind <c>TY</c>; <see langword="null"/> when the record has none.</summary>
    public string? Type { get; set; }

    /// <summary>Whether the record has begun.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How many blanks the record's tags have before their hyphen.</summary>
    public int Blanks { get; private set; } = 2;

    /// <summary>Whether tagged lines stand here that no <c>TY</c> began.</summary>
    public bool IsLoose => IsOpen && Type is null;

    /// <summary>Begins a record.</summary>
    public void Open(int line, int blanks)
    {
        _values.Clear();
        (Line, Blanks, Type, IsOpen) = (line, blanks, null, true);
    }

    /// <summary>Ends the record.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Adds a tagged line.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="start">Where the value begins in the text of the record.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="lineStart">Where the line begins.</param>
    /// <param name="line">Its number.</param>
    public void Add(RisTag tag, int start, int end, int lineStart, int line) =>
        _values.Add(new RisValue { Tag = tag, Start = start, End = end, FirstLineLength = end - lineStart, Line = line });

    /// <summary>Adds a line to the value before it.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool Continue(int end)
    {
        if (_values.Count == 0) { return false; }
        var last = _values[^1];
        _values[^1] = last with { End = end, IsContinued = true };
        return true;
    }

    /// <summary>Whether some value has a tag.</summary>
    public bool Has(RisTag tag)
    {
        foreach (var value in _values)
        {
            if (value.Tag == tag) { return true; }
        }
        return false;
    }
}

/// <summary>A tagged value: where it stands in the record's text, or the text that took its place.</summary>
internal readonly record struct RisValue
{
    public required RisTag Tag { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>How long the tagged line is, tag included.</summary>
    public int FirstLineLength { get; init; }

    /// <summary>The number of the tagged line.</summary>
    public int Line { get; init; }

    /// <summary>Whether lines without tag follow.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The value, when it is not the one that stands in the file.</summary>
    public string? Text { get; init; }
}
