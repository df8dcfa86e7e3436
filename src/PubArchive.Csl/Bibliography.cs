using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PubArchive.Csl;

/// <summary>A rendered bibliography (CSL 1.0.2, "Bibliography").</summary>
/// <param name="Entries">In the style's order, one for each item given.</param>
/// <param name="Layout">How the style wants it set.</param>
public sealed record Bibliography(ImmutableArray<BibliographyEntry> Entries, BibliographyLayout Layout)
{
    // In twentieths of a point: half an inch, and a line of twelve points.
    private const int Indent = 720;
    private const int Line = 240;

    /// <summary>The whole as HTML, <c>&lt;div class="csl-bib-body"&gt;</c> with an entry a line, as the reference processor writes it. Empty entries are left out.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        foreach (var entry in Printed) { html.Append("  ").Append(entry.ToHtml()).Append('\n'); }
        return html.Append("</div>").ToString();
    }

    /// <summary>The whole as plain text, an entry a paragraph.</summary>
    public string ToText() => string.Join("\n\n", Printed.Select(entry => entry.ToText()));

    /// <summary>The whole as Markdown (CommonMark), an entry a paragraph.</summary>
    public string ToMarkdown() => string.Join("\n\n", Printed.Select(entry => entry.ToMarkdown()));

    /// <summary>The whole as a document in Rich Text Format, indented and spaced as the style wants; ASCII only.</summary>
    public string ToRtf()
    {
        var rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n");
        foreach (var entry in Printed) { rtf.Append(Paragraph()).Append(entry.ToRtf()).Append("\\par\n"); }
        return rtf.Append('}').ToString();
    }

    private IEnumerable<BibliographyEntry> Printed => Entries.Where(entry => !entry.IsEmpty);

    private string Paragraph()
    {
        var hangs = Layout.HangingIndent || Layout.FirstField is not null;
        var indent = hangs ? string.Create(CultureInfo.InvariantCulture, $"\\fi-{Indent}\\li{Indent}\\tx{Indent}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"\\pard{indent}\\sl{Line * Layout.LineSpacing}\\slmult1\\sa{Line * Layout.EntrySpacing} ");
    }
}
