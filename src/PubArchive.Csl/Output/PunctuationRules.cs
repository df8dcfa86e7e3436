namespace PubArchive.Csl.Output;

/// <summary>What becomes of two punctuation marks that meet, as the reference processor prints it.</summary>
internal static class PunctuationRules
{
    /// <summary>Marks that take part in collisions.</summary>
    public static bool IsMark(char mark) => mark is '.' or ',' or ':' or ';' or '!' or '?';

    /// <summary>Marks that a locale with punctuation in quotes moves inside them.</summary>
    public static bool MovesIn(char mark) => mark is '.' or ',' or '!' or '?';

    /// <summary>Marks that other locales move out.</summary>
    public static bool MovesOut(char mark) => mark is ',' or ':' or ';';

    /// <summary>The marks that stand for <paramref name="left"/> followed by a different <paramref name="right"/>; <see langword="null"/> when one is no mark.</summary>
    public static string? Collide(char left, char right)
    {
        if (!IsMark(left) || !IsMark(right) || left == right) { return null; }
        return (left, right) switch
        {
            ('!', '.' or ':') => "!",
            ('?', '.' or ':') => "?",
            (':' or ';', '!') => "!",
            (':' or ';', '?') => "?",
            (':', '.') => ":",
            (';', '.' or ':') => ";",
            _ => string.Concat(left.ToString(), right.ToString()),
        };
    }

    public static char First(string text) => text.Length == 0 ? '\0' : text[0];

    public static char Last(string text) => text.Length == 0 ? '\0' : text[^1];

    /// <summary>Lets the end of one text and the beginning of the next collide, and puts the result at the end of the first.</summary>
    public static (string First, string Second) MergeLeft(string first, string second)
    {
        var (left, right) = (Last(first), First(second));
        if (left == right) { return (first, Tail(second)); }
        if (!IsMark(right)) { return (first, second); }
        return Collide(left, right) is { } merged
            ? (first[..^1] + merged, Tail(second))
            : (first + right, Tail(second));
    }

    /// <summary>As <see cref="MergeLeft"/>, with the result at the beginning of the second.</summary>
    public static (string First, string Second) MergeRight(string first, string second)
    {
        var (left, right) = (Last(first), First(second));
        if (left == right) { return (Head(first), second); }
        if (!IsMark(left)) { return (first, second); }
        return Collide(left, right) is { } merged
            ? (Head(first), merged + Tail(second))
            : (Head(first), left + second);
    }

    private static string Tail(string text) => text.Length == 0 ? text : text[1..];

    private static string Head(string text) => text.Length == 0 ? text : text[..^1];
}
