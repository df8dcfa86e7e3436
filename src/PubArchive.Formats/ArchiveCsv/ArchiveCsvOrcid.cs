using PubArchive.Items;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>A creator's ORCID as a row gives it: by the creator's place, or by name.</summary>
/// <param name="Position">Index of the creator in the item, from 0; <see langword="null"/> when the row names the creator.</param>
/// <param name="Name">The creator as <see cref="Creator.SortName"/> has it, <c>Family, Given</c>; <see langword="null"/> when the row gives the place.</param>
/// <param name="Orcid">The identifier.</param>
public sealed record ArchiveCsvOrcid(int? Position, string? Name, Orcid Orcid);
