using PubArchive.Archive.Identity;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>A record as the archive holds it.</summary>
internal sealed record RecordState
{
    /// <summary>The row's number; 0 until it is written.</summary>
    public long Id { get; init; }

    /// <summary>The archive's key.</summary>
    public required string Key { get; init; }

    /// <summary>Zotero's library, when some file said it.</summary>
    public string? Library { get; init; }

    /// <summary>Zotero's key; <see langword="null"/> for a record without one, whose <see cref="Key"/> is made.</summary>
    public string? ZoteroKey { get; init; }

    /// <summary>What a made key was made of; <see langword="null"/> when the key is Zotero's.</summary>
    public string? Identity { get; init; }

    public required Item Item { get; init; }

    public required ItemRanks Ranks { get; init; }

    /// <summary>What holds of all that was said.</summary>
    public required CatalogueFacts Facts { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public WorkFacts Work() => WorkFacts.From(Item, Facts.RegisterIds);

    public Publication ToPublication() => new()
    {
        Key = Key,
        Item = Item,
        Facts = Facts,
        Published = PublishedRules.From(Item),
        Registered = RegistrationRules.From(Item, Facts, FirstSeen),
        Changed = Changed,
    };
}
