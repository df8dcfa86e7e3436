using System.Text;
using PubArchive.Formats.Xml;

namespace PubArchive.Formats.EndNote;

/// <summary>Text in which runs stand with their style, <c>&lt;style face="bold italic"&gt;</c>.</summary>
internal static class EndNoteText
{
    private static readonly (string Face, string Tag)[] s_tags = [("bold", "b"), ("italic", "i"), ("superscript", "sup"), ("subscript", "sub"), ("underline", "u")];

    /// <summary>The text on one line, without styles.</summary>
    public static string Plain(XmlPart part) => OneLine(part.Text);

    /// <summary>The text on one line, with Zotero's rich text for its styles.</summary>
    public static string Rich(XmlPart part) => OneLine(Marked(part, isNote: false));

    /// <summary>The text with its line ends and styles.</summary>
    /// <param name="part">The element.</param>
    /// <param name="isNote">Whether it may be underlined, which only notes can.</param>
    public static string Lines(XmlPart part, bool isNote) => Marked(part, isNote).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    /// <summary>A note as HTML: empty lines part paragraphs.</summary>
    public static string Html(XmlPart part)
    {
        var text = Lines(part, isNote: true);
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim('\n').Replace("\n", "<br/>", StringComparison.Ordinal));
        return $"<p>{string.Join("</p><p>", paragraphs)}</p>";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Marked(XmlPart part, bool isNote)
    {
        if (!part.Elements.Any()) { return part.Text; }
        var text = new StringBuilder();
        List<string> open = [];
        foreach (var run in part.Parts)
        {
            if (run.Name.Length == 0 && string.IsNullOrWhiteSpace(run.Text)) { continue; }
            Switch(text, open, TagsOf(run["face"] ?? "", isNote));
            text.Append(run.Text);
        }
        Switch(text, open, []);
        return text.ToString();
    }

    private static List<string> TagsOf(string face, bool isNote) =>
        [.. s_tags.Where(pair => (isNote || pair.Tag != "u") && face.Contains(pair.Face, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Tag)];

    // Closes what ends, and what stands inside of it; opens what begins.
    private static void Switch(StringBuilder text, List<string> open, List<string> wanted)
    {
        var kept = 0;
        while (kept < open.Count && wanted.Contains(open[kept])) { kept++; }
        for (var at = open.Count - 1; at >= kept; at--) { text.Append("</").Append(open[at]).Append('>'); }
        open.RemoveRange(kept, open.Count - kept);
        foreach (var tag in wanted)
        {
            if (open.Contains(tag)) { continue; }
            text.Append('<').Append(tag).Append('>');
            open.Add(tag);
        }
    }
}
