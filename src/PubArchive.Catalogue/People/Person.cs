using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.People;

/// <summary>Someone the library knows, from <c>people.yaml</c> or <c>people.csv</c>: what Zotero's formats cannot say of a creator.</summary>
public sealed record Person
{
    /// <summary>Lasting identifier, <c>[A-Za-z0-9_-]+</c>, unique among people.</summary>
    public required string Id { get; init; }

    /// <summary>The name, <c>Family, Given</c>, or a name in one piece.</summary>
    public required string Name { get; init; }

    /// <summary>Other ways in which records write the name, each as <see cref="Name"/> is written.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Whether the name with initials (<c>Curie, M.</c> for <c>Curie, Marie</c>) means this person too; <see langword="false"/> where others share them.</summary>
    public bool IsKnownByInitials { get; init; } = true;

    /// <summary>The ORCID iD; <see langword="null"/> when not given.</summary>
    public Orcid? Orcid { get; init; }

    /// <summary>The institution, as pages may print it; <see langword="null"/> when not given.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The units the person is or was in.</summary>
    public ImmutableArray<Membership> Units { get; init; } = [];

    /// <summary>What the person does not want published.</summary>
    public OptOut OptOut { get; init; }
}

/// <summary>A person's time in a unit.</summary>
/// <param name="UnitKey">The unit.</param>
/// <param name="From">The first day, month or year; <see langword="null"/> for always.</param>
/// <param name="Until">The last day, month or year; <see langword="null"/> for still.</param>
public sealed record Membership(string UnitKey, PartialDate? From, PartialDate? Until)
{
    /// <summary>Whether something published on a date falls into the time, as far as dates known to the year or month can tell. What has no date falls into a time without bounds only.</summary>
    public bool Covers(PartialDate? published)
    {
        if (published is not { } date) { return From is null && Until is null; }
        return (From is not { } from || Compare(from, date) <= 0) && (Until is not { } until || Compare(date, until) <= 0);
    }

    // Equal where one of the two is not known so finely: 2019 may be April 2019.
    private static int Compare(PartialDate left, PartialDate right)
    {
        if (left.Year != right.Year) { return left.Year.CompareTo(right.Year); }
        if (left.Month is not { } leftMonth || right.Month is not { } rightMonth) { return 0; }
        if (leftMonth != rightMonth) { return leftMonth.CompareTo(rightMonth); }
        return left.Day is { } leftDay && right.Day is { } rightDay ? leftDay.CompareTo(rightDay) : 0;
    }
}

/// <summary>What a person does not want published; each asks for more than the one before.</summary>
public enum OptOut
{
    /// <summary>Nothing: all may be.</summary>
    None,

    /// <summary>Data about the person: ORCID, affiliation, units, pages of their own. The name stays where works name it.</summary>
    Data,

    /// <summary>The name as well: works say <see cref="Withholding.Name"/> in its place.</summary>
    Name,
}

/// <summary>A creator who is someone the library knows.</summary>
/// <param name="Position">Index of the creator in the item, from 0.</param>
/// <param name="PersonId">Who; <see langword="null"/> when the person opted out.</param>
/// <param name="Affiliation">The person's institution; <see langword="null"/> when not known, or when the person opted out.</param>
/// <param name="OptOut">What the person does not want published.</param>
public sealed record CreatorPerson(int Position, string? PersonId, string? Affiliation, OptOut OptOut);
