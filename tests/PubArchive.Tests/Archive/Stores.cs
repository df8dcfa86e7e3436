using System.Text;
using PubArchive.Archive;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Tests.Archive;

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
}

/// <summary>Short ways to fill and to look into an archive.</summary>
internal static class Stores
{
    public static readonly ImportSource Csv = new("library.csv", "Zotero CSV", ItemParts.Fields | ItemParts.Tags | ItemParts.Notes | ItemParts.Attachments | ItemParts.Dates);
    public static readonly ImportSource Json = new("library.json", "Better BibTeX JSON", ItemParts.All);
    public static readonly ImportSource CslJson = new("library.csl.json", "CSL JSON", ItemParts.Fields);
    public static readonly ImportSource ArchiveCsv = new("archive.csv", "archive CSV", ItemParts.Fields);

    public static ArchiveStore New() => ArchiveStore.Open(":memory:", new StoppedClock());

    public static ImportResult Take(this ArchiveStore store, ImportSource source, params Item[] items) => store.Import(source, Records(items), ImportOptions.Default);

    public static ImportResult Say(this ArchiveStore store, params FactsRow[] rows) => store.ApplyFacts(ArchiveCsv, rows, ImportOptions.Default);

    public static IEnumerable<IncomingRecord> Records(params IEnumerable<Item> items) =>
        items.Select((item, at) => new IncomingRecord(new ReadRecord(item, [], at + 1, ItemJson.Write(item)), CatalogueFacts.None));

    public static FactsRow Row(string? key, CatalogueFacts facts, Doi? doi = null, int line = 2) => new(key, doi, facts, line, $"{key},{doi},{FactsJson.Write(facts)}");

    public static CatalogueFacts In(params string[] units) => new() { Units = [.. units.Select(unit => new UnitPlacement(unit, Origin.ArchiveCsv))] };

    public static IEnumerable<ImportOutcome> Outcomes(this ImportResult result) => result.Entries.Select(entry => entry.Outcome);

    /// <summary>All that may be published, as text: equal for equal archives.</summary>
    public static string Dump(this ArchiveStore store)
    {
        var dump = new StringBuilder();
        using var snapshot = store.OpenSnapshot();
        foreach (var publication in snapshot.Publications())
        {
            dump.Append(publication.Key).Append(' ').Append(publication.Published).Append(' ').Append(publication.Registered).Append(' ')
                .Append(ItemJson.Write(publication.Item)).Append(' ').Append(FactsJson.Write(publication.Facts)).Append('\n');
        }
        return dump.ToString();
    }
}
