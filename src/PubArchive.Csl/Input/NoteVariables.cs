using System.Buffers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>Reads variables typed as lines of the field <c>note</c>, as Zotero's users type them into its field Extra: <c>original-date: 1920</c>, <c>editor: Doe || Jane</c>.</summary>
/// <remarks>
/// Lines count from the first, or from the second where the first is something else, to the first that is no such line. They fill what the item lacks;
/// dates and the type win over it. What was read is taken out of the note. <c>{:original-date: 1920}</c>, an older spelling, may stand inside a line.
/// </remarks>
internal static class NoteVariables
{
    private static readonly SearchValues<char> s_inNames = SearchValues.Create("-_abcdefghijklmnopqrstuvwxyz");

    /// <returns>The item itself where its note has no such line.</returns>
    public static CslItem Read(CslItem item)
    {
        if (item.Text(Variable.Note) is not { } note || !note.Contains(':', StringComparison.Ordinal)) { return item; }
        var lines = Unfold(note).Split('\n');
        var reading = new NoteReading(item);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) { continue; }
            if (Field(lines[i]) is var (key, value)) { lines[i] = reading.Take(key, value) ? "" : lines[i]; }
            else if (i > 0) { break; }
        }
        return reading.Finish(string.Join('\n', lines).Trim());
    }

    /// <summary>Key and value of a line; <see langword="null"/> for any other text.</summary>
    private static (string Key, string Value)? Field(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !IsKey(line.AsSpan(0, colon)) || line.Contains('}', StringComparison.Ordinal)) { return null; }
        var value = line[(colon + 1)..].Trim();
        return value.Length == 0 ? null : (line[..colon], value);
    }

    // container-title, archive_location, DOI
    private static bool IsKey(ReadOnlySpan<char> key) =>
        key.IndexOfAnyExceptInRange('A', 'Z') < 0 || key.IndexOfAnyExcept(s_inNames) < 0;

    // Puts {:key: value} on lines of their own. Text before one ends the reading, but for the first of the note.
    private static string Unfold(string note)
    {
        if (!note.Contains("{:", StringComparison.Ordinal)) { return note; }
        var text = note;
        for (var start = text.IndexOf("{:", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{:", start + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0) { break; }
            var inside = text[(start + 2)..end].Trim();
            if (Field(inside) is not null) { text = text[..start] + "\n" + inside + "\n" + text[(end + 1)..]; }
        }
        return text;
    }
}
