using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl;

/// <summary>A rendered citation (CSL 1.0.2, "Citation"). Immutable.</summary>
public sealed class RenderedCitation
{
    private readonly FinishedText _text;

    /// <param name="tree">Finished.</param>
    internal RenderedCitation(string id, Run tree, CompiledStyle style)
    {
        Id = id;
        _text = new FinishedText(tree, style.Quotes);
    }

    /// <summary>Key of the citation.</summary>
    public string Id { get; }

    /// <summary>The cites' items and numbers, in a style that cites numbers; empty in others.</summary>
    internal string Numbers { get; init; } = "";

    /// <summary>Whether the style prints nothing.</summary>
    public bool IsEmpty => _text.IsEmpty;

    /// <summary>The citation as HTML without an element around it; well-formed, all text escaped.</summary>
    public string ToHtml() => _text.ToHtml();

    /// <summary>The citation as plain text.</summary>
    public string ToText() => _text.ToText();

    /// <summary>The citation as Rich Text Format, to be put into a paragraph of a document; ASCII only.</summary>
    public string ToRtf() => _text.ToRtf();

    /// <summary>The citation as Markdown (CommonMark); what Markdown has no sign for is HTML.</summary>
    public string ToMarkdown() => _text.ToMarkdown();

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();
}
