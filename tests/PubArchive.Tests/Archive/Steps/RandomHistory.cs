using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>Something that makes one step, and can be done again to another archive.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Do">Does it.</param>
internal sealed record Deed(string Name, Action<ArchiveStore> Do);

/// <summary>Makes up what librarians and imports may do to a handful of works.</summary>
internal sealed class RandomHistory(Random random)
{
    private static readonly string[] s_keys = ["AAAA2222", "BBBB2222", "CCCC2222", "DDDD2222"];
    private static readonly string[] s_units = ["HIST", "NURS", "AADM"];

    private int _volume;

    /// <summary>An import of one file.</summary>
    public (ImportSource Source, Item[] Items, ImportOptions Options) Import()
    {
        var source = random.Next(4) switch { 0 => CslJson, 1 => Csv, 2 => Json with { Name = "second.json" }, _ => Json };
        var isKeyless = source.Name == CslJson.Name;
        Item[] items = [.. Enumerable.Range(0, s_keys.Length).Where(_ => random.Next(2) == 0).Select(work => Work(work, isKeyless))];
        var unit = random.Next(3) == 0 ? s_units[random.Next(s_units.Length)] : null;
        return (source, items, unit is null ? ImportOptions.Default : new ImportOptions { Rules = item => new CatalogueFacts { Units = [new UnitPlacement(unit, Origin.Rule, item.Title)] } });
    }

    /// <summary>An edit of one record, or of several at once.</summary>
    public Deed Edit()
    {
        var (key, unit, number) = (s_keys[random.Next(s_keys.Length)], s_units[random.Next(s_units.Length)], random.Next(3));
        return random.Next(8) switch
        {
            0 => Of($"tag {key} {unit}", store => store.Tag(key, unit, $"{number}")),
            1 => Of($"untag {key} {unit}", store => store.Untag(key, unit, null)),
            2 => Of($"goal {key} {number + 1}", store => store.AddGoal(key, SdgGoal.Of(number + 1), null)),
            3 => Of($"summary {key} {number}", store => store.SetSummary(key, "en", number == 0 ? null : $"Summary {number}")),
            4 => Of($"hide {key}", store => store.Hide([key])),
            5 => Of($"restore {key}", store => store.Restore([key])),
            6 => Of($"remove {key}", store => store.Remove([key], "gone")),
            _ => Of("remove some", store => store.Embargo([.. s_keys[..2]], new DateOnly(2027, 1, number + 1))),
        };
    }

    /// <summary>Something that touches many records at once.</summary>
    public Deed Other()
    {
        var (count, unit, keys) = (random.Next(3, 8), s_units[random.Next(s_units.Length)], s_keys.Where(_ => random.Next(2) == 0).ToList());
        var volume = ++_volume;
        return random.Next(3) switch
        {
            0 => Of($"units {count}", store => store.SaveUnits(new UnitTree(Invented.Units.Units[..count]))),
            1 => Of($"rules {unit}", store => store.ReplaceRuleFacts(item => new CatalogueFacts { Units = [new UnitPlacement(unit, Origin.Rule, "all")] })),
            _ => Of($"csv {unit} {volume}", store => store.ApplyFacts(ArchiveCsv, keys.Select(key => Row(key, In(unit) with { OpenAccessUrl = $"https://example.org/{volume}" })), ImportOptions.Default)),
        };
    }

    // An edit of what is not there is a mistake of the caller; here it is nothing done.
    private static Deed Of(string name, Action<ArchiveStore> work) => new(name, store =>
    {
        try { work(store); }
        catch (ArgumentException) { }
    });

    // Never twice the same, so that every import has something to say of each of its records.
    private Item Work(int number, bool isKeyless)
    {
        var item = Invented.Item($"Work number {number}", ItemType.JournalArticle, (Field.Date, $"{2000 + number}"), (Field.Volume, $"{++_volume}"))
            .With(Field.Doi, number % 2 == 0 ? $"10.1000/work.{number}" : null).With(Field.PublicationTitle, "Journal").By($"Author{number}").Tagged($"tag {random.Next(3)}");
        return isKeyless ? item with { CiteKey = $"work{number}" } : item.Keyed(s_keys[number], "groups/1") with { Relations = random.Next(4) == 0 ? [Replaces(s_keys[random.Next(s_keys.Length)])] : [] };
    }

    private static Relation Replaces(string key) => new("dc:replaces", $"http://zotero.org/groups/1/items/{key}");
}
