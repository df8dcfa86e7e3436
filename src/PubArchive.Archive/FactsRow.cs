using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>A row of an archive CSV: which publication, and what is said of it.</summary>
/// <param name="Key">The publication's key; <see langword="null"/> when the row has none.</param>
/// <param name="Doi">Its DOI, used when there is no key.</param>
/// <param name="Facts">What the row says. An empty list says nothing, it takes nothing away.</param>
/// <param name="Line">Line on which the row begins, counted from 1.</param>
/// <param name="Source">The row as it stands in the file.</param>
public sealed record FactsRow(string? Key, Doi? Doi, CatalogueFacts Facts, int Line, string Source);
