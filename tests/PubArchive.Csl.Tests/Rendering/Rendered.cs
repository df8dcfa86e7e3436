using System.Text;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Rendering;

/// <summary>What a small style written out for a test prints.</summary>
internal static class Rendered
{
    private const string Root = "xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"";

    /// <summary>A processor whose bibliography has this layout.</summary>
    public static CitationProcessor By(string layout, string macros = "", string root = "class=\"in-text\"", string citation = "<citation><layout><text variable=\"title\"/></layout></citation>", string bibliography = "") =>
        new(StyleReader.Parse($"<style {Root} {root}><info><title>Test</title></info>{macros}{citation}<bibliography {bibliography}><layout>{layout}</layout></bibliography></style>"), BuiltInLocales.Instance);

    /// <summary>A processor whose citations are so.</summary>
    public static CitationProcessor Citing(string citation, string root = "class=\"in-text\"", string macros = "") =>
        new(StyleReader.Parse($"<style {Root} {root}><info><title>Test</title></info>{macros}{citation}</style>"), BuiltInLocales.Instance);

    /// <summary>The entry of an item, as HTML.</summary>
    public static string Entry(this CitationProcessor processor, string item) => processor.RenderEntry(Items(item)[0]).ToInnerHtml();

    /// <summary>The entries of items, in the style's order.</summary>
    public static string[] Entries(this CitationProcessor processor, string items) => [.. processor.RenderBibliography(Items(items)).Entries.Select(entry => entry.ToInnerHtml())];

    /// <summary>Items of CSL-JSON without the brackets around it.</summary>
    public static IReadOnlyList<CslItem> Items(string json) => [.. CslJson.Read(Encoding.UTF8.GetBytes($"[{json}]"))];
}
