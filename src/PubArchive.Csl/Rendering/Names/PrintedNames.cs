using System.Collections.Immutable;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>A list of names that was rendered.</summary>
/// <param name="Element">By whose name and et-al it was.</param>
/// <param name="Names">Whole, however many were shown.</param>
internal sealed record PrintedNames(NamesElement Element, ImmutableArray<CslName> Names)
{
    /// <summary>Whether both print the same, however many names are shown of them and however much of each.</summary>
    public bool IsLike(PrintedNames other) =>
        ReferenceEquals(Element, other.Element) && Names.AsSpan().SequenceEqual(other.Names.AsSpan());
}
