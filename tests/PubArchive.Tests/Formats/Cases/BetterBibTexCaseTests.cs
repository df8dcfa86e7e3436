using System.Text.Json;
using PubArchive.Formats;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>Better BibTeX's import cases: what it makes of a BibTeX file.</summary>
public sealed class BetterBibTexCaseTests
{
    [Test]
    public void Better_BibTeXs_import_cases_give_its_items_but_for_the_differences_listed()
    {
        var score = new CaseScore();
        foreach (var path in Directory.GetDirectories(SharedData.Path("data", "exports", "bbt-fixtures", "import")).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "expected.bbt.json")));
            var expected = json.RootElement.GetProperty("items").EnumerateArray().Select(item => new ExpectedItem(item)).ToList();
            var ours = ItemText.Read(FormatId.BibTex, File.ReadAllBytes(Path.Combine(path, "input.bib"))).Items();
            score.Add(Path.GetFileName(path), expected, ours);
        }
        TestContext.Out.WriteLine(score);
        foreach (var difference in score.Differences) { TestContext.Out.WriteLine(difference.Length > 500 ? difference[..500] : difference); }
    }
}
