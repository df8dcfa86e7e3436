using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Rendering;

internal sealed class FuzzTests
{
    private static readonly string[] s_pieces = ["<i>", "</i>", "<b>", "</b>", "<sup>", "<span class=\"nocase\">", "</span>", "\"", "'", "“", "”", "’", "-", "–", " ", "  ", ".", ",", ":", "?", "&", "<", ">", "\\", "1", "12", "vol.", "de ", "Ab", "x", "É", "中文", "\uD83D\uDE00", "\n", "(", ")", "²", "", "J.-P.", "http://", "javascript:", "\u0000"];

    private static readonly Lazy<CitationProcessor[]> s_processors = new(() =>
        [.. new[] { "apa", "ieee", "chicago-author-date", "nature" }.Select(style => new CitationProcessor(
            StyleReader.Load(SharedData.Path("data", "csl-styles", style + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales"))))]);

    [Test]
    public void Any_item_renders_to_well_formed_html() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Items.ToArbitrary(), item => s_processors.Value.All(processor => IsWellFormed(processor.RenderEntry(item).ToHtml()))));

    [Test]
    public void Any_items_make_a_bibliography_with_every_id() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Items.ListOf(12).ToArbitrary(), items => s_processors.Value.All(processor => processor.RenderBibliography(items).Entries.Length == items.Select(item => item.Id).Distinct().Count())));

    private static Gen<string> Text => Gen.Elements(s_pieces).ListOf(6).Select(pieces => string.Concat(pieces));

    private static Gen<CslItem> Items =>
        from type in Gen.Elements("book", "article-journal", "chapter", "webpage", "thesis", "odd", "")
        from texts in Gen.Zip(Gen.Elements(Enum.GetValues<Variable>().Where(variable => variable.Kind() is VariableKind.Text or VariableKind.Number).ToArray()), Text).ListOf(20)
        from names in Gen.Zip(Gen.Elements(Enum.GetValues<Variable>().Where(variable => variable.Kind() == VariableKind.Name).ToArray()), Name.ListOf(4)).ListOf(6)
        from id in Gen.Choose(1, 1_000_000)
        from dates in Gen.Zip(Gen.Elements(Enum.GetValues<Variable>().Where(variable => variable.Kind() == VariableKind.Date).ToArray()), Date).ListOf(4)
        select Make(id, type, texts, names, dates);

    private static Gen<CslName> Name =>
        from family in Text
        from given in Text
        from literal in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Text.Select(text => (string?)text)))
        from suffix in Gen.Elements("", "Jr.", "III")
        select new CslName { Family = family, Given = given, Literal = literal, Suffix = suffix };

    private static Gen<CslDate> Date =>
        from year in Gen.Choose(-50, 2100)
        from month in Gen.Choose(-1, 26)
        from day in Gen.Choose(0, 32)
        from words in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Text.Select(text => (string?)text)))
        from isRaw in Gen.Elements(true, false)
        from end in Gen.Choose(0, 2)
        select words is null
            ? CslDate.Of(year, month, day) with { End = end == 0 ? null : new CslDateParts(end == 1 ? 0 : year + 1, month, day) }
            : isRaw ? new CslDate { Raw = words } : new CslDate { Literal = words };

    private static CslItem Make(int id, string type, IEnumerable<(Variable, string)> texts, IEnumerable<(Variable, List<CslName>)> names, IEnumerable<(Variable, CslDate)> dates)
    {
        var item = new CslItem { Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = type };
        foreach (var (variable, text) in texts) { item.Texts.Add(variable, text); }
        foreach (var (variable, list) in names) { item.Names.Add(variable, [.. list]); }
        foreach (var (variable, date) in dates) { item.Dates.Add(variable, date); }
        return item;
    }

    // Control characters are no XML but may stand in HTML.
    private static bool IsWellFormed(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false });
        while (reader.Read()) { }
        return true;
    }
}
