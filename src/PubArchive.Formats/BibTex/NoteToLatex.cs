using PubArchive.Formats.Drafts;

namespace PubArchive.Formats.BibTex;

/// <summary>Notes, which are HTML, as text where that says the same, else with their tags shown.</summary>
internal static class NoteToLatex
{
    /// <summary>The note for a field.</summary>
    /// <param name="html">The note.</param>
    /// <param name="toLatex">Turns text into LaTeX.</param>
    public static string Write(string html, Func<string, string> toLatex)
    {
        var text = PlainOf(html);
        return toLatex(text is not null && NoteText.FromText(text) == html ? text : html);
    }

    // Paragraphs and line breaks as text; null when the note is no paragraphs.
    private static string? PlainOf(string html)
    {
        if (!html.StartsWith("<p>", StringComparison.Ordinal) || !html.EndsWith("</p>", StringComparison.Ordinal)) { return null; }
        return html[3..^4].Replace("</p><p>", "\n\n", StringComparison.Ordinal).Replace("<br/>", "\n", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
