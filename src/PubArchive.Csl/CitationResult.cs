using System.Collections.Immutable;

namespace PubArchive.Csl;

/// <summary>All citations of a text and its bibliography.</summary>
/// <param name="Citations">In the order given.</param>
/// <param name="Bibliography">Of all items given, cited or not.</param>
/// <param name="Warnings">Cites of items that were not given, and citations and items for which the style prints nothing; each said once.</param>
public sealed record CitationResult(ImmutableArray<RenderedCitation> Citations, Bibliography Bibliography, ImmutableArray<string> Warnings);
