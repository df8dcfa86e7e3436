using System.Collections.Frozen;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Lists of names: <c>First von Last and von Last, Jr, First and {Institution}</c>.</summary>
/// <remarks>
/// "Tame the BeaST", chapter 11; biblatex's <c>family=…, given=…</c>. Words in lower case part the names only where they are particles people have (<c>van</c>, <c>de la</c>):
/// an institution without braces (<c>American Rights at Work</c>) has small words too.
/// </remarks>
internal static class BibTexNames
{
    private static readonly FrozenSet<string> s_particles = FrozenSet.ToFrozenSet(
    [
        "von", "van", "de", "der", "den", "del", "della", "di", "da", "dal", "dalla", "das", "do", "dos", "du", "des", "d'", "la", "le", "les", "los", "las", "lo", "ter", "ten", "te", "zu", "zum", "zur", "vom", "af", "av", "el", "al",
        "bin", "ibn", "'t", "vander", "vanden", "degli", "dei", "delle", "san",
    ], StringComparer.Ordinal);

    /// <summary>Adds the people of a field.</summary>
    /// <returns><see langword="true"/> when the list says that there are others.</returns>
    public static bool Add(ItemDraft draft, CreatorType role, ReadOnlySpan<char> names)
    {
        var hasOthers = false;
        while (!names.IsEmpty)
        {
            var length = BibTexText.IndexOfAnd(names, out var width);
            var name = (length < 0 ? names : names[..length]).Trim(" \t\r\n,");
            names = length < 0 ? [] : names[(length + width)..];
            hasOthers |= name is "others";
            if (!name.IsEmpty) { AddOne(draft, role, name); }
        }
        return hasOthers;
    }

    private static void AddOne(ItemDraft draft, CreatorType role, ReadOnlySpan<char> name)
    {
        if (name[0] == '{' && BibTexSyntax.BracedLength(name) == name.Length)
        {
            draft.AddCreator(Creator.OneField(role, Text(name)));
            return;
        }
        if (name.Contains('=') && BibTexNameParts.TryRead(name, role, out var extended)) { draft.AddCreator(extended); }
        else if (BibTexText.IndexOfComma(name) is var comma and >= 0) { draft.AddCreator(WithComma(role, name, comma)); }
        else { draft.AddCreator(WithoutComma(role, name)); }
    }

    // "von Last, First", "von Last, Jr, First".
    private static Creator WithComma(CreatorType role, ReadOnlySpan<char> name, int comma)
    {
        var last = Text(name[..comma]);
        var rest = name[(comma + 1)..];
        var second = BibTexText.IndexOfComma(rest);
        if (second < 0) { return Creator.Person(role, last, Text(rest)); }
        var (suffix, first) = (Text(rest[..second]).Trim(' ', ','), Text(rest[(second + 1)..]).Trim(' ', ','));
        return Creator.Person(role, last, suffix.Length == 0 ? first : first.Length == 0 ? suffix : $"{first}, {suffix}");
    }

    // "First von Last": from the first particle on, else the last word.
    private static Creator WithoutComma(CreatorType role, ReadOnlySpan<char> name)
    {
        List<Range> words = [];
        BibTexText.Words(name, words);
        if (words.Count < 2) { return Creator.OneField(role, Text(name)); }
        var last = 0;
        while (last < words.Count - 1 && !IsParticle(name[words[last]])) { last++; }
        var start = words[last].Start.Value;
        return Creator.Person(role, Text(name[start..]), WithPoints(Text(name[..start])));
    }

    // "KC Wright": capitals without points are initials, which Zotero writes with points.
    private static string WithPoints(string first) =>
        first.Length is 1 or > 3 || first.Any(character => !char.IsAsciiLetterUpper(character)) ? first : string.Join(' ', first.Select(letter => $"{letter}."));

    private static bool IsParticle(ReadOnlySpan<char> word) => !word.IsEmpty && s_particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim("{}"));

    private static string Text(ReadOnlySpan<char> latex)
    {
        var text = LatexReader.Read(latex, LatexKind.Plain);
        return text.Contains('\u00A0', StringComparison.Ordinal) ? text.Replace('\u00A0', ' ').Trim() : text;
    }
}
