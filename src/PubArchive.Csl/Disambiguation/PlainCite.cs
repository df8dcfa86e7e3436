using System.Collections.Immutable;

namespace PubArchive.Csl.Disambiguation;

/// <summary>A cite as the style prints it where nothing has to be told apart.</summary>
/// <param name="Shown">What is shown of its names.</param>
/// <param name="Names">Its lists of names, whole.</param>
internal sealed record PlainCite(CslItem Item, string Text, Distinction Shown, List<ImmutableArray<CslName>> Names)
{
    /// <summary>By this cites are taken: those with fewer names first.</summary>
    public string Order { get; } = string.Join(',', Names.Select(names => names.Length));
}
