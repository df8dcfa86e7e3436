using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>Two libraries that Zotero wrote in several formats: each gives the items it was written from, but for what the file does not say.</summary>
/// <remarks>
/// What is missing or different in an item, and does not stand in its record of the file either, Zotero did not write: the format's loss, or Zotero's. It is counted and printed.
/// What stands in the file and not in its place in the item is in a committed list, kind by kind: in another place of the item, most often in Extra, or nowhere.
/// </remarks>
public sealed class NineDoorsTests
{
    [TestCase("all-types.items.json", "all-types.csv", FormatId.ZoteroCsv)]
    [TestCase("all-types.items.json", "all-types.csl.json", FormatId.CslJson)]
    [TestCase("all-types.items.json", "all-types.ris", FormatId.Ris)]
    [TestCase("all-types.items.json", "all-types.bib", FormatId.BibTex)]
    [TestCase("all-types.items.json", "all-types.biblatex.bib", FormatId.BibLaTex)]
    [TestCase("all-types.items.json", "all-types.rdf", FormatId.ZoteroRdf)]
    [TestCase("all-types.items.json", "all-types.endnote.xml", FormatId.EndNoteXml)]
    [TestCase("all-types.items.json", "all-types.mods.xml", FormatId.Mods)]
    [TestCase("all-types.items.json", "all-types.refworks.txt", FormatId.RefWorks)]
    [TestCase("zurich.items.json.gz", "zurich.csv.gz", FormatId.ZoteroCsv)]
    [TestCase("zurich.items.json.gz", "zurich.csl.json.gz", FormatId.CslJson)]
    [TestCase("zurich.items.json.gz", "zurich.ris.gz", FormatId.Ris)]
    [TestCase("zurich.items.json.gz", "zurich.rdf.gz", FormatId.ZoteroRdf)]
    [TestCase("zurich.items.json.gz", "zurich.biblatex.bib.gz", FormatId.BibLaTex)]
    public void Every_door_gives_the_items_the_library_was_written_from(string library, string file, FormatId format)
    {
        var items = ItemText.Read(FormatId.ZoteroApiJson, RealExports.Unpacked(Folder(library))).Items();
        var records = ItemText.Read(format, RealExports.Unpacked(Folder(file))).Where(record => record.Item is not null).ToList();
        Assert.That(records, Has.Count.EqualTo(items.Count));
        var pairs = Paired(items, records);
        var found = pairs.SelectMany(pair => DoorDifference.Of(pair.Item, pair.Record)).ToList();
        TestContext.Out.WriteLine($"{file}: {items.Count} items, {string.Join(", ", Enum.GetValues<Loss>().Select(loss => $"{loss} {found.Count(difference => difference.Loss == loss)}"))}");
        foreach (var difference in found.Where(difference => difference.Loss != Loss.NotWritten).DistinctBy(difference => difference.Name)) { TestContext.Out.WriteLine($"{file} {difference}"); }
        KnownDifferences.AssertExactly("doors-differences.txt", found.Where(difference => difference.Loss != Loss.NotWritten).Select(difference => $"{file} {difference.Loss} {difference.Name}").Distinct(), line => line.StartsWith(file + " ", StringComparison.Ordinal));
    }

    // In the order of the library, or by title where a file has an order of its own.
    private static List<(Item Item, ReadRecord Record)> Paired(List<Item> items, List<ReadRecord> records)
    {
        var inOrder = items.Zip(records).Count(pair => pair.Second.Item!.Type == pair.First.Type || pair.Second.Item.Title == pair.First.Title);
        if (inOrder >= items.Count * 9 / 10) { return [.. items.Zip(records)]; }
        var byKey = records.GroupBy(KeyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<ReadRecord>(group), StringComparer.Ordinal);
        return [.. items.Where(item => byKey.TryGetValue(KeyOf(item), out var queue) && queue.Count > 0).Select(item => (item, byKey[KeyOf(item)].Dequeue()))];
    }

    private static string KeyOf(ReadRecord record) => KeyOf(record.Item!);

    private static string KeyOf(Item item) => DoorDifference.Plain($"{item.Title} {item.Creators.FirstOrDefault()?.LastName}");

    private static string Folder(string name) => SharedData.Path("data", "exports", "generated", name);
}
