using System.Collections.Immutable;
using PubArchive.Csl.Output;

namespace PubArchive.Csl.Rendering;

/// <summary>The names an entry begins with, or the text that stands for them: what <c>subsequent-author-substitute</c> may replace.</summary>
/// <param name="Run">All of it.</param>
/// <param name="Names">The names shown as text, in the order they stand; two lists that "et al." cuts alike are the same.</param>
internal sealed record LeadingNames(Run Run, ImmutableArray<string> Names)
{
    /// <summary>A name as two entries must share it: a literal equals a family name that stands alone.</summary>
    public static string KeyOf(CslName name) =>
        name.Literal ?? string.Concat([name.Family, name.Given, name.DroppingParticle, name.NonDroppingParticle, name.Suffix]);
}
