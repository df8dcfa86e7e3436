using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>What the archive adds to an item. Every list is empty when nothing is said.</summary>
public sealed record CatalogueFacts
{
    /// <summary>Nothing said.</summary>
    public static readonly CatalogueFacts None = new();

    /// <summary>The units the publication belongs to, in the order they were said.</summary>
    public ImmutableArray<UnitPlacement> Units { get; init; } = [];

    /// <summary>The goals it serves, ascending.</summary>
    public ImmutableArray<GoalTag> Goals { get; init; } = [];

    /// <summary>Lay summaries, at most one a language.</summary>
    public ImmutableArray<LaySummary> Summaries { get; init; } = [];

    /// <summary>Keywords beyond the item's tags, with their language.</summary>
    public ImmutableArray<Keyword> Keywords { get; init; } = [];

    /// <summary>The record's numbers in national registers, at most one a register.</summary>
    public ImmutableArray<RegisterId> RegisterIds { get; init; } = [];

    /// <summary>Where an open-access copy is; <see langword="null"/> when none is known. Untrusted: check the scheme before linking.</summary>
    public string? OpenAccessUrl { get; init; }

    /// <summary>When the publication was registered, as precisely as known.</summary>
    public PartialDate? Registered { get; init; }

    /// <summary>Identifiers of creators, by the creator's place in the item.</summary>
    public ImmutableArray<CreatorOrcid> Orcids { get; init; } = [];

    /// <summary>The creators who are people the library knows, ascending by place, each at most once.</summary>
    public ImmutableArray<CreatorPerson> People { get; init; } = [];

    /// <summary>The reference as an earlier archive published it, one line of restricted HTML per language; printed in place of the processor's by the Hugo dialects while it stands.</summary>
    public LocalizedText? PublishedCitation { get; init; }

    /// <summary>Whether it may be shown; <see langword="null"/> when nobody said (then it is public).</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>The day from which it may be shown; <see langword="null"/> for no embargo. The day may lie in the past.</summary>
    public DateOnly? EmbargoUntil { get; init; }

    /// <summary>That it was taken out of the archive; <see langword="null"/> when it was not. The record is kept: a removal can be taken back.</summary>
    public Removal? Removal { get; init; }

    /// <summary>The key of the record it was merged into, to which its address leads; <see langword="null"/> when it was not. A merged record is removed.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Where the record stands on a day. Of several reasons not to show it, the one that says most counts: removal, then hiding, then embargo.</summary>
    public Standing StandingOn(DateOnly day) =>
        Removal is not null || MergedInto is not null ? Standing.Removed
        : Visibility is Catalogue.Visibility.Hidden ? Standing.Hidden
        : EmbargoUntil > day ? Standing.Embargoed
        : Standing.Public;
}

/// <summary>A publication's place in one unit.</summary>
/// <param name="UnitKey">The unit's key.</param>
/// <param name="Origin">Who said it.</param>
/// <param name="Reason">Why, in a word to people: the rule, the file, the librarian's note.</param>
public sealed record UnitPlacement(string UnitKey, Origin Origin, string? Reason = null);

/// <summary>A goal the publication serves.</summary>
/// <param name="Goal">1 to 17.</param>
/// <param name="Origin">Who said it.</param>
/// <param name="Evidence">The tag, Extra line or note it was read from.</param>
public sealed record GoalTag(SdgGoal Goal, Origin Origin, string? Evidence = null);

/// <summary>A summary for readers outside the field.</summary>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Text">Plain text; blank lines separate paragraphs.</param>
/// <param name="Origin">Who said it.</param>
public sealed record LaySummary(string Language, string Text, Origin Origin);

/// <summary>A keyword in a known language.</summary>
/// <param name="Text">As written.</param>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Origin">Who said it.</param>
public sealed record Keyword(string Text, string Language, Origin Origin);

/// <summary>The record's number in a register.</summary>
/// <param name="Register">The register's name as settings spell it, such as <c>Cristin</c>.</param>
/// <param name="Id">The number or code there.</param>
public sealed record RegisterId(string Register, string Id);

/// <summary>A creator's ORCID.</summary>
/// <param name="Position">Index of the creator in the item, from 0.</param>
/// <param name="Orcid">The identifier.</param>
public sealed record CreatorOrcid(int Position, Orcid Orcid);

/// <summary>Whether a record may be shown.</summary>
public enum Visibility
{
    /// <summary>On every page and download.</summary>
    Public,

    /// <summary>Kept, never published.</summary>
    Hidden,
}
