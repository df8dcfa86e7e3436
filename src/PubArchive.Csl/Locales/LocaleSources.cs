using System.Collections.Immutable;

namespace PubArchive.Csl.Locales;

/// <summary>Several sources as one: the first that has a locale wins.</summary>
/// <param name="sources">First the most trusted.</param>
public sealed class LocaleSources(params ImmutableArray<ILocaleSource> sources) : ILocaleSource
{
    /// <inheritdoc/>
    public LocaleFragment? Find(string language) => sources.Select(source => source.Find(language)).FirstOrDefault(found => found is not null);
}
