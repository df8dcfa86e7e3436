using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>A record on its way into the archive: what the reader read, and what rules, notes and tags say of it.</summary>
/// <param name="Read">The item (or none, when it could not be read), diagnostics, line and source text.</param>
/// <param name="Facts">What the import says beyond the item; each entry with its origin.</param>
public sealed record IncomingRecord(ReadRecord Read, CatalogueFacts Facts);
