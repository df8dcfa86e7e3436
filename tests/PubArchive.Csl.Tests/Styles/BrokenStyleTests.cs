using System.Xml.Linq;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Styles;

/// <summary>Well-known styles broken on purpose: refused with their faults, or read; never anything else, and at once.</summary>
[CancelAfter(120_000)]
internal sealed class BrokenStyleTests
{
    private static readonly string[] s_styles = ["apa", "ieee", "chicago-author-date", "nature"];

    [TestCaseSource(nameof(s_styles))]
    public void Without_any_one_element_a_style_is_read_or_refused_and_prints_what_it_prints(string style)
    {
        var text = Text(style);
        var count = XDocument.Parse(text).Descendants().Count();
        foreach (var place in Enumerable.Range(1, count - 1).Where(place => place % Math.Max(1, count / 60) == 0))
        {
            var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
            document.Descendants().ElementAt(place).Remove(); // the place is one of them
            Print(document.ToString(SaveOptions.DisableFormatting));
        }
    }

    [TestCaseSource(nameof(s_styles))]
    public void A_misspelt_attribute_is_refused_with_its_line(string style)
    {
        var lines = Text(style).Split('\n');
        var places = Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains(" variable=\"", StringComparison.Ordinal)).ToList();
        foreach (var place in places.Where((_, index) => index % Math.Max(1, places.Count / 40) == 0))
        {
            var broken = (string[])lines.Clone();
            broken[place] = broken[place].Replace(" variable=\"", " varaible=\"", StringComparison.Ordinal);
            var faults = StyleText.Faults(string.Join('\n', broken));
            Assert.That(faults.Select(fault => (fault.Line, fault.Hint)), Has.Some.Matches<(int Line, string? Hint)>(fault => fault.Line == place + 1 && (fault.Hint ?? "").Contains("variable", StringComparison.Ordinal)));
        }
    }

    [TestCaseSource(nameof(s_styles))]
    public void A_style_cut_anywhere_is_refused(string style)
    {
        var text = Text(style);
        for (var part = 1; part < 50; part++) { Assert.That(StyleText.Faults(text[..(text.Length * part / 50)]), Is.Not.Empty, $"cut at {part} of 50"); }
    }

    [Test]
    public void Ten_megabytes_of_nesting_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<group>", 10_000_000 / 7));
        Assert.That(StyleText.Faults(StyleText.With(nested)), Is.Not.Empty);
    }

    [Test]
    public void Macros_that_call_each_other_in_a_circle_are_refused()
    {
        var style = Text("ieee").Replace("<macro name=\"title\">", "<macro name=\"title\"><text macro=\"title\"/>", StringComparison.Ordinal);
        Assert.That(StyleText.Faults(style), Has.Some.Matches<StyleFault>(fault => fault!.Message.Contains("title", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_well_known_style_prints_each_of_the_six_items()
    {
        var items = Agreement.AgreementData.Items("300-styles-items.json");
        var locales = new LocaleFolder(SharedData.Path("data", "csl-locales"));
        var silent =
            from file in Directory.GetFiles(SharedData.Path("data", "csl-styles"), "*.csl")
            let style = StyleReader.Load(file)
            where style.HasBibliography
            let processor = new CitationProcessor(style, locales)
            from item in items
            where processor.RenderEntry(item).IsEmpty
            select Path.GetFileNameWithoutExtension(file) + " " + item.Id;
        Assert.That(silent, Is.Empty);
    }

    private static string Text(string style) => File.ReadAllText(SharedData.Path("data", "csl-styles", style + ".csl"));

    private static void Print(string style)
    {
        try
        {
            var processor = new CitationProcessor(StyleReader.Parse(style), new LocaleFolder(SharedData.Path("data", "csl-locales")));
            foreach (var item in Agreement.AgreementData.Items("300-styles-items.json")) { processor.RenderEntry(item).ToHtml(); }
        }
        catch (StyleFormatException refused)
        {
            Assert.That(refused.Faults, Is.Not.Empty);
        }
    }
}
