namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Takes the lists apart that Zotero's CSV joins by <c>; </c>, where its parts may hold that themselves.</summary>
internal static class ZoteroCsvLists
{
    /// <summary>What stands between two parts.</summary>
    public const string Separator = "; ";

    private static readonly string[] s_pathStarts = ["/", "\\\\", "files/", "files\\", "storage:", "attachments:", "file:", "http:", "https:"];

    /// <summary>Names and tags: parted at every separator but one that ends an entity, <c>R&amp;amp; D</c>; empty parts are left out.</summary>
    public static List<string> Words(string cell) => Split(cell, (before, _) => !EndsEntity(before));

    /// <summary>Notes: parted where a tag ends or begins beside the separator; other text is one note.</summary>
    public static List<string> Notes(string cell) => Split(cell, (before, behind) => before.EndsWith('>') || behind.StartsWith('<'));

    /// <summary>Paths and addresses: parted before what begins like one; a file's name may hold the separator.</summary>
    public static List<string> Paths(string cell) => Split(cell, (before, behind) => before.Length == 0 || behind.Length == 0 || behind[0] == ';' || StartsPath(behind));

    private delegate bool IsBoundary(ReadOnlySpan<char> before, ReadOnlySpan<char> behind);

    private static List<string> Split(string cell, IsBoundary isBoundary)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = cell.IndexOf(';', StringComparison.Ordinal); at >= 0; at = cell.IndexOf(';', at + 1))
        {
            if (at + 1 < cell.Length && cell[at + 1] != ' ') { continue; }
            if (!isBoundary(cell.AsSpan(start, at - start).Trim(), cell.AsSpan(at + 1).Trim())) { continue; }
            Add(parts, cell.AsSpan(start, at - start));
            start = at + 1;
        }
        Add(parts, cell.AsSpan(start));
        return parts;
    }

    private static bool EndsEntity(ReadOnlySpan<char> text)
    {
        var mark = text.LastIndexOf('&');
        if (mark < 0 || mark == text.Length - 1) { return false; }
        foreach (var character in text[(mark + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '#') { return false; }
        }
        return true;
    }

    private static void Add(List<string> parts, ReadOnlySpan<char> part)
    {
        if (part.Trim() is { IsEmpty: false } text) { parts.Add(text.ToString()); }
    }

    private static bool StartsPath(ReadOnlySpan<char> text)
    {
        if (text is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive)) { return true; }
        foreach (var start in s_pathStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }
}
