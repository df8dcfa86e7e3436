namespace PubArchive.Archive;

/// <summary>The parts of an item that a file format can or cannot carry.</summary>
[Flags]
public enum ItemParts
{
    /// <summary>Type, fields and creators; every format carries them.</summary>
    Fields = 1,

    /// <summary>Tags.</summary>
    Tags = 2,

    /// <summary>Collections.</summary>
    Collections = 4,

    /// <summary>Child notes.</summary>
    Notes = 8,

    /// <summary>Child attachments.</summary>
    Attachments = 16,

    /// <summary>Relations to other items.</summary>
    Relations = 32,

    /// <summary>When the item was added and last changed.</summary>
    Dates = 64,

    /// <summary>Everything: Zotero's own JSON.</summary>
    All = Fields | Tags | Collections | Notes | Attachments | Relations | Dates,
}

/// <summary>Where records come from.</summary>
/// <param name="Name">The file as people know it, relative to the folder that was given where there was one. It is how the archive knows that it has heard this before: keep it stable from run to run.</param>
/// <param name="Format">The format's name, for people.</param>
/// <param name="Carries">What the format can say. What it cannot say stays as an earlier file said it: a CSV takes no collections away.</param>
public sealed record ImportSource(string Name, string Format, ItemParts Carries);
