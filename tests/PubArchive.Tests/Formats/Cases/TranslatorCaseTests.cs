using System.Text.Json;
using PubArchive.Formats;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>Zotero's own import cases: what its translators' tests say should come of a file.</summary>
public sealed class TranslatorCaseTests
{
    private static readonly (string Folder, FormatId Format)[] s_pooled =
    [
        ("ris", FormatId.Ris),
        ("bibtex", FormatId.BibTex),
        ("csl-json", FormatId.CslJson),
        ("mods", FormatId.Mods),
        ("endnote-xml", FormatId.EndNoteXml),
        ("medline-nbib", FormatId.Nbib),
        ("pubmed-xml", FormatId.PubMedXml),
        ("refworks-tagged", FormatId.RefWorks),
        ("rdf", FormatId.ZoteroRdf),
    ];

    // Not in the pool the bar is for.
    private static readonly (string Folder, FormatId Format)[] s_other = [("wos-tagged", FormatId.WebOfScience), ("bibliontology-rdf", FormatId.ZoteroRdf)];

    [Test]
    public void Zoteros_import_cases_give_Zoteros_items_but_for_the_differences_listed()
    {
        var pooled = new CaseScore();
        var others = new CaseScore();
        foreach (var (folder, format) in s_pooled.Concat(s_other))
        {
            var score = new CaseScore();
            foreach (var path in Directory.GetDirectories(SharedData.Path("data", "exports", "zotero-translator-cases", folder)).Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(Directory.GetFiles(path, "input*").Single());
                using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "expected.json")));
                var expected = json.RootElement.EnumerateArray().Select(item => new ExpectedItem(item)).ToList();
                var ours = ItemText.Read(format, bytes).Items();
                var name = $"{folder}/{Path.GetFileName(path)}";
                score.Add(name, expected, ours);
                (s_other.Contains((folder, format)) ? others : pooled).Add(name, expected, ours);
            }
            TestContext.Out.WriteLine($"{folder}: {score}");
        }
        TestContext.Out.WriteLine($"pooled: {pooled}");
        Print(pooled.Differences);
        TestContext.Out.WriteLine($"others: {others}");
        Print(others.Differences);
        TestContext.Out.WriteLine("only ours:");
        Print(pooled.OnlyOurs.Concat(others.OnlyOurs));
        Assert.Multiple(() =>
        {
            Assert.That(pooled.EqualCases, Is.GreaterThanOrEqualTo(0.94 * pooled.Cases), "the bar for cases");
            Assert.That(pooled.EqualItems, Is.GreaterThanOrEqualTo(0.94 * pooled.Items), "the bar for items");
            Assert.That(pooled.EqualFields, Is.GreaterThanOrEqualTo(0.99 * pooled.Fields), "the bar for fields");
        });
        KnownDifferences.AssertExactly("zotero-differences.txt", pooled.Differences.Concat(others.Differences).Select(difference => difference.Split(": ", 2)[0]));
    }

    private static void Print(IEnumerable<string> differences)
    {
        foreach (var difference in differences) { TestContext.Out.WriteLine(difference.Length > 400 ? difference[..400] : difference); }
    }
}
