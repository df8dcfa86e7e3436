using System.Collections.Frozen;

namespace PubArchive.Formats.Latex;

/// <summary>Commands that do something to the text behind them.</summary>
internal static class LatexCommands
{
    private const string SmallCaps = """<span style="font-variant:small-caps;">""";

    private static readonly FrozenDictionary<string, (string Open, string Close)> s_styles = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["textit"] = ("<i>", "</i>"), ["emph"] = ("<i>", "</i>"), ["textsl"] = ("<i>", "</i>"), ["mkbibemph"] = ("<i>", "</i>"), ["mkbibitalic"] = ("<i>", "</i>"),
        ["textbf"] = ("<b>", "</b>"), ["mkbibbold"] = ("<b>", "</b>"), ["textsc"] = (SmallCaps, "</span>"), ["textsuperscript"] = ("<sup>", "</sup>"), ["mkbibsuperscript"] = ("<sup>", "</sup>"),
        ["textsubscript"] = ("<sub>", "</sub>"), ["mkbibsubscript"] = ("<sub>", "</sub>"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Open, string Close)> s_quotes = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["enquote"] = ("“", "”"), ["mkbibquote"] = ("“", "”"), ["textquote"] = ("“", "”"), ["mkbibparens"] = ("(", ")"), ["mkbibbrackets"] = ("[", "]"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Open, string Close)> s_declarations = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["it"] = ("<i>", "</i>"), ["itshape"] = ("<i>", "</i>"), ["em"] = ("<i>", "</i>"), ["sl"] = ("<i>", "</i>"), ["slshape"] = ("<i>", "</i>"), ["bf"] = ("<b>", "</b>"), ["bfseries"] = ("<b>", "</b>"),
        ["sc"] = (SmallCaps, "</span>"), ["scshape"] = (SmallCaps, "</span>"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What stands behind them stays.
    private static readonly FrozenSet<string> s_transparent = FrozenSet.ToFrozenSet(
    [
        "mbox", "text", "textrm", "textnormal", "textup", "textsf", "texttt", "textmd", "hbox", "fbox", "IeC", "relax", "protect", "uppercase", "lowercase", "MakeUppercase", "MakeLowercase", "rm", "sf", "tt", "rmfamily",
        "sffamily", "ttfamily", "upshape", "normalfont", "mdseries", "small", "footnotesize", "scriptsize", "tiny", "large", "Large", "LARGE", "huge", "Huge", "normalsize", "noindent", "centering", "null", "leavevmode", "sout",
        "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathcal", "autocap", "foreignlanguage", "selectfont", "allowbreak", "break", "nobreak", "nolinebreak", "xspace", "MakeSentenceCase", "nocorr", "underline", "ul",
        "unskip", "ignorespaces", "bgroup", "egroup", "displaystyle", "textstyle", "boldmath", "unboldmath", "hyp", "Hy", "cyr", "acro", "acs", "acf", "ac", "textlf", "oldstylenums", "textos", "BibTitle",
    ], StringComparer.Ordinal);

    // How many arguments go with them.
    private static readonly FrozenDictionary<string, int> s_dropped = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["hspace"] = 1, ["vspace"] = 1, ["phantom"] = 1, ["hphantom"] = 1, ["vphantom"] = 1, ["discretionary"] = 3, ["label"] = 1, ["index"] = 1, ["noopsort"] = 1, ["SortNoop"] = 1, ["sortnoop"] = 1, ["switchargs"] = 0,
        ["href"] = 1, ["color"] = 1, ["textcolor"] = 1, ["fontsize"] = 2, ["penalty"] = 0, ["thinspace"] = 0, ["kern"] = 0, ["vskip"] = 0, ["hskip"] = 0, ["hskip0pt"] = 0, ["nobreakdash"] = 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TeX"] = "TeX", ["LaTeX"] = "LaTeX", ["LaTeXe"] = "LaTeX2ε", ["BibTeX"] = "BibTeX", ["quad"] = " ", ["qquad"] = " ", ["enspace"] = " ", ["thinspace"] = "\u2009", ["slash"] = "/", ["newline"] = " ", ["linebreak"] = " ",
        ["nobreakspace"] = "\u00A0", ["today"] = "", ["par"] = " ", ["textvisiblespace"] = "␣", ["ordinal"] = "", ["th"] = "þ", ["etal"] = "et al.", ["cdot"] = "·",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tags around a command's argument.</summary>
    public static bool TryStyle(ReadOnlySpan<char> command, out (string Open, string Close) tags) => s_styles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out tags);

    /// <summary>The signs around a command's argument.</summary>
    public static bool TryQuote(ReadOnlySpan<char> command, out (string Open, string Close) signs) => s_quotes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out signs);

    /// <summary>The tags from a command to the end of its group.</summary>
    public static bool TryDeclaration(ReadOnlySpan<char> command, out (string Open, string Close) tags) => s_declarations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out tags);

    /// <summary>Whether a command changes only the look.</summary>
    public static bool IsTransparent(ReadOnlySpan<char> command) => s_transparent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(command);

    /// <summary>How many arguments vanish with a command that says nothing.</summary>
    public static bool TryDropped(ReadOnlySpan<char> command, out int arguments) => s_dropped.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out arguments);

    /// <summary>The words a command stands for.</summary>
    public static bool TryWords(ReadOnlySpan<char> command, out string words) => s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out words!);

    /// <summary>Whether a command's argument is no LaTeX: an address.</summary>
    public static bool IsVerbatim(ReadOnlySpan<char> command) => command is "url" or "path" or "nolinkurl" or "urlstyle";
}
