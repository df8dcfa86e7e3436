using PubArchive.Formats.Input;

namespace PubArchive.Formats.BibTex;

/// <summary>What entries take from elsewhere in the file: the entries they refer to by <c>crossref</c> and <c>xdata</c>, and the groups.</summary>
internal sealed class BibTexPool
{
    private const int Deepest = 16;
    private const int MostFields = 200;

    private readonly Dictionary<string, (string Type, List<BibTexField> Fields)> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups.</summary>
    public JabRefGroups Groups { get; } = new();

    /// <summary>Whether a text may have references or groups.</summary>
    public static bool IsNeeded(Stream stream)
    {
        using var input = InputText.Open(stream);
        if (input.Refusal is not null) { return false; }
        var window = new TextWindow(input.Utf8);
        while (window.More())
        {
            var text = window.Text;
            if (text.Contains("crossref", StringComparison.OrdinalIgnoreCase) || text.Contains("xdata", StringComparison.OrdinalIgnoreCase) || text.Contains("jabref-meta", StringComparison.Ordinal)) { return true; }
            window.Skip(Math.Max(0, text.Length - 16));
        }
        return false;
    }

    /// <summary>Goes over the file: keeps the groups, and the fields of entries that others refer to.</summary>
    public void Fill(Func<Stream> open)
    {
        var wanted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Walk(open(), entry => wanted.UnionWith(References(entry)), Groups.Take);
        if (wanted.Count == 0) { return; }
        Walk(open(), entry =>
        {
            if (wanted.Contains(entry.Key)) { _entries.TryAdd(entry.Key, (entry.Type, [.. entry.Fields])); }
        }, null);
    }

    /// <summary>Adds to an entry what it inherits and does not have.</summary>
    public void Inherit(BibTexEntry entry)
    {
        if (_entries.Count == 0) { return; }
        var keys = References(entry).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var visited = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys) { Inherit(entry, key, visited); }
    }

    // Each once: entries may refer to one another in circles.
    private void Inherit(BibTexEntry entry, string key, HashSet<string> visited)
    {
        if (visited.Count > Deepest || !visited.Add(key) || !_entries.TryGetValue(key, out var parent) || entry.Fields.Count > MostFields) { return; }
        var isData = BibTexTypes.IsData(parent.Type);
        foreach (var field in parent.Fields)
        {
            var name = isData ? field.Name : BibTexInheritance.NameIn(entry.Type, parent.Type, field.Name);
            if (name is not null && entry[name] is null) { entry.Fields.Add(field with { Name = name, Line = 0, IsInherited = true }); }
        }
        foreach (var grandparent in References(parent.Fields)) { Inherit(entry, grandparent, visited); }
    }

    private static List<string> References(BibTexEntry entry) => References(entry.Fields);

    private static List<string> References(List<BibTexField> fields) => fields.Where(field => field.Name is "crossref" or "xdata")
        .SelectMany(field => field.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Take(20).ToList();

    private static void Walk(Stream stream, Action<BibTexEntry> take, CommentTaker? comment)
    {
        using var input = InputText.Open(stream);
        if (input.Refusal is not null) { return; }
        var scanner = new BibTexScanner(input.Utf8);
        var parser = new BibTexParser(new BibTexStrings());
        var entry = new BibTexEntry();
        while (scanner.Read())
        {
            if (parser.Read(scanner.Text, entry)) { take(entry); }
            else if (comment is not null && scanner.Text.StartsWith("@comment", StringComparison.OrdinalIgnoreCase)) { comment(scanner.Text["@comment".Length..]); }
        }
    }

    private delegate void CommentTaker(ReadOnlySpan<char> text);
}
