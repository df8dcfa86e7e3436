using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl;

/// <summary>One rendered entry of a bibliography (CSL 1.0.2, "Bibliography"). Immutable.</summary>
public sealed class BibliographyEntry
{
    private readonly FinishedText? _text;

    internal BibliographyEntry(string id, Run tree, CompiledStyle style)
    {
        Id = id;
        Punctuation.Finish(tree, style.Locale.PunctuationInQuote);
        _text = new FinishedText(tree, style.Quotes);
    }

    private BibliographyEntry(string id) => Id = id;

    /// <summary>Id of the item.</summary>
    public string Id { get; }

    /// <summary>Whether the style prints nothing for the item.</summary>
    public bool IsEmpty => _text?.IsEmpty ?? true;

    /// <summary>The entry as HTML in <c>&lt;div class="csl-entry"&gt;</c>; empty when there is nothing to print.</summary>
    /// <remarks>Well-formed, all text escaped. Blocks (CSL 1.0.2, "Display") are elements of the classes <c>csl-block</c>, <c>csl-left-margin</c>, <c>csl-right-inline</c>, <c>csl-indent</c>.</remarks>
    public string ToHtml() => IsEmpty ? "" : "<div class=\"csl-entry\">" + _text!.ToHtml() + "</div>"; // an entry that is not empty has a text

    /// <summary>The entry as HTML without an element around it.</summary>
    public string ToInnerHtml() => _text?.ToHtml().Trim() ?? "";

    /// <summary>The entry as plain text; blocks stand on lines of their own.</summary>
    public string ToText() => _text?.ToText().Trim() ?? "";

    /// <summary>The entry as Rich Text Format, to be put into a paragraph of a document; ASCII only.</summary>
    public string ToRtf() => _text?.ToRtf() ?? "";

    /// <summary>The entry as Markdown (CommonMark), to be put into a paragraph; what Markdown has no sign for is HTML.</summary>
    public string ToMarkdown() => _text?.ToMarkdown().Trim() ?? "";

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();

    internal static BibliographyEntry None(string id) => new(id);
}
