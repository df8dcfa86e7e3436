using System.Collections.Immutable;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Identity;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>A record as the archive holds it.</summary>
internal sealed record RecordState
{
    /// <summary>The record's number: that of its first version; 0 until it is written.</summary>
    public long Id { get; init; }

    /// <summary>The version it was read from; <see langword="null"/> until it is written.</summary>
    public VersionMark? Version { get; init; }

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

    /// <summary>What every voice says of it.</summary>
    public ImmutableArray<Statement> Said { get; init; } = [];

    /// <summary>What holds of all that was said.</summary>
    public required CatalogueFacts Facts { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public WorkFacts Work() => WorkFacts.From(Item, Facts.RegisterIds);

    /// <summary>The record with other things said of it, and the facts that then hold.</summary>
    public RecordState Saying(ImmutableArray<Statement> said) => this with { Said = said, Facts = Voices.Holding(Item, said) };

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

/// <summary>A version in the database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Step">The step that made it.</param>
/// <param name="Base">The version it stands on; <see langword="null"/> for a record's first.</param>
/// <param name="Texts">What its body holds.</param>
internal sealed record VersionMark(long Id, long Step, long? Base, BodyTexts Texts);

/// <summary>The texts of a version's body: equal for equal content.</summary>
internal sealed record BodyTexts(string Item, string Ranks, string Said, string Facts);
