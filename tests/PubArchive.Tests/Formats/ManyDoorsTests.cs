using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;
using PubArchive.Tests.Formats.Cases;

namespace PubArchive.Tests.Formats;

/// <summary>Every real file through every door: what was read first, written in each format and read again, is compared with that first reading, part by part.</summary>
/// <remarks>What a format cannot hold (its README says it) is in a committed list, kind by kind: format, part, whether it is gone or said otherwise, and how often.</remarks>
public sealed class ManyDoorsTests
{
    [TestCase(FormatId.ZoteroCsv)]
    [TestCase(FormatId.CslJson)]
    [TestCase(FormatId.ZoteroApiJson)]
    [TestCase(FormatId.BetterBibTexJson)]
    [TestCase(FormatId.Ris)]
    [TestCase(FormatId.BibTex)]
    [TestCase(FormatId.BibLaTex)]
    [TestCase(FormatId.ZoteroRdf)]
    public void What_was_read_first_comes_back_from_every_format_but_for_its_losses(FormatId format)
    {
        var (files, records, same) = (0, 0, 0);
        Dictionary<string, (int Count, string Example)> kinds = new(StringComparer.Ordinal);
        foreach (var file in RealExports.All().Where(file => !file.IsRefused))
        {
            var bytes = File.ReadAllBytes(file.Path);
            if (RecordFormats.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, RecordFormats.OpeningLength))) is not { } of) { continue; }
            var first = ItemText.Read(of, bytes).Items();
            var again = ItemText.Read(format, ItemText.Write(format, first)).Items();
            Assert.That(again, Has.Count.EqualTo(first.Count), file.ToString());
            files++;
            foreach (var (item, other) in first.Zip(again))
            {
                records++;
                var found = ItemParts(item).Except(ItemParts(other)).ToList();
                if (found.Count == 0) { same++; }
                foreach (var (part, text) in found)
                {
                    var kind = $"{RecordFormats.Name(format)} {part} {(Said(other, text) ? "otherwise" : "gone")}";
                    kinds[kind] = kinds.TryGetValue(kind, out var known) ? known with { Count = known.Count + 1 } : (1, $"{file} {item.Title}: {text} | {string.Join(" / ", ItemParts(other).Where(own => own.Part == part).Select(own => own.Text))}");
                }
            }
        }
        TestContext.Out.WriteLine($"{RecordFormats.Title(format)}: {files} files, {same} of {records} records wholly the same");
        foreach (var (kind, (count, example)) in kinds.OrderByDescending(pair => pair.Value.Count)) { TestContext.Out.WriteLine($"@@ {kind} ×{count}: {(example.Length > 300 ? example[..300] : example).ReplaceLineEndings("\\n")}"); }
        AssertListed(format, kinds.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal));
    }

    // Lines are "kind count: reason". A kind that is not there, or comes more often, fails; so does one that is gone or has become rarer, until the list says so.
    private static void AssertListed(FormatId format, Dictionary<string, int> found)
    {
        if (!SharedData.IsPresent) { return; }
        var lines = File.ReadAllLines(Path.Combine(SharedData.Repository, "tests", "PubArchive.Tests", "Formats", "Cases", "written-losses.txt")).Where(line => line.StartsWith(RecordFormats.Name(format) + " ", StringComparison.Ordinal));
        Assert.That(found.Select(pair => $"{pair.Key} {pair.Value}"), Is.EquivalentTo(lines.Select(line => line.Split(": ", 2)[0])));
    }

    private static bool Said(Item item, string text) => text.Length > 0 && string.Join('\n', ItemParts(item).Select(part => DoorDifference.Plain(part.Text))).Contains(DoorDifference.Plain(text), StringComparison.Ordinal);

    private static string PathOf(Collection collection) => collection.Parent is { } parent ? $"{PathOf(parent)}/{collection.Name}" : collection.Name ?? "";

    // An empty part says nothing that could be lost.
    private static IEnumerable<(string Part, string Text)> ItemParts(Item item) => AllParts(item).Where(part => part.Text.Length > 0);

    private static IEnumerable<(string Part, string Text)> AllParts(Item item) =>
    [
        ("type", ZoteroSchema.Name(item.Type)), ("key", item.Key ?? ""), ("library", item.Library ?? ""), ("cite key", item.CiteKey ?? item.Fields[Field.CitationKey] ?? ""), ("added", $"{item.DateAdded:O}"), ("modified", $"{item.DateModified:O}"),
        .. item.Fields.Where(pair => pair.Key != Field.CitationKey).Select(pair => (ZoteroSchema.Name(pair.Key), pair.Value)),
        .. item.Creators.Select(creator => ("creator", $"{creator.Type} {(creator.IsOneField ? creator.LastName : creator.SortName)}")),
        .. item.Tags.Select(tag => ("tag", tag.Name)), .. item.Notes.Select(note => ("note", note.Html)), .. item.Attachments.Select(file => ("file", $"{file.Path}{file.Url}")),
        .. item.Collections.Select(collection => ("collection", PathOf(collection))), .. item.Relations.Select(relation => ("relation", relation.ToString())),
    ];
}
