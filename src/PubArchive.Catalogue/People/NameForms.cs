using PubArchive.Items;

namespace PubArchive.Catalogue.People;

/// <summary>The forms by which names are compared: folded words, given names first, <c>marie curie</c>.</summary>
internal static class NameForms
{
    private const int LongestInitials = 4;

    /// <summary>The form of a name as somebody writes it, <c>Family, Given</c> or in one piece.</summary>
    public static string Exact(string name) => Parts(name) is var (given, family) && given.Length > 0 ? $"{given} {family}" : family;

    /// <summary>The forms of a name with initials for given names, all of them: <c>Hansen, Kari Beate</c> gives <c>k b hansen</c>, <c>kb hansen</c>, <c>kari b hansen</c>.</summary>
    public static IEnumerable<string> Initials(string name)
    {
        var (given, family) = Parts(name);
        var words = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || family.Length == 0) { return []; }
        var initials = words.Select(Initial).ToList();
        string[] forms = [string.Join(' ', initials), string.Concat(initials), string.Join(' ', initials.Skip(1).Prepend(words[0]))];
        return forms.Where(form => form != given).Distinct(StringComparer.Ordinal).Select(form => $"{form} {family}");
    }

    /// <summary>The form of a creator's name.</summary>
    public static string Of(Creator creator) => creator.IsOneField ? Exact(creator.LastName) : TextFold.Words(creator.DisplayName);

    /// <summary>Family and given names of a creator, as folded words; no given names for a name in one piece.</summary>
    public static (string Given, string Family) PartsOf(Creator creator) =>
        creator.IsOneField ? Parts(creator.LastName) : (TextFold.Words(creator.FirstName ?? ""), TextFold.Words(creator.LastName));

    /// <summary>Family and given names of a written name, as folded words; of a name in one piece, the last word is taken for the family's.</summary>
    public static (string Given, string Family) Parts(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) { return (TextFold.Words(name[(comma + 1)..]), TextFold.Words(name[..comma])); }
        var words = TextFold.Words(name);
        var blank = words.LastIndexOf(' ');
        return blank < 0 ? ("", words) : (words[..blank], words[(blank + 1)..]);
    }

    /// <summary>Whether a creator is written with initials: <c>K.</c>, <c>K. B.</c>, <c>KB</c>, <c>Kari B.</c>; <c>Ma</c> is a name.</summary>
    public static bool HasInitials(Creator creator)
    {
        var given = creator.IsOneField ? creator.LastName : creator.FirstName ?? "";
        foreach (var range in given.AsSpan().SplitAny(' ', '.', '-', ',', '\u00A0'))
        {
            var word = given.AsSpan()[range];
            if (word.Length == 1 || (word.Length is > 1 and <= LongestInitials && IsUpper(word))) { return true; }
        }
        return false;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter)) { return false; }
        }
        return true;
    }

    private static string Initial(string word) => word.EnumerateRunes().First().ToString();
}
