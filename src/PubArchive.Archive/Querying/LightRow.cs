using PubArchive.Archive.Records;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Querying;

/// <summary>A row of the view <c>record</c>, for Dapper.</summary>
internal sealed record LightRow
{
    /// <summary>The columns, for a table or alias <c>r</c>.</summary>
    public const string Columns = """
        r.record_id as Id, r.key, r.title, r.creators, r.creator_count as CreatorCount, r.container, r.type, r.published, r.registered, r.units, r.goals,
        r.open_access as OpenAccess, r.language, r.openings, r.first_creator as FirstCreator
        """;

    public required long Id { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Creators { get; init; }
    public required long CreatorCount { get; init; }
    public string? Container { get; init; }
    public required string Type { get; init; }
    public string? Published { get; init; }
    public required string Registered { get; init; }
    public required string Units { get; init; }
    public required string Goals { get; init; }
    public required long OpenAccess { get; init; }
    public string? Language { get; init; }
    public required string Openings { get; init; }
    public string? FirstCreator { get; init; }

    public PublicationRow ToRow() => new(
        Key, Title, RowText.Split(Creators), (int)CreatorCount, Container, RowText.Type(Type),
        Published is null ? null : PartialDate.Parse(Published), PartialDate.Parse(Registered),
        RowText.Split(Units), RowText.Goals(Goals), OpenAccess != 0, Language)
    {
        Openings = RowText.Openings(Openings),
        SortName = FirstCreator,
    };
}
