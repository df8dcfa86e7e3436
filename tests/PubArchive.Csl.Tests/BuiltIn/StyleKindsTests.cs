using PubArchive.Csl.BuiltIn;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.BuiltIn;

/// <summary>One invented work of each kind in each style and two languages, read against the published rules. <c>UPDATE_GOLDEN=1</c> rewrites the lists; review the difference.</summary>
internal sealed class StyleKindsTests
{
    [TestCase("apa", "en-US")]
    [TestCase("apa", "sv-SE")]
    [TestCase("chicago-author-date", "en-US")]
    [TestCase("chicago-author-date", "es-ES")]
    [TestCase("chicago-notes", "en-US")]
    [TestCase("chicago-notes", "de-DE")]
    [TestCase("vancouver", "en-US")]
    [TestCase("vancouver", "fr-FR")]
    public void Every_kind_of_work_is_printed_as_the_rules_have_it(string style, string language)
    {
        var works = Works();
        var processor = new CitationProcessor(BuiltInStyles.Get(style), BuiltInLocales.Instance, language);
        IEnumerable<string> lines = works.Select(item => $"{item.Id}: {processor.RenderEntry(item).ToInnerHtml()}");
        if (style == "chicago-notes") { lines = lines.Concat(works.Select(item => $"{item.Id} (note): {Note(processor, item)}")); }
        var printed = lines.ToList();
        var expected = new Golden("BuiltIn", $"{style}.{language}.txt");
        expected.UpdateIfAsked(printed);
        Assert.That(printed, Is.EqualTo(expected.Lines));
    }

    internal static List<CslItem> Works()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Repository, "tests", "PubArchive.Csl.Tests", "BuiltIn", "kinds.json"));
        return [.. CslJson.Read(file)];
    }

    private static string Note(CitationProcessor processor, CslItem item) =>
        processor.Process([item], [Citation.Of(item.Id) with { NoteNumber = 1 }]).Citations[0].ToHtml();
}
