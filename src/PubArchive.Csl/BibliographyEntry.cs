using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl;

/// <summary>One rendered entry of a bibliography (CSL 1.0.2, "Bibliography"). Immutable.</summary>
/// <remarks>It keeps its HTML. Other formats are rendered when they are asked for, so that a bibliography of many entries takes little memory.</remarks>
public sealed class BibliographyEntry
{
    private readonly EntryPlan? _plan;
    private readonly string _html;

    internal BibliographyEntry(EntryPlan plan) : this(plan, plan.Render()) { }

    internal BibliographyEntry(EntryPlan plan, FinishedText text) => (Id, _plan, _html) = (plan.Item.Id, plan, text.ToHtml());

    private BibliographyEntry(string id) => (Id, _html) = (id, "");

    /// <summary>Id of the item.</summary>
    public string Id { get; }

    /// <summary>Whether the style prints nothing for the item.</summary>
    public bool IsEmpty => _html.Length == 0;

    /// <summary>The entry as HTML in <c>&lt;div class="csl-entry"&gt;</c>; empty when there is nothing to print.</summary>
    /// <remarks>Well-formed, all text escaped. Blocks (CSL 1.0.2, "Display") are elements of the classes <c>csl-block</c>, <c>csl-left-margin</c>, <c>csl-right-inline</c>, <c>csl-indent</c>.</remarks>
    public string ToHtml() => IsEmpty ? "" : "<div class=\"csl-entry\">" + _html + "</div>";

    /// <summary>The entry as HTML without an element around it.</summary>
    public string ToInnerHtml() => _html.Trim();

    /// <summary>The entry as plain text; blocks stand on lines of their own.</summary>
    public string ToText() => Text?.ToText().Trim() ?? "";

    /// <summary>The entry as Rich Text Format, to be put into a paragraph of a document; ASCII only.</summary>
    public string ToRtf() => Text?.ToRtf() ?? "";

    /// <summary>The entry as Markdown (CommonMark), to be put into a paragraph; what Markdown has no sign for is HTML.</summary>
    public string ToMarkdown() => Text?.ToMarkdown().Trim() ?? "";

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();

    internal static BibliographyEntry None(string id) => new(id);

    private FinishedText? Text => IsEmpty ? null : _plan?.Render();
}
