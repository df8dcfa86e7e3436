using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>JabRef's groups, from the file's <c>@comment</c>s and the entries' <c>groups</c>, as collections.</summary>
/// <remarks>JabRef documentation, "groupstree" (format 3: keys in the tree) and "grouping" (names in the entries).</remarks>
internal sealed class JabRefGroups
{
    private const int Deepest = 64;

    private readonly Dictionary<string, Collection> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Collection>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The collections of an entry.</summary>
    /// <param name="key">Its cite key.</param>
    /// <param name="groups">Its field <c>groups</c>; <see langword="null"/> when it has none.</param>
    public IEnumerable<Collection> Of(string key, string? groups)
    {
        var listed = _byKey.TryGetValue(key, out var found) ? found : [];
        if (groups is null) { return listed; }
        var named = groups.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => _byName.GetValueOrDefault(name) ?? new Collection(null, name));
        return listed.Concat(named).Distinct();
    }

    /// <summary>Takes the text of a comment.</summary>
    public void Take(ReadOnlySpan<char> comment)
    {
        var text = comment.Trim(" \t\r\n{}");
        if (text.StartsWith("jabref-meta: groupstree:", StringComparison.Ordinal)) { TakeTree(text["jabref-meta: groupstree:".Length..].ToString()); }
        else if (text.StartsWith("jabref-meta: grouping:", StringComparison.Ordinal)) { TakeTree(text["jabref-meta: grouping:".Length..].ToString()); }
    }

    private void TakeTree(string text)
    {
        var path = new Collection?[Deepest];
        foreach (var record in Split(text.ReplaceLineEndings(""), ';'))
        {
            var parts = Split(record, ';');
            var head = parts[0];
            var (blank, colon) = (head.IndexOf(' ', StringComparison.Ordinal), head.IndexOf(':', StringComparison.Ordinal));
            if (blank < 1 || colon < blank || !int.TryParse(head[..blank], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var level) || level is < 1 or >= Deepest) { continue; }
            var name = head[(colon + 1)..];
            if (name.Length == 0) { continue; }
            var group = new Collection(null, name, path[level - 1]);
            path[level] = group;
            _byName.TryAdd(name, group);
            foreach (var key in parts.Skip(2).Where(key => key.Length > 0)) { AddKey(key, group); }
        }
    }

    private void AddKey(string key, Collection group)
    {
        if (!_byKey.TryGetValue(key, out var groups)) { _byKey[key] = groups = []; }
        groups.Add(group);
    }

    // Parts at a sign without backslash, one level of backslashes taken away.
    private static List<string> Split(string text, char sign)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) { part.Append(text[++at]); }
            else if (text[at] == sign) { parts.Add(part.ToString().Trim()); part.Clear(); }
            else { part.Append(text[at]); }
        }
        parts.Add(part.ToString().Trim());
        return parts;
    }
}
