using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>A row of an archive CSV: which record, and what the librarian says of it. An empty cell says nothing.</summary>
public sealed record ArchiveCsvRow
{
    private static readonly ImmutableSortedDictionary<string, string> s_none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The record's key, eight characters <c>[A-Z0-9]</c>; <see langword="null"/> when the row has none.</summary>
    public string? Key { get; init; }

    /// <summary>The library of the key, where the cell holds Zotero's address of the record; <see langword="null"/> when not given.</summary>
    public string? Library { get; init; }

    /// <summary>The record's DOI; <see langword="null"/> when not given.</summary>
    public Doi? Doi { get; init; }

    /// <summary>The title, for people who work in the spreadsheet; <see langword="null"/> when not given.</summary>
    public string? Title { get; init; }

    /// <summary>Keys, names or aliases of units.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>Lay summaries by language (BCP 47 primary tag); line breaks are kept.</summary>
    public ImmutableSortedDictionary<string, string> LaySummaries { get; init; } = s_none;

    /// <summary>Keywords by language.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Keywords { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Sustainable Development Goals, 1 to 17, ascending.</summary>
    public ImmutableArray<int> Goals { get; init; } = [];

    /// <summary>The address of an open-access copy, <c>http</c> or <c>https</c>; <see langword="null"/> when not given.</summary>
    public string? OpenAccessUrl { get; init; }

    /// <summary>Register → the record's id there.</summary>
    public ImmutableSortedDictionary<string, string> RegisterIds { get; init; } = s_none;

    /// <summary>When it was registered; <see langword="null"/> when not given.</summary>
    public PartialDate? Registered { get; init; }

    /// <summary>ORCIDs of creators.</summary>
    public ImmutableArray<ArchiveCsvOrcid> Orcids { get; init; } = [];

    /// <summary>Whether the record may be shown; <see langword="null"/> when the row does not say.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>The first day on which it may be shown; <see langword="null"/> when the row does not say. A cell that is no day gives the last day there is: what was to be kept back is.</summary>
    public DateOnly? EmbargoUntil { get; init; }

    /// <summary>The reference as published, one line of restricted HTML by language.</summary>
    public ImmutableSortedDictionary<string, string> Citations { get; init; } = s_none;

    /// <summary>Line on which the row begins, counted from 1; 0 for what concerns the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The row as a CSV of its own, header and row.</summary>
    public string Source { get; init; } = "";

    /// <summary>What was noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether the row says which record it is about. One that does not only carries diagnostics.</summary>
    public bool NamesRecord => Key is not null || Doi is not null;
}
