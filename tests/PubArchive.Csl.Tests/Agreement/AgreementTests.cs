using System.Text.Json;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Agreement;

/// <summary>Entries of 600 real items compared byte for byte with what citeproc-js prints for each alone. The ids that differ are committed; a list may only shrink.</summary>
internal sealed class AgreementTests
{
    private static readonly string[] s_styles = ["apa", "chicago-author-date", "harvard-cite-them-right", "ieee", "modern-language-association", "nature", "nlm-citation-sequence"];

    [TestCaseSource(nameof(s_styles))]
    public void Entries_alone_are_those_of_the_reference_but_for_the_ids_listed(string style)
    {
        var processor = new CitationProcessor(StyleReader.Load(SharedData.Path("data", "csl-styles", style + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales")));
        var differing = AgreementData.Differing(style, item => processor.RenderEntry(item).ToHtml());
        TestContext.Out.WriteLine($"{style}: {600 - differing.Count} of 600 equal");
        var list = new Golden("Agreement", style + ".differs.txt");
        list.UpdateIfAsked(differing);
        Assert.That(differing, Is.EqualTo(list.Lines));
    }

    [TestCaseSource(nameof(s_styles))]
    public void Entries_sorted_together_are_those_of_the_reference_but_for_the_ids_listed(string style)
    {
        var processor = new CitationProcessor(StyleReader.Load(SharedData.Path("data", "csl-styles", style + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales")));
        var entries = processor.RenderBibliography(AgreementData.Items()).Entries.ToDictionary(entry => entry.Id, entry => entry.ToHtml(), StringComparer.Ordinal);
        List<string> differing = [.. AgreementData.Expected(style + ".sorted").Where(line => entries[line.Id] != line.Html).Select(line => line.Id)];
        TestContext.Out.WriteLine($"{style} sorted: {600 - differing.Count} of 600 equal");
        var list = new Golden("Agreement", style + ".sorted.differs.txt");
        list.UpdateIfAsked(differing);
        Assert.That(differing, Is.EqualTo(list.Lines));
    }

    [TestCaseSource(nameof(s_styles))]
    public void A_bibliography_has_the_order_of_the_reference(string style)
    {
        var processor = new CitationProcessor(StyleReader.Load(SharedData.Path("data", "csl-styles", style + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales")));
        var entries = processor.RenderBibliography(AgreementData.Items()).Entries;
        Assert.That(entries.Where(entry => !entry.IsEmpty).Select(entry => entry.Id), Is.EqualTo(AgreementData.Expected(style + ".sorted").Select(line => line.Id)));
    }
}

/// <summary>The shared agreement data.</summary>
internal static class AgreementData
{
    public static List<CslItem> Items(string name = "items.json")
    {
        using var file = File.OpenRead(SharedData.Path("data", "csl-agreement", name));
        return [.. CslJson.Read(file)];
    }

    /// <summary>Lines of <c>NAME.jsonl</c> in their order.</summary>
    public static IEnumerable<(string Id, string Html)> Expected(string name)
    {
        foreach (var line in File.ReadLines(SharedData.Path("data", "csl-agreement", name + ".jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("id").GetString() ?? "", json.RootElement.GetProperty("html").GetString() ?? "");
        }
    }

    /// <summary>Ids, in item order, of which <paramref name="render"/> prints something else than the reference prints alone.</summary>
    public static List<string> Differing(string style, Func<CslItem, string> render)
    {
        var expected = Expected(style + ".alone").ToDictionary(line => line.Id, line => line.Html, StringComparer.Ordinal);
        return [.. Items().Where(item => render(item) != expected[item.Id]).Select(item => item.Id)];
    }
}
