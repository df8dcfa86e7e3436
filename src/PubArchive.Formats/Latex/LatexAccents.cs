using System.Collections.Frozen;
using System.Text;

namespace PubArchive.Formats.Latex;

/// <summary>Commands that put an accent on the letter behind them, as combining characters of Unicode.</summary>
internal static class LatexAccents
{
    private static readonly (string Command, char Mark, char Alone)[] s_rows =
    [
        ("`", '\u0300', '`'), ("'", '\u0301', '´'), ("^", '\u0302', '^'), ("~", '\u0303', '~'), ("=", '\u0304', '¯'), ("u", '\u0306', '˘'), (".", '\u0307', '˙'), ("\"", '\u0308', '¨'),
        ("r", '\u030A', '˚'), ("H", '\u030B', '˝'), ("v", '\u030C', 'ˇ'), ("d", '\u0323', '\u0323'), ("c", '\u0327', '¸'), ("k", '\u0328', '˛'), ("b", '\u0331', '\u0331'), ("h", '\u0309', '\u0309'),
        ("t", '\u0361', '\u0361'), ("G", '\u030F', '\u030F'), ("U", '\u030E', '\u030E'), ("textcommabelow", '\u0326', '\u0326'), ("textsubring", '\u0325', '\u0325'), ("textsubdot", '\u0323', '\u0323'),
        ("textogonekcentered", '\u0328', '˛'), ("newtie", '\u0311', '\u0311'), ("textroundcap", '\u0311', '\u0311'), ("textsubumlaut", '\u0324', '\u0324'), ("textsubtilde", '\u0330', '\u0330'),
        ("textsubcircum", '\u032D', '\u032D'), ("textsubarch", '\u032F', '\u032F'), ("textsyllabic", '\u0329', '\u0329'),
        // MathSciNet's.
        ("ocirc", '\u030A', '˚'), ("polhk", '\u0328', '˛'), ("udot", '\u0323', '\u0323'), ("uarc", '\u0306', '˘'), ("lfhook", '\u0326', '\u0326'), ("soft", '\u030C', 'ˇ'), ("cftil", '\u0303', '~'),
    ];

    // In math mode accents have names.
    private static readonly (string Command, char Mark)[] s_math =
    [
        ("hat", '\u0302'), ("widehat", '\u0302'), ("check", '\u030C'), ("tilde", '\u0303'), ("widetilde", '\u0303'), ("acute", '\u0301'), ("grave", '\u0300'), ("dot", '\u0307'), ("ddot", '\u0308'),
        ("breve", '\u0306'), ("bar", '\u0304'), ("overline", '\u0304'), ("vec", '\u20D7'), ("mathring", '\u030A'), ("underline", '\u0332'), ("not", '\u0338'),
    ];

    private static readonly FrozenDictionary<string, (char Mark, char Alone)> s_marks = s_rows.ToFrozenDictionary(row => row.Command, row => (row.Mark, row.Alone), StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, char> s_mathMarks = s_math.ToFrozenDictionary(row => row.Command, row => row.Mark, StringComparer.Ordinal);
    private static readonly FrozenDictionary<char, string> s_commands = s_rows.DistinctBy(row => row.Mark).ToFrozenDictionary(row => row.Mark, row => row.Command);

    /// <summary>The combining character of a command, and the character it makes when it has no letter.</summary>
    public static bool TryGet(ReadOnlySpan<char> command, out (char Mark, char Alone) accent) => s_marks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out accent);

    /// <summary>The combining character of a command of math mode.</summary>
    public static bool TryGetMath(ReadOnlySpan<char> command, out char mark) => s_mathMarks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out mark);

    /// <summary>The command of a combining character.</summary>
    public static bool TryFind(char mark, out string command) => s_commands.TryGetValue(mark, out command!);

    /// <summary>A letter with its accents, in as few characters as Unicode has for it.</summary>
    public static string Compose(ReadOnlySpan<char> letter, ReadOnlySpan<char> marks)
    {
        // The dot of i and j goes when an accent comes.
        var plain = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        // Where a letter stands in for what an accent is not: half of a pair cannot be normalised.
        if (plain.Length == 1 && char.IsSurrogate(plain[0])) { return string.Concat(plain, marks); }
        var composed = string.Concat(plain, marks).Normalize(NormalizationForm.FormC);
        // Latvian letters carry their cedilla as a comma, which Unicode composes too.
        return composed;
    }
}
