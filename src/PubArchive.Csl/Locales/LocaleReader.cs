using PubArchive.Csl.Locales.Reading;
using PubArchive.Csl.Styles;
using PubArchive.Csl.Styles.Reading;

namespace PubArchive.Csl.Locales;

/// <summary>Reads CSL 1.0.2 locale files (<c>locales-xx-XX.xml</c>), every fault at once.</summary>
public static class LocaleReader
{
    /// <summary>Reads a locale from its text.</summary>
    /// <exception cref="StyleFormatException"><paramref name="xml"/> is no CSL locale; lists every fault with its place.</exception>
    public static LocaleFragment Parse(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        using var text = new StringReader(xml);
        return Read(text);
    }

    /// <summary>Reads a locale file.</summary>
    /// <inheritdoc cref="Parse"/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LocaleFragment Load(string path)
    {
        using var text = new StreamReader(path);
        return Read(text);
    }

    /// <summary>Reads a locale to its end; the reader stays open.</summary>
    /// <inheritdoc cref="Parse"/>
    public static LocaleFragment Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultList();
        var root = SourceReader.Read(text, faults);
        if (root is not null && root.Name != "locale")
        {
            faults.Add(root, "This is not a locale.", root.Name == "style" ? "It is a style." : "The outermost element of a locale file is locale.");
        }
        faults.ThrowIfAny();
        // No fault, so there is a root.
        var locale = LocaleElementReader.ReadFile(root!, faults);
        faults.ThrowIfAny();
        return locale;
    }
}
