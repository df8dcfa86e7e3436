using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>The order of a list.</summary>
public enum PublicationOrder
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
public sealed record PublicationQuery
{
    /// <summary>In this unit or one below it.</summary>
    public string? UnitKey { get; init; }

    /// <summary>Published in this year.</summary>
    public int? PublishedYear { get; init; }

    /// <summary>Registered in this year.</summary>
    public int? RegisteredYear { get; init; }

    /// <summary>Registered in this month, 1 to 12; when only <see cref="PublishedYear"/> is given, published in it.</summary>
    public int? Month { get; init; }

    /// <summary>Of this type.</summary>
    public ItemType? Type { get; init; }

    /// <summary>Serving this goal.</summary>
    public SdgGoal? Goal { get; init; }

    /// <summary>Holding all these words, as <see cref="ArchiveStore.Search(string, int)"/> finds them.</summary>
    public string? Text { get; init; }

    /// <summary>Standing in one of these ways on the day of the question; public ones only unless others are asked for.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [Standing.Public];

    /// <summary>The order.</summary>
    public PublicationOrder Order { get; init; }

    /// <summary>At most so many; <see langword="null"/> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many to leave out first.</summary>
    public int Offset { get; init; }
}
