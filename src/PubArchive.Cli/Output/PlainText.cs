namespace PubArchive.Cli.Output;

/// <summary>Zotero's rich text without its marks.</summary>
internal static class PlainText
{
    private static readonly string[] s_marks = ["<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<span class=\"nocase\">", "<span style=\"font-variant:small-caps;\">", "</span>"];

    /// <summary>The text without the marks Zotero knows; every other <c>&lt;</c> stays.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) { return text; }
        return s_marks.Aggregate(text, (plain, mark) => plain.Replace(mark, "", StringComparison.Ordinal));
    }
}
