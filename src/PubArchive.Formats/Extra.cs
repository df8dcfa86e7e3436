using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>Adds to an Extra field what an item has no field for, one <c>name: value</c> a line, the way Zotero keeps it.</summary>
internal static class Extra
{
    /// <summary>Extra with one more line; the same text when the line stands there already, or says nothing.</summary>
    public static string Append(string? extra, string name, string value)
    {
        var line = $"{name}: {OneLine(value)}";
        if (value.Length == 0 || HasLine(extra, line)) { return extra ?? ""; }
        return string.IsNullOrEmpty(extra) ? line : $"{extra}\n{line}";
    }

    /// <summary>A text without line breaks: each becomes a blank.</summary>
    public static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n') ? text.ReplaceLineEndings(" ") : text;

    /// <summary>The field's name as Zotero writes it in Extra, <c>Publication Title</c>.</summary>
    public static string NameOf(Field field) => ZoteroSchema.Label(field, "en");

    private static bool HasLine(string? extra, string line)
    {
        foreach (var existing in (extra ?? "").AsSpan().EnumerateLines())
        {
            if (existing.SequenceEqual(line)) { return true; }
        }
        return false;
    }
}
