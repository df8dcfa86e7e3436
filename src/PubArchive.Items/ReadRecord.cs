using System.Collections.Immutable;

namespace PubArchive.Items;

/// <summary>What a reader yields, one at a time, for each record of the file: the item, or none, and what was noticed.</summary>
/// <param name="Item">The item as the format says it; <see langword="null"/> when the record could not be read, or when the entry only carries diagnostics of the file.</param>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Line">Line on which the record begins, counted from 1.</param>
/// <param name="Source">The record as it stands in the file (a CSV row re-written as CSV, a JSON object), kept with the item.</param>
public sealed record ReadRecord(Item? Item, ImmutableArray<Diagnostic> Diagnostics, int Line, string Source);
