using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Site.Publishing;

namespace PubArchive.Site.Hugo;

/// <summary>What a library decides about its Hugo content pages. Everything has a default.</summary>
public sealed record HugoSettings
{
    /// <summary>The shape the site's theme understands.</summary>
    public ArchivePageDialect Dialect { get; init; } = ArchivePageDialect.Current;

    /// <summary>The languages to write, each into its own folder: <c>en</c>, <c>nn</c>, <c>nb</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en", "nn"];

    /// <summary>The Zotero library of records that do not name their own, <c>groups/5881554</c>; <see langword="null"/> when there is none.</summary>
    public string? ZoteroLibrary { get; init; }

    /// <summary>Addresses of records in registers by register name, with <c>{id}</c>. These pages have a button for the register <c>Cristin</c> alone.</summary>
    public ImmutableSortedDictionary<string, string> RegisterUrls { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Goal (1 to 17) to the number its tile shows; a goal that is not here shows the snapshot's own count, and its pages then change with other records.</summary>
    public ImmutableSortedDictionary<int, int> GoalCounts { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Whose abstracts may be shown.</summary>
    public AbstractRules Abstracts { get; init; } = AbstractRules.ShowAll;

    /// <summary>Prints a reference: publication and page language in, the inner HTML of one bibliography entry out. Asked only where no published citation stands; <see langword="null"/> leaves such references empty.</summary>
    public Func<Publication, string, string>? Reference { get; init; }
}

/// <summary>What an export did to its folder.</summary>
public sealed record HugoReport
{
    /// <summary>Publications of the snapshot.</summary>
    public required int Publications { get; init; }

    /// <summary>Pages, one a publication and language.</summary>
    public required int Pages { get; init; }

    /// <summary>Pages that are new or whose bytes changed, and were written.</summary>
    public required int Written { get; init; }

    /// <summary>Pages that already stood there with these bytes, and were left alone.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Pages of an earlier export whose record is gone or hidden, and were deleted.</summary>
    public required int Removed { get; init; }
}
