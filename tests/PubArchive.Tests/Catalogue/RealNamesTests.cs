using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Tests.Formats;

namespace PubArchive.Tests.Catalogue;

/// <summary>The names of all real libraries, in all their scripts, as if each were somebody the library knows.</summary>
public sealed class RealNamesTests
{
    private static List<Creator>? s_creators;

    private static List<Creator> Creators => s_creators ??= [.. RealExports.Of("zotero-csv", "bbt-json", "zotero-api-json").SelectMany(Items).SelectMany(item => item.Creators).DistinctBy(creator => (creator.SortName, creator.IsOneField)).Where(creator => NameOf(creator).Length > 0)];

    private static PeopleIndex Everybody(IEnumerable<Creator> creators) =>
        new([.. creators.Select(creator => creator.SortName).Distinct(StringComparer.Ordinal).Select((name, at) => new Person { Id = $"p{at}", Name = name })]);

    private static IEnumerable<Item> Items(RealExports.RealFile file)
    {
        var bytes = file.Unpacked();
        if (RecordFormats.Detect(bytes) is not { } format || format is FormatId.ArchiveCsv) { return []; }
        return RecordFormats.ReaderFor(format).Read(new MemoryStream(bytes)).Select(record => record.Item).OfType<Item>().ToList();
    }

    private static string NameOf(Creator creator) => TextFold.Words(creator.DisplayName);

    [Test]
    public void Everybody_is_known_by_the_name_the_record_has()
    {
        var index = Everybody(Creators);
        var unknown = Creators.Where(creator => index.Match(creator).Candidates.All(person => TextFold.Words(person.Name) != TextFold.Words(creator.SortName))).Select(creator => creator.SortName).ToList();
        Assert.That(Creators, Has.Count.GreaterThan(5_000));
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Everybody_with_two_names_is_known_by_initials_or_shares_them()
    {
        var people = Creators.Where(creator => creator is { IsOneField: false, FirstName.Length: > 0, LastName.Length: > 0 } && !creator.LastName.Contains(',', StringComparison.Ordinal) && TextFold.Words(creator.LastName).Length > 0 && TextFold.Words(creator.FirstName).Length > 0).ToList();
        var index = Everybody(people);
        var unknown = people.Where(creator => index.Match(WithInitials(creator)).Candidates.IsEmpty).Select(creator => $"{creator.SortName}: {WithInitials(creator).SortName}").ToList();
        Assert.That(unknown, Is.Empty);
    }

    private static Creator WithInitials(Creator creator)
    {
        var initials = TextFold.Words(creator.FirstName!).Split(' ').Select(word => word.EnumerateRunes().First().ToString().ToUpperInvariant() + ".");
        return Creator.Person(creator.Type, creator.LastName, string.Join(' ', initials));
    }

    /// <summary>A hundred times the people, and no longer for a creator: run by hand, the machine of the moment has its own mind.</summary>
    [Test, Explicit]
    public void The_time_for_a_creator_does_not_grow_with_the_people()
    {
        double NanosecondsWith(int count)
        {
            var index = Everybody(Creators.Take(count));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var found = Enumerable.Range(0, 10).Sum(_ => Creators.Count(creator => index.Match(creator).Person is not null));
            TestContext.Out.WriteLine($"{index.People.Length} people, {Creators.Count} names: {watch.Elapsed.TotalNanoseconds / Creators.Count / 10:0} ns a creator, {found / 10} known");
            return watch.Elapsed.TotalNanoseconds;
        }

        NanosecondsWith(100);
        Assert.That(NanosecondsWith(int.MaxValue), Is.LessThan(5 * NanosecondsWith(100)));
    }
}
