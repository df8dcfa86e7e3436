using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

/// <summary>The same library written by Zotero in several formats gives the same items, but for what a format cannot hold.</summary>
public sealed class OneLibraryTests
{
    // Fields that have a column by their base field, which the Zotero that wrote the file did not fill.
    private static readonly HashSet<(ItemType, Field)> s_notWritten =
        [(ItemType.Book, Field.Format), (ItemType.BookSection, Field.Format), (ItemType.Manuscript, Field.Institution), (ItemType.Presentation, Field.SessionTitle), (ItemType.Presentation, Field.ProceedingsTitle)];

    [Test]
    public void Zoteros_CSV_gives_the_items_it_was_written_from()
    {
        var (items, csv) = (Items("all-types.items.json", FormatId.ZoteroApiJson), Items("all-types.csv", FormatId.ZoteroCsv));
        Assert.That(csv, Has.Count.EqualTo(items.Count));
        Assert.Multiple(() =>
        {
            for (var i = 0; i < items.Count; i++)
            {
                Assert.That((csv[i].Key, csv[i].Type, csv[i].DateAdded), Is.EqualTo((items[i].Key, items[i].Type, items[i].DateAdded)));
                Assert.That(Fields(csv[i]), Is.EqualTo(Fields(items[i])), items[i].Type.ToString());
                Assert.That(csv[i].Creators.Where(creator => HasColumn(items[i].Type, creator.Type)), Is.SupersetOf(items[i].Creators.Where(creator => HasColumn(items[i].Type, creator.Type))), items[i].Type.ToString());
                // Zotero's CSV puts roles without a column among the authors, so there may be more of those, but nobody else.
                Assert.That(csv[i].Creators.Select(creator => creator.SortName).Except(items[i].Creators.Select(creator => creator.SortName)), Is.Empty, items[i].Type.ToString());
            }
        });
    }

    [Test]
    public void Our_CSL_JSON_says_of_every_item_type_what_Zoteros_says()
    {
        var items = Items("all-types.items.json", FormatId.ZoteroApiJson);
        var zotero = ItemText.Read(FormatId.CslJson, File.ReadAllBytes(SharedData.Path("data", "exports", "generated", "all-types.csl.json"))).Items();
        var ours = ItemText.Read(FormatId.CslJson, ItemText.Write(FormatId.CslJson, items)).Items();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < items.Count; i++)
            {
                var missing = zotero[i].Fields.Where(pair => ours[i].Fields[pair.Key] != pair.Value).Select(pair => $"{pair.Key}: {pair.Value} / {ours[i].Fields[pair.Key]}");
                Assert.That(missing, Is.Empty, items[i].Type.ToString());
                Assert.That(ours[i].Type, Is.EqualTo(zotero[i].Type), items[i].Type.ToString());
                Assert.That(zotero[i].Creators.Except(ours[i].Creators).Where(creator => creator.LastName != "podcasterLast"), Is.Empty, items[i].Type.ToString());
            }
        });
    }

    [Test]
    public void Eight_thousand_records_give_the_same_items_from_CSV_and_from_JSON()
    {
        var (items, csv) = (Items("zurich.items.json.gz", FormatId.ZoteroApiJson), Items("zurich.csv.gz", FormatId.ZoteroCsv));
        Assert.That(csv, Has.Count.EqualTo(8744).And.Count.EqualTo(items.Count));
        var byKey = csv.ToDictionary(item => item.Key!, StringComparer.Ordinal);
        var different = items.Where(item => !Fields(item).SequenceEqual(Fields(byKey[item.Key!])) || item.Type != byKey[item.Key!].Type).Select(item => item.Key + "\n" + ItemText.Of(item) + "\n" + ItemText.Of(byKey[item.Key!])).Take(3);
        Assert.That(different, Is.Empty);
    }

    private static List<Item> Items(string name, FormatId format) => ItemText.Read(format, File.ReadAllBytes(SharedData.Path("data", "exports", "generated", name))).Items();

    private static IEnumerable<string> Fields(Item item) => item.Fields.Where(pair => PubArchive.Formats.ZoteroCsv.ZoteroCsvColumns.Holds(item.Type, pair.Key) && !s_notWritten.Contains((item.Type, pair.Key))).Select(pair => $"{pair.Key}={pair.Value}");

    // The role "creator" is younger than the Zotero that wrote the file, which left it out.
    private static bool HasColumn(ItemType type, CreatorType creator) =>
        creator != CreatorType.Creator && creator == ZoteroSchema.PrimaryCreatorType(type) || PubArchive.Formats.ZoteroCsv.ZoteroCsvColumns.Holds(creator);
}
