using System.Collections.Immutable;
using PubArchive.Csl.Output;

namespace PubArchive.Csl.Rendering;

/// <summary>The names an entry begins with: what <c>subsequent-author-substitute</c> may replace.</summary>
/// <param name="Run">One child a name variable.</param>
/// <param name="Names">All names, in the order they stand.</param>
internal sealed record LeadingNames(Run Run, ImmutableArray<CslName> Names);
