using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive;

/// <summary>The order of a list.</summary>
public enum ListOrder
{
    /// <summary>Newest published first, undated last, then by title.</summary>
    Newest,

    /// <summary>Latest registered first, then by title.</summary>
    Registered,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By first creator, then by year.</summary>
    Creator,

    /// <summary>By key, ordinal.</summary>
    Key,
}

/// <summary>Which publications, in which order. What is not given does not narrow.</summary>
public sealed record ListQuery
{
    /// <summary>In this unit (key, name or alias) or one below it.</summary>
    public string? Unit { get; init; }

    /// <summary>Published in this year.</summary>
    public int? Year { get; init; }

    /// <summary>Registered in this year.</summary>
    public int? RegisteredYear { get; init; }

    /// <summary>Of this type.</summary>
    public ItemType? Type { get; init; }

    /// <summary>Serving this goal, 1 to 17.</summary>
    public int? Goal { get; init; }

    /// <summary>Standing in one of these ways today; public ones only unless others are asked for.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [Standing.Public];

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; }

    /// <summary>At most so many; <see langword="null"/> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many to leave out first.</summary>
    public int Offset { get; init; }
}

/// <summary>A publication that holds all the words searched for.</summary>
/// <param name="Row">The publication as lists show it.</param>
/// <param name="Snippet">The text around the first word found, plain, with <c>…</c> where it is cut.</param>
public sealed record SearchResult(PublicationRow Row, string Snippet);
