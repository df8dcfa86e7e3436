using System.Collections.Concurrent;
using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.BuiltIn;

/// <summary>The locales that travel inside the library, written by us. Each is read once, when first asked for.</summary>
public sealed class BuiltInLocales : ILocaleSource
{
    private readonly ConcurrentDictionary<string, LocaleFragment?> _read = new(StringComparer.Ordinal);

    private BuiltInLocales() { }

    /// <summary>The one instance.</summary>
    public static BuiltInLocales Instance { get; } = new();

    /// <summary>Language tags, sorted.</summary>
    public static ImmutableArray<string> Languages { get; } = Resources.Names("locales-", ".xml");

    /// <inheritdoc/>
    public LocaleFragment? Find(string language) => _read.GetOrAdd(language, Load);

    private static LocaleFragment? Load(string language)
    {
        if (!Languages.Contains(language)) { return null; }
        using var text = Resources.Open("locales-" + language + ".xml");
        return LocaleReader.Read(text);
    }
}
