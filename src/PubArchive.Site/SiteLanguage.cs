using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Site.Wording;

namespace PubArchive.Site;

/// <summary>One language of the site: its words, its alphabet, and what the library is called in it.</summary>
internal sealed class SiteLanguage
{
    public SiteLanguage(string code, SiteSettings settings)
    {
        Words = Words.In(code);
        Alphabet = CultureInfo.GetCultureInfo(Words.Culture).CompareInfo;
        Title = settings.Title.In(code);
    }

    public Words Words { get; }

    public CompareInfo Alphabet { get; }

    public string Title { get; }

    public string Code => Words.Code;

    /// <summary>The language to show when a text stands in several: this one, its Norwegian sister, English, else the first; <see langword="null"/> when there is none.</summary>
    public string? Choose(IEnumerable<string> languages)
    {
        var found = languages.Order(StringComparer.Ordinal).ToList();
        string[] wanted = [Code, Code is "nn" ? "nb" : Code is "nb" ? "nn" : "en", "en"];
        return wanted.FirstOrDefault(found.Contains) ?? found.FirstOrDefault();
    }
}

/// <summary>What every page of a build shares.</summary>
internal sealed record SiteFrame(SiteSettings Settings, UnitTree Units, IReadOnlyList<SiteLanguage> Languages);
