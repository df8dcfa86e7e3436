using PubArchive.Items;

namespace PubArchive.Formats.Tagged;

/// <summary>What becomes of a tag's value.</summary>
internal enum TargetKind
{
    /// <summary>Nobody knows the tag.</summary>
    Unknown,

    /// <summary>A field of the item.</summary>
    Field,

    /// <summary>A date field.</summary>
    Date,

    /// <summary>A date field, filled only where no other tag does.</summary>
    BackupDate,

    /// <summary>The day of access, filled only where no other tag does.</summary>
    BackupAccess,

    /// <summary>Where the work appeared, when no other tag says so.</summary>
    BackupContainer,

    /// <summary>A creator.</summary>
    Creator,

    /// <summary>Key words.</summary>
    Tags,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A file.</summary>
    File,

    /// <summary>A web page kept as file.</summary>
    Page,

    /// <summary>The last page.</summary>
    LastPage,

    /// <summary>A line of Extra.</summary>
    Extra,

    /// <summary>The record's own name.</summary>
    Id,
}

/// <summary>Where a tag's value goes in items of one type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field, for the kinds that have one.</param>
/// <param name="Creator">The role of a creator.</param>
internal readonly record struct Target(TargetKind Kind, Field Field = Field.Extra, CreatorType Creator = default);
