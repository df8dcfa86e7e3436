using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Locales;

/// <summary>What each language that travels along makes of dates, ordinals, quotes and ranges, as its own rules have it.</summary>
internal sealed class LanguageTests
{
    private static IEnumerable<string> Others => BuiltInLocales.Languages.Except(["en-US"]);

    [TestCaseSource(nameof(Others))]
    public void No_language_borrows_an_English_word(string language)
    {
        var worded = Forms(language).ToHashSet();
        Assert.That(Forms("en-US").Where(form => !worded.Contains(form)), Is.Empty);
    }

    [TestCase("da-DK", "1. marts 2020 | 14. marts 2020 | 14.03.2020")]
    [TestCase("de-DE", "1. März 2020 | 14. März 2020 | 14.03.2020")]
    [TestCase("en-GB", "1 March 2020 | 14 March 2020 | 14/03/2020")]
    [TestCase("en-US", "March 1, 2020 | March 14, 2020 | 03/14/2020")]
    [TestCase("es-ES", "1 de marzo de 2020 | 14 de marzo de 2020 | 14/03/2020")]
    [TestCase("fr-FR", "1ᵉʳ mars 2020 | 14 mars 2020 | 14/03/2020")]
    [TestCase("nb-NO", "1. mars 2020 | 14. mars 2020 | 14.03.2020")]
    [TestCase("nn-NO", "1. mars 2020 | 14. mars 2020 | 14.03.2020")]
    [TestCase("sv-SE", "1 mars 2020 | 14 mars 2020 | 2020-03-14")]
    public void Dates(string language, string expected) =>
        Assert.That(Render(language, """
            <group delimiter=" | "><date variable="issued" form="text"/><date variable="accessed" form="text"/><date variable="accessed" form="numeric"/></group>
            """, """ "issued":{"date-parts":[[2020,3,1]]},"accessed":{"date-parts":[[2020,3,14]]} """), Is.EqualTo(expected));

    [TestCase("da-DK", "1. udg., 3. udg., 21. udg., 1. bd., første udgave")]
    [TestCase("de-DE", "1. Aufl., 3. Aufl., 21. Aufl., 1. Bd., erste Auflage")]
    [TestCase("en-GB", "1st ed., 3rd ed., 21st ed., 1st vol., first edition")]
    [TestCase("en-US", "1st ed., 3rd ed., 21st ed., 1st vol., first edition")]
    [TestCase("es-ES", "1.ª ed., 3.ª ed., 21.ª ed., 1.º vol., primera edición")]
    [TestCase("fr-FR", "1ʳᵉ éd., 3ᵉ éd., 21ᵉ éd., 1ᵉʳ vol., première édition")]
    [TestCase("nb-NO", "1. utg., 3. utg., 21. utg., 1. bd., første utgave")]
    [TestCase("nn-NO", "1. utg., 3. utg., 21. utg., 1. bd., første utgåve")]
    [TestCase("sv-SE", "1:a uppl., 3:e uppl., 21:a uppl., 1:a vol., första upplaga")]
    public void Ordinals_agree_with_their_noun(string language, string expected)
    {
        const string layout = """
            <group delimiter=" "><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></group>
            """;
        string[] printed =
        [
            .. new[] { 1, 3, 21 }.Select(number => Render(language, layout, $"\"edition\":{number}")),
            Render(language, """<group delimiter=" "><number variable="volume" form="ordinal"/><label variable="volume" form="short"/></group>""", "\"volume\":1"),
            Render(language, """<group delimiter=" "><number variable="edition" form="long-ordinal"/><label variable="edition"/></group>""", "\"edition\":1"),
        ];
        Assert.That(string.Join(", ", printed), Is.EqualTo(expected));
    }

    [TestCase("da-DK", "»En ›lille‹ bog«, s. 3–9")]
    [TestCase("de-DE", "„En ‚lille‘ bog“, S. 3–9")]
    [TestCase("en-GB", "‘En “lille” bog’, pp. 3–9")]
    [TestCase("en-US", "“En ‘lille’ bog,” pp. 3–9")]
    [TestCase("es-ES", "«En “lille” bog», pp. 3-9")]
    [TestCase("fr-FR", "«\u00A0En “lille” bog\u00A0», p. 3-9")]
    [TestCase("nb-NO", "«En ‘lille’ bog», s. 3–9")]
    [TestCase("nn-NO", "«En ‘lille’ bog», s. 3–9")]
    [TestCase("sv-SE", "”En ’lille’ bog”, s. 3–9")]
    public void Quotes_and_ranges(string language, string expected) =>
        Assert.That(Render(language, """
            <group delimiter=", "><text variable="title" quotes="true"/><group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group></group>
            """, """ "title":"En \"lille\" bog","page":"3-9" """), Is.EqualTo(expected));

    [TestCase("da-DK", "44 f.Kr.")]
    [TestCase("de-DE", "44 v.\u00A0Chr.")]
    [TestCase("en-GB", "44 BC")]
    [TestCase("es-ES", "44 a.\u00A0C.")]
    [TestCase("fr-FR", "44 av.\u00A0J.-C.")]
    [TestCase("sv-SE", "44 f.Kr.")]
    public void A_year_before_our_era(string language, string expected) =>
        Assert.That(Render(language, """<date variable="issued"><date-part name="year"/></date>""", "\"issued\":{\"date-parts\":[[-44]]}"), Is.EqualTo(expected));

    private static IEnumerable<(Term Term, TermForm Form)> Forms(string language) =>
        BuiltInLocales.Instance.Find(language)!.Terms.Where(term => term.Variant == Gender.Neuter).Select(term => (term.Term, term.Form));

    private static string Render(string language, string layout, string fields)
    {
        var style = StyleReader.Parse($"""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Test</title></info>
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography><layout>{layout}</layout></bibliography>
            </style>
            """);
        using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{{\"id\":\"a\",\"type\":\"book\",{fields}}}]"));
        return new CitationProcessor(style, BuiltInLocales.Instance, language).RenderEntry(CslJson.Read(json).Single()).ToText();
    }
}
