using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>JabRef's pairs: a RIS file, and what JabRef makes of it as BibTeX. Both are read here, and must say the same.</summary>
/// <remarks>
/// Compared is what JabRef's file says of the publication: type, title, people, date, container, numbers, pages, identifiers, address, abstract, key words. An affiliation it writes as <c>address</c> is no place of publication.
/// BibTeX has no days, so a date agrees as far as it goes; of a journal it has one name; a number may stand in either of ISBN and ISSN, or in Extra; a name without comma is the same name whichever word is the family's.
/// </remarks>
public sealed class JabRefPairTests
{
    private static readonly Field[] s_fields =
    [
        Field.Title, Field.PublicationTitle, Field.Publisher, Field.Volume, Field.Issue, Field.Number, Field.Pages, Field.Doi, Field.Issn, Field.Isbn, Field.Url, Field.AbstractNote, Field.Language, Field.Edition, Field.Series,
    ];

    [Test]
    public void JabRefs_RIS_files_say_what_its_BibTeX_of_them_says()
    {
        var (pairs, equal) = (0, 0);
        List<string> differences = [];
        foreach (var ris in Directory.GetFiles(SharedData.Path("data", "exports", "peer-fixtures", "jabref-importer"), "*.ris").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(ris);
            var ours = ItemText.Read(FormatId.Ris, File.ReadAllBytes(ris)).Items();
            var theirs = ItemText.Read(FormatId.BibTex, File.ReadAllBytes(Path.ChangeExtension(ris, ".bib"))).Items();
            var found = Differences(theirs, ours).Select(difference => $"{name} {difference}").ToList();
            differences.AddRange(found);
            pairs++;
            if (found.Count == 0) { equal++; }
        }
        TestContext.Out.WriteLine($"pairs {equal}/{pairs}");
        foreach (var difference in differences) { TestContext.Out.WriteLine(difference); }
        Assert.That(equal, Is.GreaterThanOrEqualTo(0.8 * pairs), "the bar");
        KnownDifferences.AssertExactly("jabref-differences.txt", differences.Select(difference => difference.Split(": ", 2)[0]));
    }

    private static IEnumerable<string> Differences(List<Item> theirs, List<Item> ours)
    {
        if (theirs.Count != ours.Count) { return [$"items: {theirs.Count} | {ours.Count}"]; }
        return theirs.Zip(ours).SelectMany((pair, at) => Differences(pair.First, pair.Second).Select(difference => $"#{at + 1} {difference.ReplaceLineEndings("\\n")}"));
    }

    private static IEnumerable<string> Differences(Item theirs, Item ours)
    {
        if (theirs.Type != ours.Type) { yield return $"type: {theirs.Type} | {ours.Type}"; }
        foreach (var field in s_fields)
        {
            if (theirs[field] is { } text && !Places(field, ours).Any(own => Normal(own) == Normal(text))) { yield return $"{field}: {text} | {ours[field]}"; }
        }
        var (their, our) = (ItemDate.Parse(theirs[Field.Date] ?? "").ToIso(), ItemDate.Parse(ours[Field.Date] ?? "").ToIso());
        if (!our.StartsWith(their, StringComparison.Ordinal)) { yield return $"date: {their} | {our}"; }
        var (people, own) = (Names(theirs), Names(ours));
        if (people != own) { yield return $"creators: {people} | {own}"; }
        var (tags, ownTags) = (Tags(theirs), Tags(ours));
        if (tags.Length > 0 && tags != ownTags) { yield return $"tags: {tags} | {ownTags}"; }
    }

    private static IEnumerable<string> Places(Field field, Item ours)
    {
        Field[] fields = field switch { Field.PublicationTitle => [field, Field.JournalAbbreviation], Field.Issn or Field.Isbn => [Field.Issn, Field.Isbn], _ => [field] };
        return fields.Select(place => ours[place]).Concat((ours[Field.Extra] ?? "").Split('\n').Select(line => line[(line.IndexOf(':') + 1)..])).OfType<string>();
    }

    // Dashes between pages and breaks of lines are the format's.
    private static string Normal(string text) => string.Join(' ', text.Replace('–', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Names(Item item) => string.Join("; ", item.Creators.Select(creator => $"{creator.FirstName} {creator.LastName}".Trim()));

    private static string Tags(Item item) => string.Join("; ", item.Tags.Select(tag => tag.Name).Order(StringComparer.Ordinal));
}
