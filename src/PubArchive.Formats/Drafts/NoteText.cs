namespace PubArchive.Formats.Drafts;

/// <summary>Notes, which are HTML to Zotero, from files where they are text.</summary>
internal static class NoteText
{
    /// <summary>The note as HTML: one that has tags is HTML already, another becomes paragraphs, with its line breaks and indents.</summary>
    public static string ToHtml(string text)
    {
        if (HasTag(text)) { return text; }
        var html = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal)
            .Replace("\t", "&nbsp;&nbsp;&nbsp;&nbsp;", StringComparison.Ordinal).Replace("  ", "&nbsp;&nbsp;", StringComparison.Ordinal);
        return $"<p>{html}</p>";
    }

    /// <summary>A text as HTML, in paragraphs; signs of HTML are escaped unless the text is HTML already.</summary>
    public static string FromText(string text) => text.StartsWith('<') && HasTag(text) ? text : ToParagraphs(text.Replace("&", "&amp;", StringComparison.Ordinal));

    private static string ToParagraphs(string text) =>
        $"<p>{text.ReplaceLineEndings("\n").Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal)}</p>";

    private static bool HasTag(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf('>', open + 1) > open + 1;
    }
}
