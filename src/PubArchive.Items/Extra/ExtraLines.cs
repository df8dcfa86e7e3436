using System.Collections.Immutable;

namespace PubArchive.Items;

/// <summary>Zotero's field Extra, line by line: where people and programs keep what the item type has no field for.</summary>
public sealed class ExtraLines
{
    private readonly ExtraKeys _keys;

    private ExtraLines(ImmutableArray<ExtraLine> lines, ExtraKeys keys) => (Lines, _keys) = (lines, keys);

    /// <summary>All lines in order, empty ones included.</summary>
    public ImmutableArray<ExtraLine> Lines { get; }

    /// <summary>The lines that are no known key and not empty, joined by line breaks.</summary>
    public string FreeText => string.Join('\n', Lines.Where(line => line.Key is null && !string.IsNullOrWhiteSpace(line.Text)).Select(line => line.Text));

    /// <summary>The value of the first line with a key, in any spelling of it: <c>"Citation Key"</c> finds <c>citation-key: …</c>.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? this[string key] => Find(key).FirstOrDefault()?.Value;

    /// <summary>The value of the first line whose key stands for a field.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? this[Field field] => Lines.FirstOrDefault(line => line.Key?.Field == field)?.Value;

    /// <summary>All lines with a key, in any spelling of it: several goals, summaries in several languages.</summary>
    public IEnumerable<ExtraLine> Find(string key)
    {
        var form = ExtraKeys.Form(_keys.Find(key)?.Name ?? key);
        return Lines.Where(line => line.Key is { } known && ExtraKeys.Form(known.Name) == form);
    }

    /// <summary>Reads Extra as Zotero keeps it, with line breaks.</summary>
    /// <param name="extra">The field's text; none is no lines.</param>
    /// <param name="keys">What counts as key; <see cref="ExtraKeys.Default"/> when not given.</param>
    public static ExtraLines Parse(string? extra, ExtraKeys? keys = null)
    {
        keys ??= ExtraKeys.Default;
        if (string.IsNullOrEmpty(extra)) { return new ExtraLines([], keys); }
        var lines = ImmutableArray.CreateBuilder<ExtraLine>();
        foreach (var range in extra.AsSpan().Split('\n')) { lines.Add(ExtraLine.Parse(extra[range].TrimEnd('\r'), keys)); }
        return new ExtraLines(lines.ToImmutable(), keys);
    }

    /// <summary>Gives Extra its line breaks back where Zotero's CSV made blanks of them, <c>PMID: 1 PMCID: 2</c>: before known keys only, so that a value runs to the next known key.</summary>
    /// <param name="extra">One line; a text with line breaks comes back unchanged.</param>
    /// <param name="wasSplit">Whether there was more than one line in it.</param>
    /// <param name="keys">What counts as key; <see cref="ExtraKeys.Default"/> when not given.</param>
    /// <returns>The text with line breaks; each replaces the blank that stood there.</returns>
    public static string SplitOneLine(string extra, out bool wasSplit, ExtraKeys? keys = null)
    {
        ArgumentNullException.ThrowIfNull(extra);
        var starts = extra.Contains('\n') ? [] : ExtraSplitter.Starts(extra, keys ?? ExtraKeys.Default);
        wasSplit = starts.Count > 0;
        if (!wasSplit) { return extra; }
        return string.Create(extra.Length, (extra, starts), static (characters, state) =>
        {
            state.extra.CopyTo(characters);
            foreach (var start in state.starts) { characters[start - 1] = '\n'; }
        });
    }

    /// <summary>The lines as written, joined by line breaks.</summary>
    public override string ToString() => string.Join('\n', Lines.Select(line => line.Text));
}
