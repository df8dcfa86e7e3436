using System.Collections.Immutable;

namespace PubArchive.Benchmarks.Generating;

/// <summary>What the records of a library look like, in numbers only.</summary>
internal sealed record LibraryShape
{
    /// <summary>Columns that hold several people or tags, joined by semicolons.</summary>
    public static readonly ImmutableArray<string> Lists =
        ["Author", "Editor", "Series Editor", "Translator", "Contributor", "Book Author", "Guest", "Interviewer", "Producer", "Cast Member", "Manual Tags", "Automatic Tags"];

    /// <summary>The distribution of word lengths in titles and abstracts, kept with those of columns.</summary>
    public const string Words = "words";

    /// <summary>The export's name.</summary>
    public required string Name { get; init; }

    /// <summary>Records measured.</summary>
    public required int Records { get; init; }

    /// <summary>Item type to how many records have it, and which columns how many of those fill.</summary>
    public required ImmutableSortedDictionary<string, TypeShape> Types { get; init; }

    /// <summary>Column to lengths of its cells that are not empty, in characters; of lists, to lengths of the parts.</summary>
    public required ImmutableSortedDictionary<string, Lengths> Texts { get; init; }

    /// <summary>List to its numbers of parts where there are any.</summary>
    public required ImmutableSortedDictionary<string, Lengths> Counts { get; init; }

    /// <summary>Script to the titles mostly in it.</summary>
    public required ImmutableSortedDictionary<Script, int> Scripts { get; init; }

    /// <summary>How many of the records fill a column.</summary>
    public int Filled(string column) => Types.Values.Sum(type => type.Filled.GetValueOrDefault(column));
}

/// <summary>How many records have an item type, and column to how many of them fill it.</summary>
internal sealed record TypeShape(int Records, ImmutableSortedDictionary<string, int> Filled);
