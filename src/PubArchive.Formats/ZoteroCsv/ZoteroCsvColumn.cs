using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnRole
{
    Key,
    ItemType,
    Year,
    PrimaryCreators,
    Creators,
    Field,
    DateAdded,
    DateModified,
    Notes,
    FileAttachments,
    LinkAttachments,
    ManualTags,
    AutomaticTags,
}

/// <summary>One of the columns Zotero exports.</summary>
/// <param name="Name">As Zotero's header has it.</param>
/// <param name="Role">What its cells are.</param>
/// <param name="Field">The field, often a base field (<c>Publisher</c> of a thesis is its university); for <see cref="ColumnRole.Field"/> only.</param>
/// <param name="Creator">The creator type; for <see cref="ColumnRole.Creators"/> only.</param>
internal sealed record ZoteroCsvColumn(string Name, ColumnRole Role, Field? Field = null, CreatorType? Creator = null);
