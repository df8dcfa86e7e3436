using System.Collections.Immutable;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>A list of names as it was rendered: what may be shown more of to tell cites apart.</summary>
/// <param name="Shown">How many of them stood before "et al.".</param>
internal sealed record NameSet(ImmutableArray<CslName> Names, int Shown, NameOptions Options);
