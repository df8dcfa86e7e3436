using System.Collections.Concurrent;

namespace PubArchive.Csl.Locales;

/// <summary>A folder of locale files named <c>locales-xx-XX.xml</c>, as the CSL project publishes them and Zotero keeps them. Each is read once, when first asked for.</summary>
/// <param name="path">The folder; one that does not exist holds nothing.</param>
public sealed class LocaleFolder(string path) : ILocaleSource
{
    private readonly ConcurrentDictionary<string, LocaleFragment?> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public LocaleFragment? Find(string language)
    {
        // Only a tag in normal form becomes part of a path.
        return LanguageTags.Normalize(language) == language ? _read.GetOrAdd(language, Load) : null;
    }

    private LocaleFragment? Load(string language)
    {
        var file = Path.Combine(path, $"locales-{language}.xml");
        return File.Exists(file) ? LocaleReader.Load(file) : null;
    }
}
