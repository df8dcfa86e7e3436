using System.Buffers;
using System.Collections.Immutable;

namespace PubArchive.Catalogue.Rules;

/// <summary>The ways in which people write a goal as a tag: <c>SDG 3</c>, <c>sdg:3</c>, <c>SDG3: Good health…</c>, <c>SDG 3, 4</c>, <c>Berekraftsmål 3</c>, <c>Goal 3: Good Health and Well-being</c>.</summary>
public static class SdgTagText
{
    private static readonly string[] s_words =
    [
        "sustainable development goals", "sustainable development goal", "un sdg", "sdgs", "sdg",
        "fns baerekraftsmal", "fns berekraftsmal", "fn baerekraftsmal", "fn berekraftsmal", "fn-baerekraftsmal", "fn-berekraftsmal",
        "baerekraftsmal", "berekraftsmal",
    ];

    private static readonly string[] s_languages = ["en", "nb", "nn"];

    private const string Lead = " :-_#.–—/";
    private static readonly SearchValues<char> s_digitsAndLetters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The goals a tag names, ascending.</summary>
    /// <returns>Empty when the tag is an ordinary one: also for <c>SDGs</c>, <c>SDG 18</c>, <c>SDG 2030</c>.</returns>
    public static ImmutableArray<SdgGoal> Goals(string tag)
    {
        if (!tag.AsSpan().ContainsAnyInRange('0', '9')) { return []; }
        var text = TextFold.Fold(tag.Trim()).AsSpan().TrimStart('#');
        if (text.StartsWith("goal", StringComparison.Ordinal)) { return Named(text[4..]); }
        foreach (var word in s_words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) { return Numbers(text[word.Length..]); }
        }
        return [];
    }

    /// <summary>Reads a tag that names one goal and no more.</summary>
    /// <returns><see langword="false"/> for none, for several, and for ordinary tags; never throws.</returns>
    public static bool TryParse(string? tag, out SdgGoal goal)
    {
        var goals = tag is null ? [] : Goals(tag);
        goal = goals.FirstOrDefault();
        return goals.Length == 1;
    }

    /// <summary>The goals of a list of numbers, <c>3, 4</c>, <c>3 and 13</c>, each perhaps with its name behind it.</summary>
    public static ImmutableArray<SdgGoal> Numbers(ReadOnlySpan<char> text)
    {
        var goals = ImmutableSortedSet.CreateBuilder<SdgGoal>();
        var rest = text.TrimStart(Lead);
        while (TakeNumber(ref rest, out var goal))
        {
            if (rest is [var next, ..] && char.IsLetterOrDigit(next)) { break; }
            goals.Add(goal);
            if (!SkipSeparator(ref rest)) { break; }
        }
        return [.. goals];
    }

    // "Goal 3" may be anybody's; with its official name behind it, it is the United Nations'.
    private static ImmutableArray<SdgGoal> Named(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(Lead);
        if (!TakeNumber(ref rest, out var goal)) { return []; }
        var name = TextFold.Words(rest.ToString()).Replace(" ", "", StringComparison.Ordinal);
        return s_languages.Any(language => name == TextFold.Words(goal.Name(language)).Replace(" ", "", StringComparison.Ordinal)) ? [goal] : [];
    }

    // "3.4" is a target of goal 3; "2030" and "18" are no goals.
    private static bool TakeNumber(ref ReadOnlySpan<char> rest, out SdgGoal goal)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length])) { length++; }
        if (!SdgGoal.TryParse(rest[..length], out goal)) { return false; }
        rest = rest[length..];
        if (rest is ['.', var digit, ..] && char.IsAsciiLetterOrDigit(digit))
        {
            var end = rest[1..].IndexOfAnyExcept(s_digitsAndLetters);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return true;
    }

    private static bool SkipSeparator(ref ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart(' ');
        if (next is [',' or ';' or '&' or '+' or '/', ..]) { rest = next[1..].TrimStart(" sdg#"); return true; }
        if (next.StartsWith("and ", StringComparison.Ordinal)) { rest = next[4..].TrimStart(" sdg#"); return true; }
        if (next.StartsWith("og ", StringComparison.Ordinal)) { rest = next[3..].TrimStart(" sdg#"); return true; }
        return false;
    }
}
