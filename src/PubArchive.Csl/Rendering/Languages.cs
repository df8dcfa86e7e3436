using System.Collections.Concurrent;
using System.Globalization;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Rendering;

/// <summary>Cultures of items' language fields, which hold anything: tags, names of languages, several at once.</summary>
internal static class Languages
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, CultureInfo?> s_known = new(StringComparer.Ordinal);

    /// <summary>The culture of a language tag; <see langword="null"/> for other text and for languages the machine does not know.</summary>
    public static CultureInfo? CultureOf(string? language)
    {
        if (language is null) { return null; }
        if (s_known.TryGetValue(language, out var culture)) { return culture; }
        culture = Find(language);
        if (s_known.Count < Most) { s_known.TryAdd(language, culture); }
        return culture;
    }

    private static CultureInfo? Find(string language)
    {
        var tag = LanguageTags.Normalize(language);
        if (tag is null) { return null; }
        var culture = LanguageTags.Culture(tag);
        return ReferenceEquals(culture, CultureInfo.InvariantCulture) ? null : culture;
    }
}
