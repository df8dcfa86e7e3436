using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>A record of the archive as its pages need it: the item, what the archive adds, and its two dates.</summary>
public sealed record Publication
{
    /// <summary>The archive's key for the record, eight characters <c>[A-Z0-9]</c>, unique in the archive and part of its address.</summary>
    public required string Key { get; init; }

    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>What the archive adds.</summary>
    public CatalogueFacts Facts { get; init; } = CatalogueFacts.None;

    /// <summary>When it was published, as precisely as the record says; <see langword="null"/> when it does not.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>When it was registered: what the register says, else Zotero's Date Added, else when the archive first saw it.</summary>
    public required PartialDate Registered { get; init; }

    /// <summary>When the record last changed in the archive.</summary>
    public required DateTimeOffset Changed { get; init; }
}
