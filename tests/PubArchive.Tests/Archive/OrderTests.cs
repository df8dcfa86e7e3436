using PubArchive.Archive;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Any order of files leads to the same archive.</summary>
public sealed class OrderTests
{
    private static readonly int[][] s_orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    [FsCheck.NUnit.Property(MaxTest = 15)]
    public void Any_order_of_files_leads_to_the_same_archive_and_a_second_round_changes_nothing(int seed)
    {
        var files = Files(new Random(seed));
        var dumps = new List<string>();
        foreach (var order in s_orders)
        {
            using var store = New();
            foreach (var at in order) { store.Take(files[at].Source, files[at].Items); }
            dumps.Add(store.Dump());
            var again = s_orders[(order[0] + 1) % s_orders.Length].Sum(at => store.Take(files[at].Source, files[at].Items).Changes);
            Assert.That(again, Is.Zero, $"seed {seed}, order {string.Join(' ', order)}");
            Assert.That(store.Dump(), Is.EqualTo(dumps[^1]), $"seed {seed}");
        }
        Assert.That(dumps.Distinct().Count(), Is.EqualTo(1), $"seed {seed}\n{string.Join("\n", dumps.Distinct())}");
    }

    // Each file holds some of eight works, as its format would: keys, dates, tags, collections or none of them.
    private static (ImportSource Source, Item[] Items)[] Files(Random random)
    {
        Item[] Some(Func<int, Item> make) => [.. Enumerable.Range(0, 8).Where(_ => random.Next(3) > 0).OrderBy(_ => random.Next()).Select(make)];
        return
        [
            (Csv, Some(work => Work(work).With(Field.Volume, $"{random.Next(3)}").Tagged("csv").Keyed($"KEY{work}2345") with { DateModified = Day(random.Next(5)) })),
            (Json, Some(work => Work(work).With(Field.Volume, $"{random.Next(3)}").Tagged("json").Keyed($"KEY{work}2345", "groups/1") with { DateModified = Day(random.Next(5)), Collections = [new Collection("C", $"{random.Next(3)}")] })),
            (CslJson, Some(work => Work(work) with { CiteKey = $"work{work}" })),
        ];
    }

    // Every other work has a DOI; two and six are a book and its chapter, of the same title and DOI.
    private static Item Work(int number) => Invented
        .Item(number == 6 ? "Work number 2" : $"Work number {number}", number switch { 2 => ItemType.Book, 6 => ItemType.BookSection, _ => ItemType.JournalArticle }, (Field.Date, $"{2000 + number}"))
        .With(Field.Doi, number % 2 == 0 ? $"10.1000/work.{(number == 6 ? 2 : number)}" : null)
        .With(Field.PublicationTitle, number == 2 ? null : "Journal")
        .By($"Author{number}");

    private static DateTimeOffset Day(int day) => new(2024, 1, 1 + day, 0, 0, 0, TimeSpan.Zero);
}
