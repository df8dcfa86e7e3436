using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Settings.Yaml;

/// <summary>Reads a text in several languages.</summary>
internal static class YamlTexts
{
    /// <summary>A text per language: <c>{en: Archive, nn: Arkiv}</c>, or one text, which counts as English; <see langword="null"/> when not given.</summary>
    public static LocalizedText? Localized(YamlMap map, string key)
    {
        if (!map.Has(key)) { return null; }
        if (map.IsText(key)) { return map.Text(key) is { } text ? LocalizedText.Of("en", text) : null; }
        if (map.Map(key) is not { } languages) { return null; }
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, text, at) in languages.Entries())
        {
            if (IsTag(language)) { builder[language] = text; }
            else { languages.Wrong(at, key, language, "name each language by its two or three letters, such as en, nb or nn"); }
        }
        return builder.Count == 0 ? null : new LocalizedText(builder.ToImmutable());
    }

    private static bool IsTag(string language) => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower);
}
