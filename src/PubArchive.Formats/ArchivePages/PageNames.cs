using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>People as references name them: authors with the family name first, editors of a book with initials first.</summary>
internal static class PageNames
{
    /// <summary><c>Dusek, P., van der Berg, T., &amp; Sørli, K.-M.</c>; a name that no initials follow is one field.</summary>
    public static IEnumerable<Creator> FamilyFirst(string names, CreatorType role)
    {
        var parts = Parts(names);
        for (var at = 0; at < parts.Count; at++)
        {
            if (at + 1 < parts.Count && IsInitials(parts[at + 1])) { yield return Creator.Person(role, parts[at], parts[++at]); }
            else { yield return Creator.OneField(role, parts[at].TrimEnd('.')); }
        }
    }

    /// <summary><c>W. Li &amp; K.-M. Sørli</c>.</summary>
    public static IEnumerable<Creator> GivenFirst(string names, CreatorType role)
    {
        foreach (var part in Parts(names))
        {
            var end = part.LastIndexOf(". ", StringComparison.Ordinal);
            yield return end > 0 && IsInitials(part[..(end + 1)]) ? Creator.Person(role, part[(end + 2)..], part[..(end + 1)]) : Creator.OneField(role, part);
        }
    }

    // Three points stand for authors that are left out.
    private static List<string> Parts(string names) =>
        [.. names.Replace(" & ", ", ", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.TrimStart('…', ' ').Replace(". . . ", "", StringComparison.Ordinal)).Where(part => part.Length > 0)];

    private static bool IsInitials(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word is not [.., '.'] || word.Length > 8 || !char.IsUpper(word[0])) { return false; }
        }
        return true;
    }
}
