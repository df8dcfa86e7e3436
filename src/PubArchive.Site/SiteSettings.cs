using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Publishing;

namespace PubArchive.Site;

/// <summary>What a library decides about its site. Everything but the title has a default.</summary>
public sealed record SiteSettings
{
    /// <summary>The archive's name per language: in the head of every page and on the front page.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Languages of the site, the default first: <c>en</c>, <c>nb</c>, <c>nn</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en", "nn"];

    /// <summary>A sentence or two for the front page; <see langword="null"/> for the site's own words.</summary>
    public LocalizedText? Introduction { get; init; }

    /// <summary>Where the site will stand, <c>https://archive.example.org/</c>; needed only for canonical links and the sitemap. <see langword="null"/> when not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Prints a reference: publication and site language in, the inner HTML of one bibliography entry out; empty when there is none. Called from several threads at once. <see langword="null"/> leaves references out.</summary>
    public Func<Publication, string, string>? Reference { get; init; }

    /// <summary>The Zotero library of records that do not name their own, <c>groups/5881554</c>; <see langword="null"/> when there is none.</summary>
    public string? ZoteroLibrary { get; init; }

    /// <summary>Address of an item in Zotero, with <c>{library}</c> and <c>{key}</c>.</summary>
    public string ZoteroItemUrl { get; init; } = "https://www.zotero.org/{library}/items/{key}";

    /// <summary>Addresses of records in registers by register name, with <c>{id}</c>, such as <c>https://app.cristin.no/results/show.jsf?id={id}</c>.</summary>
    public ImmutableSortedDictionary<string, string> RegisterUrls { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Address of the library's proxy with <c>{url}</c>, which is percent-encoded; <see langword="null"/> when there is none.</summary>
    public string? ProxyUrl { get; init; }

    /// <summary>Whom readers write to, an e-mail address, a web address or words, at the foot of every page; <see langword="null"/> when none is given.</summary>
    public string? Contact { get; init; }

    /// <summary>The licence of the site's texts and data, named at the foot of every page; <see langword="null"/> when none is given.</summary>
    public SiteLicence? Licence { get; init; }

    /// <summary>Whose abstracts may be shown.</summary>
    public AbstractRules Abstracts { get; init; } = AbstractRules.ShowAll;

    /// <summary>Finds the PDFs of a publication that may stand beside its page; called once a publication, from several threads at once, with the whole record. <see langword="null"/> for none.</summary>
    public Func<Publication, IReadOnlyList<PublicFile>>? Files { get; init; }

    /// <summary>Build into a folder that holds other files, and replace those that stand where a page belongs. Files elsewhere in it are never touched.</summary>
    public bool ReplaceForeignFiles { get; init; }
}
