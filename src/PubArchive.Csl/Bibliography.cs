using System.Collections.Immutable;
using System.Text;

namespace PubArchive.Csl;

/// <summary>A rendered bibliography.</summary>
/// <param name="Entries">In the style's order.</param>
/// <param name="Layout">How the style wants it set.</param>
public sealed record Bibliography(ImmutableArray<BibliographyEntry> Entries, BibliographyLayout Layout)
{
    /// <summary>The whole as HTML, <c>&lt;div class="csl-bib-body"&gt;</c> with an entry a line, as the reference processor writes it. Empty entries are left out.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        foreach (var entry in Entries.Where(entry => !entry.IsEmpty)) { html.Append("  ").Append(entry.ToHtml()).Append('\n'); }
        return html.Append("</div>").ToString();
    }
}
