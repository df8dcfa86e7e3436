using System.Collections.Immutable;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Items;

namespace PubArchive.Citing;

/// <summary>What whoever prints references in a style is to be told of it.</summary>
internal static class StyleNotices
{
    /// <param name="found">The style, and what stands in for it.</param>
    /// <param name="needsEntries">Whether entries of a bibliography are printed, not citations.</param>
    public static ImmutableArray<Diagnostic> Of(FoundStyle found, bool needsEntries = true)
    {
        ImmutableArray<Diagnostic> notices = [];
        if (found.Notice is { } notice) { notices = notices.Add(new Diagnostic(Severity.Warning, 0, "CSL002", notice)); }
        if (needsEntries && !found.Style.HasBibliography)
        {
            notices = notices.Add(new Diagnostic(Severity.Warning, 0, "CSL004", $"The style \"{found.Style.Info.Title}\" has no bibliography, only citations: no references are printed. Choose another, 'pubarchive style list' shows some."));
        }
        return notices;
    }

    /// <summary>The languages that no locale file is at hand for, so that references in them are English in part.</summary>
    /// <param name="style">The style.</param>
    /// <param name="locales">Where locale files come from.</param>
    /// <param name="languages">CSL locales; <see langword="null"/> for the style's own.</param>
    public static IEnumerable<Diagnostic> OfLanguages(Style style, ILocaleSource locales, params IEnumerable<string?> languages)
    {
        var set = new LocaleSet(locales);
        return languages.Select(language => set.Missing(style, language)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(missing => new Diagnostic(Severity.Warning, 0, "CSL005", $"There is no locale {missing} at hand, so words, dates and quotation marks of the references are English. Put locales-{missing}.xml into a folder and name it with --locales, or as 'locales_folder' in pubarchive.yaml."));
    }
}
