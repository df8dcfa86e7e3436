using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Tests.Formats.BibTex;

public sealed class BibTexTests
{
    // Sets of other entries, each named in a diagnostic.
    private static readonly Dictionary<string, int> s_sets = new(StringComparer.Ordinal) { ["biber-examples.bib"] = 3 };

    [Test]
    public void Every_entry_of_every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        Assert.Multiple(() =>
        {
            foreach (var file in RealExports.Of("bibtex", "biblatex"))
            {
                var format = file.Format == "bibtex" ? FormatId.BibTex : FormatId.BibLaTex;
                var records = ItemText.Read(format, File.ReadAllBytes(file.Path));
                var items = records.Items();
                var codes = records.Codes().CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}×{pair.Value}");
                TestContext.Out.WriteLine($"{file}: {items.Count} items of {file.Records}, {string.Join(' ', codes)}");
                Assert.That(items, Has.Count.EqualTo(file.Records - s_sets.GetValueOrDefault(file.Name)), file.ToString());
                Assert.That(records.Codes().Count(code => code == "BIB010"), Is.EqualTo(s_sets.GetValueOrDefault(file.Name)), file.ToString());
                AssertComesBack(FormatId.BibTex, items, $"{file} as BibTeX");
                AssertComesBack(FormatId.BibLaTex, items, $"{file} as biblatex");
            }
        });
        Assert.That(RealExports.Of("bibtex").Any(), Is.EqualTo(PubArchive.Testing.SharedData.IsPresent));
    }

    // An entry without key is given one.
    private static void AssertComesBack(FormatId format, List<Item> items, string because)
    {
        var again = ItemText.Read(format, ItemText.Write(format, items)).Items();
        Assert.That(again, Has.Count.EqualTo(items.Count), because);
        var different = items.Zip(again).Where(pair => ItemText.Of(pair.First with { CiteKey = pair.First.CiteKey ?? pair.Second.CiteKey }) != ItemText.Of(pair.Second)).ToList();
        foreach (var (first, second) in different.Take(3)) { Assert.That(ItemText.Of(second), Is.EqualTo(ItemText.Of(first with { CiteKey = first.CiteKey ?? second.CiteKey })), $"{because}: {different.Count} of {items.Count}"); }
    }
}
