using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl.Citations;

/// <summary>A cite before it is joined to its neighbours.</summary>
/// <param name="Run">Its tree, finished by <see cref="Punctuation"/>.</param>
/// <param name="Cite">What was cited.</param>
/// <param name="Delimiter">What stands before it, unless a number of it joins one of the cite before.</param>
internal sealed record RenderedCite(Run Run, Cite Cite, string Delimiter);
