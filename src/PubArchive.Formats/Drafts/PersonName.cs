using PubArchive.Items;

namespace PubArchive.Formats.Drafts;

/// <summary>Names written with the family name first, <c>Family, Given, Suffix</c>.</summary>
internal static class PersonName
{
    private const string Around = " \t\u00A0.,/[]:";

    /// <summary>The person; a name without comma is one field, as institutions are written.</summary>
    public static Creator FamilyFirst(CreatorType type, ReadOnlySpan<char> name)
    {
        var comma = name.IndexOf(',');
        if (comma < 0) { return Creator.OneField(type, name.Trim().ToString()); }
        var given = name[(comma + 1)..].Trim(", \t");
        var family = name[..comma].Trim();
        return given.IsEmpty ? Creator.OneField(type, family.ToString()) : Creator.Person(type, family.ToString(), given.ToString());
    }

    /// <summary>A name as databases write it, <c>Raaij, M J</c> or <c>Fielding, JE</c>: punctuation around it goes, initials get points; without comma it is one field.</summary>
    public static Creator Cleaned(CreatorType type, ReadOnlySpan<char> name)
    {
        var clean = name.Trim(Around);
        if (name.Length > 0 && IsInitialBefore(name, clean)) { clean = string.Concat(clean, "."); }
        return FamilyFirst(type, clean) is { FirstName: { } given, LastName: var family } ? Creator.Person(type, family, WithPoints(given, family)) : Creator.OneField(type, clean.ToString());
    }

    /// <summary>Given names with points behind initials: <c>Peter A</c> becomes <c>Peter A.</c>, <c>JE</c> becomes <c>J. E.</c>.</summary>
    public static string WithPoints(string given, string family)
    {
        if (given.Length is > 0 and < 4 && IsCapitals(given) && (given.Length == 1 || !IsCapitals(family))) { return string.Join(' ', given.Select(letter => $"{letter}.")); }
        if (!HasBareInitial(given)) { return given; }
        return string.Join(' ', given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => IsInitial(word) ? word + "." : word));
    }

    // "Harrison, Jacob C.": the point behind an initial is no punctuation.
    private static bool IsInitialBefore(ReadOnlySpan<char> name, ReadOnlySpan<char> clean)
    {
        var text = name.TrimEnd(" \t\u00A0,/[]:");
        return text is [.., var before, var letter, '.'] && char.IsUpper(letter) && before is ' ' or '.' or '-' or ',' && clean is [.., var last] && last == letter;
    }

    private static bool HasBareInitial(string given)
    {
        foreach (var range in given.AsSpan().Split(' '))
        {
            if (IsInitial(given.AsSpan()[range])) { return true; }
        }
        return false;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word is [var only] && char.IsUpper(only) || word is ['-', var letter] && char.IsUpper(letter);

    private static bool IsCapitals(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsUpper(letter)) { return false; }
        }
        return true;
    }
}
