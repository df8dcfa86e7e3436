using PubArchive.Archive.Facts;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Importing;

/// <summary>A record of a file, made ready: its key checked, its library known as far as it can be, its marks taken.</summary>
internal sealed record IncomingItem
{
    /// <summary>The record's number in the file, from 1.</summary>
    public required int Number { get; init; }

    public required int Line { get; init; }

    public required string Source { get; init; }

    /// <summary>With a key only when that is one of Zotero's.</summary>
    public required Item Item { get; init; }

    /// <summary>The item's text.</summary>
    public required string Text { get; init; }

    public required CatalogueFacts Facts { get; init; }

    /// <summary>The mark of all that the record says.</summary>
    public required long Hash { get; init; }

    /// <summary>The mark of the item without its cite key, by which a keyless record is found again; <see langword="null"/> for one with a key.</summary>
    public required long? ContentMark { get; init; }

    /// <summary>The mark of file and cite key; <see langword="null"/> when the record has a key, or no cite key.</summary>
    public required long? CiteMark { get; init; }

    public static IncomingItem From(IncomingRecord record, Item item, int number, (string Source, string? Library) file)
    {
        var known = WithCheckedKey(item, file.Library);
        var text = ItemJson.Write(known);
        var facts = FactsJson.Write(record.Facts);
        var isKeyless = known.Key is null;
        return new IncomingItem
        {
            Number = number,
            Line = record.Read.Line,
            Source = record.Read.Source,
            Item = known,
            Text = text,
            Facts = record.Facts,
            Hash = Storage.Hash.Of(facts == FactsJson.Empty ? text : $"{text}\n{facts}"),
            ContentMark = isKeyless ? Storage.Hash.Of("content:" + (known.CiteKey is null ? text : ItemJson.Write(known with { CiteKey = null }))) : null,
            CiteMark = isKeyless && known.CiteKey is not null ? Storage.Hash.Of($"cite:{file.Source}|{known.CiteKey}") : null,
        };
    }

    // A key becomes part of addresses and file names: anything else than Zotero's eight characters is only a name.
    private static Item WithCheckedKey(Item item, string? library)
    {
        if (item.Key is null) { return item.Library is null ? item : item with { Library = null }; }
        if (ZoteroKey.TryParse(item.Key.ToUpperInvariant(), out var key)) { return item with { Key = key.Value, Library = item.Library ?? library }; }
        return item with { Key = null, Library = null, CiteKey = item.CiteKey ?? item.Key };
    }
}
