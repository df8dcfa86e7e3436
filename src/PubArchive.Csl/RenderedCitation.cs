using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl;

/// <summary>A rendered citation. Immutable.</summary>
public sealed class RenderedCitation
{
    private readonly Run _tree;
    private readonly CompiledStyle _style;

    /// <param name="tree">Finished.</param>
    internal RenderedCitation(string id, Run tree, CompiledStyle style)
    {
        Id = id;
        _tree = tree;
        _style = style;
    }

    /// <summary>Key of the citation.</summary>
    public string Id { get; }

    /// <summary>Whether the style prints nothing.</summary>
    public bool IsEmpty => _tree.IsEmpty;

    /// <summary>The citation as HTML without an element around it; well-formed, all text escaped.</summary>
    public string ToHtml()
    {
        if (IsEmpty) { return ""; }
        var html = new StringBuilder();
        new HtmlWriter(_style.Quotes).Write(html, _tree, default);
        return html.ToString();
    }

    /// <summary>The citation as plain text.</summary>
    public string ToText()
    {
        if (IsEmpty) { return ""; }
        var text = new StringBuilder();
        new PlainTextWriter(_style.Quotes).Write(text, _tree);
        return text.ToString();
    }

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();
}
