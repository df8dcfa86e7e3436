using System.Collections.Immutable;
using PubArchive.Csl.Output;

namespace PubArchive.Csl.Rendering;

/// <summary>The names an entry begins with, or the text that stands for them: what <c>subsequent-author-substitute</c> may replace.</summary>
/// <param name="Run">All of it.</param>
/// <param name="Names">All names as text, in the order they stand.</param>
internal sealed record LeadingNames(Run Run, ImmutableArray<string> Names)
{
    /// <summary>A name as two entries must share it: a literal equals a family name that stands alone.</summary>
    public static string KeyOf(CslName name) =>
        name.Literal ?? string.Concat([name.Family, name.Given, name.DroppingParticle, name.NonDroppingParticle, name.Suffix]);
}
