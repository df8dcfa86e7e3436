using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Archive;

/// <summary>Every real Zotero CSV, CSL JSON and Zotero JSON file into one archive, in two orders.</summary>
public sealed class RealLibrariesTests
{
    private static readonly string[] s_folders = ["zotero-csv", "csl-json", "zotero-api-json", "zotero-item-json", "bbt-json"];

    private static List<(ImportSource Source, List<IncomingRecord> Records)>? s_files;

    private static List<(ImportSource Source, List<IncomingRecord> Records)> Files => s_files ??= [.. s_folders
        .SelectMany(folder => Directory.GetFiles(SharedData.Path("data", "exports", "real", folder)).Order(StringComparer.Ordinal).Select(file => $"{folder}/{Path.GetFileName(file)}"))
        .Select(RealFile.Read).OfType<(ImportSource, List<IncomingRecord>)>()];

    [Test]
    public void Records_read_are_records_held_but_for_argued_repeats_in_any_order_and_again_nothing_changes()
    {
        using var forward = Stores.New();
        using var backward = Stores.New();
        var results = Files.ConvertAll(file => forward.Import(file.Source, file.Records, ImportOptions.Default));
        foreach (var (source, records) in Enumerable.Reverse(Files)) { backward.Import(source, records, ImportOptions.Default); }

        foreach (var (file, result) in Files.Zip(results))
        {
            Print(file.Source, result);
            CheckRepeats(file.Records, result);
        }
        var held = forward.Statistics().Records;
        var repeats = results.Sum(result => result.Entries.Count(entry => entry.Outcome is ImportOutcome.SameAs or ImportOutcome.Updated or ImportOutcome.Unchanged));
        Assert.That(held, Is.EqualTo(results.Sum(result => result.Read) - repeats - results.Sum(result => result.Count(ImportOutcome.Rejected))));
        Assert.That(Files.Sum(file => file.Records.Count(record => record.Read.Item is not null)) - repeats, Is.EqualTo(held));
        Assert.That(Keys(backward).Except(Keys(forward)).Concat(Keys(forward).Except(Keys(backward))), Is.Empty, "the same records in either order");
        foreach (var (source, records) in Files)
        {
            Assert.That(forward.Import(source, records, ImportOptions.Default).Changes, Is.Zero, source.Name);
            Assert.That(backward.Import(source, records, ImportOptions.Default).Changes, Is.Zero, source.Name);
        }
    }

    // By other means than the archive's own: a repeat in one file is the same key or the same item, letter for letter.
    private static void CheckRepeats(List<IncomingRecord> records, ImportResult result)
    {
        var items = records.Where(record => record.Read.Item is not null || record.Read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)).Select(record => record.Read.Item).ToList();
        foreach (var (entry, item) in result.Entries.Zip(items).Where(pair => pair.First.SameAs is not null))
        {
            var first = items[entry.SameAs!.Value - 1]!;
            var isSame = item!.Key is not null ? item.Key == first.Key : Text(item) == Text(first);
            Assert.That(isSame, Is.True, $"{entry.Evidence}: {entry.Title}");
        }
        static string Text(Item item) => PubArchive.Archive.Storage.ItemJson.Write(item with { CiteKey = null });
    }

    private static List<string> Keys(ArchiveStore store) => [.. store.List(new PublicationQuery { Order = PublicationOrder.Key }).Select(row => row.Key)];

    private static void Print(ImportSource source, ImportResult result)
    {
        var counts = string.Join(", ", Enum.GetValues<ImportOutcome>().Where(outcome => result.Count(outcome) > 0).Select(outcome => $"{outcome} {result.Count(outcome)}"));
        TestContext.Out.WriteLine($"{source.Name}: read {result.Read}: {counts}");
        foreach (var entry in result.Entries.Where(entry => entry.Evidence is not null))
        {
            TestContext.Out.WriteLine($"    {entry.Line} {entry.Key} {entry.Outcome} {entry.Evidence} | {entry.Title[..Math.Min(60, entry.Title.Length)]}");
        }
    }
}
