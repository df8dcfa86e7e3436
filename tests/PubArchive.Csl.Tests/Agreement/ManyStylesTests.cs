using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Agreement;

/// <summary>Six items in each of 300 styles compared byte for byte with what citeproc-js prints.</summary>
internal sealed class ManyStylesTests
{
    /// <summary>Both ways: a pair that differs and is not listed is a regression, one that is listed and equal is to be taken out. <c>UPDATE_GOLDEN=1</c> rewrites the list.</summary>
    [Test]
    public void Entries_in_300_styles_are_those_of_the_reference_but_for_the_pairs_listed()
    {
        var reference = Reference().ToList();
        var differing = Differing(reference).ToList();
        var styles = reference.Select(line => line.Style).Distinct(StringComparer.Ordinal).Count();
        var stylesDiffering = differing.Select(line => line.Style).Distinct(StringComparer.Ordinal).Count();
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{reference.Count - differing.Count} of {reference.Count} entries equal, {styles - stylesDiffering} of {styles} styles equal in all their entries"));
        var pairs = differing.ConvertAll(line => line.Style + " " + line.Id);
        var list = new Golden("Agreement", "300-styles.differs.txt");
        list.UpdateIfAsked(pairs);
        Assert.That(pairs, Is.EqualTo(list.Lines));
    }

    private static IEnumerable<Entry> Differing(IEnumerable<Entry> reference)
    {
        var items = AgreementData.Items("300-styles-items.json").ToDictionary(item => item.Id, StringComparer.Ordinal);
        var locales = new LocaleFolder(SharedData.Path("data", "csl-locales"));
        foreach (var style in reference.GroupBy(line => line.Style, StringComparer.Ordinal))
        {
            var processor = new CitationProcessor(StyleReader.Load(SharedData.Path("data", "csl-styles-sample", style.Key + ".csl")), locales);
            foreach (var line in style.Where(line => processor.RenderEntry(items[line.Id]).ToHtml() != line.Html)) { yield return line; }
        }
    }

    private static IEnumerable<Entry> Reference()
    {
        foreach (var line in File.ReadLines(SharedData.Path("data", "csl-agreement", "300-styles.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            yield return new Entry(Text(json.RootElement, "style"), Text(json.RootElement, "id"), Text(json.RootElement, "html"));
        }
    }

    private static string Text(JsonElement line, string key) => line.GetProperty(key).GetString() ?? "";

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(string Style, string Id, string Html);
}
