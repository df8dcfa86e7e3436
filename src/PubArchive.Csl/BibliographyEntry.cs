using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl;

/// <summary>One rendered entry of a bibliography. Immutable.</summary>
public sealed class BibliographyEntry
{
    private readonly Run _tree;
    private readonly CompiledStyle? _style;

    internal BibliographyEntry(string id, Run tree, CompiledStyle style)
    {
        Id = id;
        _tree = tree;
        _style = style;
        Punctuation.Finish(tree, style.Locale.PunctuationInQuote);
    }

    private BibliographyEntry(string id)
    {
        Id = id;
        _tree = Run.OfChildren();
    }

    /// <summary>Id of the item.</summary>
    public string Id { get; }

    /// <summary>Whether the style prints nothing for the item.</summary>
    public bool IsEmpty => _tree.IsEmpty;

    /// <summary>The entry as HTML in <c>&lt;div class="csl-entry"&gt;</c>; empty when there is nothing to print.</summary>
    /// <remarks>Well-formed, all text escaped.</remarks>
    public string ToHtml() => IsEmpty ? "" : "<div class=\"csl-entry\">" + WriteHtml() + "</div>";

    /// <summary>The entry as HTML without an element around it.</summary>
    public string ToInnerHtml() => IsEmpty ? "" : WriteHtml().Trim();

    /// <summary>The entry as plain text.</summary>
    public string ToText()
    {
        if (_style is null || IsEmpty) { return ""; }
        var text = new StringBuilder();
        new PlainTextWriter(_style.Quotes).Write(text, _tree);
        return text.ToString().Trim();
    }

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();

    internal static BibliographyEntry None(string id) => new(id);

    private string WriteHtml()
    {
        var html = new StringBuilder();
        new HtmlWriter(_style!.Quotes).Write(html, _tree, default); // an entry that prints something was made with a style
        return html.ToString();
    }
}
