using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Csl;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Settings;

namespace PubArchive.Citing;

/// <summary>Prints references of publications in the site's languages. Safe to use from many threads.</summary>
internal sealed class ReferencePrinter
{
    private readonly FrozenDictionary<string, CitationProcessor> _processors;

    /// <summary>A printer of a project's style, in each of its languages.</summary>
    public ReferencePrinter(ArchiveSettings settings, string folder)
    {
        var found = new StyleShelf(folder).Find(settings.Style, folder);
        var style = found.Style;
        var locales = StyleShelf.Locales(settings.LocalesFolder, folder);
        Notices = [.. StyleNotices.Of(found), .. StyleNotices.OfLanguages(style, locales, settings.Languages.Select(settings.LocaleOf))];
        _processors = settings.Languages.ToFrozenDictionary(language => language, language => new CitationProcessor(style, locales, settings.LocaleOf(language)), StringComparer.Ordinal);
    }

    /// <summary>What is to be known of the style.</summary>
    public ImmutableArray<Diagnostic> Notices { get; }

    /// <summary>The reference as HTML without an element around it; empty when the style prints nothing.</summary>
    public string Print(Publication publication, string language) =>
        _processors[language].RenderEntry(ItemToCsl.Convert(publication.Item)).ToInnerHtml();
}
