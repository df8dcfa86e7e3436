using System.Globalization;
using System.Text;

namespace PubArchive.Catalogue;

/// <summary>Tags by which people and programs name a Sustainable Development Goal: <c>SDG 3</c>, <c>sdg:3</c>, <c>FN bærekraftsmål 3</c>, <c>Goal 3: Good Health and Well-being</c>.</summary>
public static class SdgTagText
{
    // Longest first; without white space and marks, as they are compared.
    private static readonly string[] s_prefixes =
    [
        "sustainabledevelopmentgoals", "sustainabledevelopmentgoal", "fnsbærekraftsmål", "fnsberekraftsmål", "fnbærekraftsmål", "fnberekraftsmål",
        "bærekraftsmålene", "bærekraftsmål", "berekraftsmål", "unsdg", "sdgs", "sdg",
    ];

    private static readonly string[] s_languages = ["en", "nb", "nn"];

    /// <summary>Reads a tag that names one goal, in any case, with or without the goal's name behind the number.</summary>
    /// <returns><see langword="false"/> for numbers outside 1 to 17, for several goals in one tag, and for any other text; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> tag, out SdgGoal goal)
    {
        goal = default;
        var text = tag.Trim().TrimStart('#');
        if (WithoutPrefix(text, "goal") is { IsEmpty: false } named) { return TryNumber(named, out goal, out var name) && IsName(name, goal); }
        foreach (var prefix in s_prefixes)
        {
            if (WithoutPrefix(text, prefix) is not { IsEmpty: false } rest) { continue; }
            // "SDG 3 and 4" names two: taking one would lose the other.
            return TryNumber(rest, out goal, out var words) && !words.ContainsAnyInRange('0', '9');
        }
        return false;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out SdgGoal)"/>
    public static bool TryParse(string? tag, out SdgGoal goal) => TryParse(tag.AsSpan(), out goal);

    // What is behind the prefix, where the tag may space and hyphenate it as it likes: "FN-bærekraftsmål", "sdg:3".
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix)
    {
        var at = 0;
        foreach (var letter in prefix)
        {
            while (at > 0 && at < text.Length && IsGap(text[at])) { at++; }
            if (at == text.Length || char.ToLowerInvariant(text[at]) != letter) { return []; }
            at++;
        }
        return text[at..];
    }

    // The number, perhaps a target's (3.4 is one of goal 3), then the end or a mark.
    private static bool TryNumber(ReadOnlySpan<char> text, out SdgGoal goal, out ReadOnlySpan<char> rest)
    {
        goal = default;
        rest = [];
        var start = 0;
        while (start < text.Length && (IsGap(text[start]) || text[start] is ':' or '#' or '.' or '/')) { start++; }
        var behind = text[start..];
        var length = behind.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : behind.Length;
        if (length is 0 or > 2 || !SdgGoal.TryParse(behind[..length], out goal)) { return false; }
        rest = WithoutTarget(behind[length..]);
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    private static ReadOnlySpan<char> WithoutTarget(ReadOnlySpan<char> text)
    {
        if (text is not ['.', var first, ..] || !char.IsAsciiLetterOrDigit(first)) { return text; }
        var end = text[1..].IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? [] : end > 0 ? text[(end + 1)..] : text[2..];
    }

    private static bool IsName(ReadOnlySpan<char> text, SdgGoal goal)
    {
        var letters = Letters(text);
        foreach (var language in s_languages)
        {
            if (letters == Letters(goal.Name(language))) { return true; }
        }
        return false;
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetter(character)) { letters.Append(char.ToLowerInvariant(character)); }
        }
        return letters.ToString();
    }

    private static bool IsGap(char character) =>
        char.IsWhiteSpace(character) || character is '_' || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;
}
