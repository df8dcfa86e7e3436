using System.Globalization;
using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL-JSON with anything anywhere: it is rendered, and what was put in never becomes markup but for the markup that fields may hold.</summary>
internal sealed class JsonFuzzTests
{
    private static readonly string[] s_elements = ["div", "i", "b", "sup", "sub", "span", "a"];
    private static readonly string[] s_attributes = ["class", "style", "href"];
    private static readonly string[] s_keys = ["id", "type", "title", "title-short", "container-title", "author", "editor", "issued", "accessed", "page", "volume", "issue", "DOI", "URL", "note", "language", "publisher", "edition", "number", "abstract", "custom", "no-such-key", ""];
    private static readonly string[] s_texts = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "https://x.org/?a=1&b=<2>", "10.5555/a\"b", "R&D", "&lt;b&gt;", "<i>whole</i>", "<i>open", "close</b>", "<span class=\"nocase\">x</span>", "<span style=\"position:fixed\">x</span>", "1-2", "vol. 3, fols. 4-5", "", " ", "original-date: 1920", "{:type: book}", "\uD83D\uDE00", "2020-13-45", "book", "en-US", "tlh"];
    private static readonly string[] s_styles = ["apa", "chicago-author-date", "ieee", "nature", "modern-language-association"];

    private static readonly Lazy<CitationProcessor[]> s_processors = new(() =>
    [
        .. BuiltInStyles.Names.Select(name => new CitationProcessor(BuiltInStyles.Get(name), BuiltInLocales.Instance)),
        .. s_styles.Select(style => new CitationProcessor(StyleReader.Load(SharedData.Path("data", "csl-styles", style + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales")))),
    ]);

    [Test]
    public void Anything_in_a_list_of_items_is_rendered_to_safe_html() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(250), Prop.ForAll(Lists().ToArbitrary(), json => s_processors.Value.All(processor => IsSafe(processor, json))));

    private static bool IsSafe(CitationProcessor processor, string json)
    {
        List<CslItem> items = [.. CslJson.Read(Encoding.UTF8.GetBytes(json))];
        var result = processor.Process(items, [.. items.Select((item, index) => new Citation { NoteNumber = index + 1, Items = [new CitationItem { Id = item.Id, Locator = item.Text(Variable.Page), Prefix = item.Text(Variable.Note), Suffix = item.Text(Variable.Title) }] })]);
        return result.Citations.All(citation => IsSafe(citation.ToHtml())) && result.Bibliography.Entries.All(entry => IsSafe(entry.ToHtml()))
            && items.TrueForAll(item => IsSafe(processor.RenderEntry(item).ToHtml()));
    }

    private static bool IsSafe(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.CDATA) { return false; }
            if (reader.NodeType == XmlNodeType.Element && !IsKnown(reader)) { return false; }
        }
        return true;
    }

    private static bool IsKnown(XmlReader reader)
    {
        if (!s_elements.Contains(reader.LocalName)) { return false; }
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (!s_attributes.Contains(reader.LocalName)) { return false; }
            if (reader.LocalName == "href" && !reader.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !reader.Value.StartsWith("ftp", StringComparison.OrdinalIgnoreCase) && !reader.Value.StartsWith("mailto", StringComparison.OrdinalIgnoreCase)) { return false; }
            if (reader.LocalName == "style" && !reader.Value.StartsWith("font-", StringComparison.Ordinal) && !reader.Value.StartsWith("text-decoration", StringComparison.Ordinal) && reader.Value is not "baseline") { return false; }
        }
        return true;
    }

    private static Gen<string> Lists() => Item().ListOf(4).Select(items => "[" + string.Join(',', items) + "]");

    private static Gen<string> Item() =>
        from members in Gen.Zip(Gen.Elements(s_keys), Value(3)).ListOf(8)
        select "{" + string.Join(',', members.Select(member => Quoted(member.Item1) + ":" + member.Item2)) + "}";

    private static Gen<string> Value(int depth) => depth == 0 ? Leaf() : Gen.Frequency(
        (6, Leaf()),
        (2, Value(depth - 1).ListOf(2).Select(values => "[" + string.Join(',', values) + "]")),
        (2, Names()),
        (2, Dates(depth)));

    private static Gen<string> Leaf() => Gen.Frequency(
        (6, Gen.Elements(s_texts).ListOf(2).Select(texts => Quoted(string.Concat(texts)))),
        (1, Gen.Elements("null", "true", "false", "0", "-1", "1e400", "12.5", "99999999999999999999")));

    private static Gen<string> Names() =>
        from family in Gen.Elements(s_texts)
        from given in Gen.Elements(s_texts)
        from key in Gen.Elements("family", "literal", "suffix", "parse-names", "non-dropping-particle")
        from value in Leaf()
        select $"[{{\"family\":{Quoted(family)},\"given\":{Quoted(given)},{Quoted(key)}:{value}}}]";

    private static Gen<string> Dates(int depth) =>
        from key in Gen.Elements("date-parts", "raw", "literal", "season", "circa")
        from value in Value(depth - 1)
        from year in Gen.Choose(-3000, 30000)
        select string.Create(CultureInfo.InvariantCulture, $"{{{Quoted(key)}:{value},\"date-parts\":[[{year},{year % 14},{year % 33}]]}}");

    private static string Quoted(string text) => "\"" + System.Text.Json.JsonEncodedText.Encode(text) + "\"";
}
