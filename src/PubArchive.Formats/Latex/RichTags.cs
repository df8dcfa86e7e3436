namespace PubArchive.Formats.Latex;

/// <summary>A tag of Zotero's rich text.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Name"><c>i</c>, <c>b</c>, <c>sub</c>, <c>sup</c>, <c>sc</c> for small capitals, <c>nocase</c>.</param>
/// <param name="IsClosing">Whether it ends the element.</param>
internal readonly record struct RichTag(int Start, int Length, string Name, bool IsClosing);

/// <summary>Finds the tags of Zotero's rich text that have their partner; others are text.</summary>
internal static class RichTags
{
    /// <summary>The tags, in order.</summary>
    public static List<RichTag> Match(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) { return []; }
        List<RichTag> found = [];
        Stack<int> open = [];
        HashSet<int> matched = [];
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (TagAt(text, at) is not { } tag) { continue; }
            found.Add(tag);
            if (!tag.IsClosing) { open.Push(found.Count - 1); }
            else { Close(found, open, matched); }
        }
        return [.. found.Where((_, index) => matched.Contains(index))];
    }

    // A closing span ends small capitals and nocase alike.
    private static void Close(List<RichTag> found, Stack<int> open, HashSet<int> matched)
    {
        var closing = found.Count - 1;
        if (open.Count == 0 || !Fits(found[open.Peek()].Name, found[closing].Name)) { return; }
        matched.Add(open.Pop());
        matched.Add(closing);
    }

    private static bool Fits(string open, string close) => open == close || close == "span" && open is "sc" or "nocase";

    private static RichTag? TagAt(string text, int at)
    {
        var end = text.IndexOf('>', at);
        if (end < 0 || end - at > 60) { return null; }
        var inside = text.AsSpan(at + 1, end - at - 1);
        var isClosing = inside is ['/', ..];
        var name = (isClosing ? inside[1..] : inside) switch
        {
            "i" => "i",
            "b" => "b",
            "sub" => "sub",
            "sup" => "sup",
            "span" when isClosing => "span",
            "span class=\"nocase\"" => "nocase",
            var other when other.StartsWith("span style=", StringComparison.Ordinal) && other.Contains("small-caps", StringComparison.Ordinal) => "sc",
            _ => null,
        };
        return name is null ? null : new RichTag(at, end - at + 1, name, isClosing);
    }
}
