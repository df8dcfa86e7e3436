using System.Collections.Immutable;

namespace PubArchive.Catalogue;

/// <summary>One text in several languages, by BCP 47 primary tag (<c>en</c>, <c>nb</c>, <c>nn</c>).</summary>
/// <param name="Texts">Language to text; at least one.</param>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> Texts)
{
    /// <summary>The text in one language, else in a near one (<c>nb</c> and <c>nn</c> stand in for each other), else in English, else the first there is.</summary>
    public string In(string language) =>
        Texts.GetValueOrDefault(language)
        ?? (language is "nn" ? Texts.GetValueOrDefault("nb") : language is "nb" ? Texts.GetValueOrDefault("nn") : null)
        ?? Texts.GetValueOrDefault("en")
        ?? Texts.Values.FirstOrDefault()
        ?? "";

    /// <summary>A text in one language.</summary>
    public static LocalizedText Of(string language, string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(language, text));
}
