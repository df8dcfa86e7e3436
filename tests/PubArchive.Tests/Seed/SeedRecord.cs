using System.Collections.Immutable;

namespace PubArchive.Tests.Seed;

/// <summary>What a publication's page is made from, as a library knows it: bibliography from Zotero, all else from a spreadsheet.</summary>
internal sealed record SeedRecord
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Family and given names.</summary>
    public ImmutableArray<(string Last, string First)> Authors { get; init; } = [];

    public string Date { get; init; } = "";

    public string Journal { get; init; } = "";

    public string Volume { get; init; } = "";

    public string Issue { get; init; } = "";

    public string Doi { get; init; } = "";

    public string? Abstract { get; init; }

    public string? Cristin { get; init; }

    public string? OpenAccessUrl { get; init; }

    public ImmutableArray<int> Goals { get; init; } = [];

    /// <summary>One path a unit, without year and month.</summary>
    public ImmutableArray<ImmutableArray<SeedUnit>> Paths { get; init; } = [];

    public required string Registered { get; init; }

    /// <summary>Lay summary by language.</summary>
    public ImmutableSortedDictionary<string, string> Summaries { get; init; } = Nothing;

    /// <summary>Keywords by language.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Keywords { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The reference by language, where it cannot be made from the bibliography.</summary>
    public ImmutableSortedDictionary<string, string> Citations { get; init; } = Nothing;

    public static ImmutableSortedDictionary<string, string> Nothing { get; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A unit with its names by language and, at the end of a path, the keys of its year and month.</summary>
internal sealed record SeedUnit(string Key, ImmutableSortedDictionary<string, string> Names)
{
    public string YearKey { get; init; } = "";

    public string MonthKey { get; init; } = "";
}
