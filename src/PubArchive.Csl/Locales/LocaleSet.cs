using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Locales;

/// <summary>Where locale files come from.</summary>
public interface ILocaleSource
{
    /// <summary>The locale file of exactly this language tag (normal form, <c>nb-NO</c>), or <see langword="null"/> when there is none.</summary>
    /// <exception cref="StyleFormatException">There is one, and it is not a CSL locale.</exception>
    LocaleFragment? Find(string language);
}

/// <summary>Makes complete locales from a style and locale files (CSL 1.0.2, "Locale Fallback").</summary>
public sealed class LocaleSet(ILocaleSource source)
{
    /// <summary>Merges, unit by unit: style xx-XX, style xx, style without language, file xx-XX, file of the primary dialect, file en-US. Of files, the nearest that has a term in any form has all its forms.</summary>
    /// <param name="style">Whose own locale elements and default locale count.</param>
    /// <param name="language">Any language tag; <see langword="null"/> or unreadable for the style's default, else en-US.</param>
    /// <exception cref="StyleFormatException">A locale file needed is not a CSL locale.</exception>
    public Locale Resolve(Style style, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(style);
        var tag = LanguageTags.Normalize(language) ?? LanguageTags.Normalize(style.DefaultLocale) ?? LanguageTags.EnglishUS;
        var dialect = LanguageTags.Dialect(tag);
        return new Locale(dialect, [.. OfStyle(style, dialect), .. OfFiles(tag, dialect)]);
    }

    /// <summary>The language that <see cref="Resolve"/> looks for and finds no file of, neither its own nor its primary dialect's, so that en-US stands in for it; <see langword="null"/> when there is one.</summary>
    /// <inheritdoc cref="Resolve"/>
    public string? Missing(Style style, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(style);
        var tag = LanguageTags.Normalize(language) ?? LanguageTags.Normalize(style.DefaultLocale) ?? LanguageTags.EnglishUS;
        string[] own = [LanguageTags.Dialect(tag), tag, LanguageTags.Primary(tag)];
        return own.Any(file => source.Find(file) is not null) ? null : LanguageTags.Dialect(tag);
    }

    private static IEnumerable<LocaleFragment> OfStyle(Style style, string dialect)
    {
        string?[] nearestFirst = [dialect, LanguageTags.Language(dialect), null];
        // Of two elements for one language the later wins, as the later of two terms does.
        return nearestFirst.Distinct().SelectMany(language => style.Locales.Reverse().Where(fragment => fragment.Language == language));
    }

    private IEnumerable<LocaleFragment> OfFiles(string tag, string dialect)
    {
        string[] nearestFirst = [dialect, tag, LanguageTags.Primary(tag), LanguageTags.EnglishUS];
        var known = new bool[Terms.Count];
        var isFirst = true;
        // The specification would take a missing form from English before another form of the language: "12 cc." beside "Kapitel". The reference does not, and readers would not.
        foreach (var file in nearestFirst.Distinct(StringComparer.Ordinal).Select(source.Find).OfType<LocaleFragment>())
        {
            yield return isFirst ? file : file.Without(known);
            isFirst = false;
            foreach (var definition in file.Terms) { known[(int)definition.Term] = true; }
        }
    }
}
