namespace PubArchive.Items;

/// <summary>One line of Extra: a known key and its value, or free text.</summary>
public sealed record ExtraLine
{
    /// <summary>The line as written.</summary>
    public required string Text { get; init; }

    /// <summary>What stands before the colon; <see langword="null"/> for free text.</summary>
    public ExtraKey? Key { get; init; }

    /// <summary>What stands behind the colon, trimmed and not empty; <see langword="null"/> for free text.</summary>
    public string? Value { get; init; }

    /// <summary>The language a key names in brackets, two lower-case letters: <c>Lay summary (nn): …</c>; <see langword="null"/> when it names none.</summary>
    public string? Language { get; init; }

    /// <summary>Reads one line.</summary>
    internal static ExtraLine Parse(string text, ExtraKeys keys)
    {
        var free = new ExtraLine { Text = text };
        var line = text.AsSpan();
        var colon = line.IndexOf(':');
        // Better BibTeX also writes "tex.eventdate= 2015-05-07".
        var isTex = line.TrimStart().StartsWith("tex.", StringComparison.OrdinalIgnoreCase);
        if (isTex && line.IndexOf('=') is var equals and >= 0 && (colon < 0 || equals < colon)) { colon = equals; }
        if (colon <= 0 || keys.Find(line[..colon]) is not { } key) { return free; }
        var value = line[(colon + 1)..].Trim();
        if (value.IsEmpty) { return free; }
        ExtraKeys.WithoutLanguage(line[..colon].Trim(), out var language);
        return free with { Key = key, Value = value.ToString(), Language = language };
    }
}
