using PubArchive.Csl.BuiltIn;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.BuiltIn;

/// <summary>One invented work of each kind in our APA, judged by eye against the Publication Manual's examples. <c>UPDATE_GOLDEN=1</c> rewrites the lists; review the difference.</summary>
internal sealed class ApaKindsTests
{
    [TestCase("en-US")]
    [TestCase("nb-NO")]
    [TestCase("nn-NO")]
    public void Every_kind_of_work_is_printed_as_the_manual_has_it(string language)
    {
        var processor = new CitationProcessor(BuiltInStyles.Get("apa"), BuiltInLocales.Instance, language);
        var lines = Works().Select(item => $"{item.Id}: {processor.RenderEntry(item).ToInnerHtml()}").ToList();
        var expected = new Golden("BuiltIn", $"apa-kinds.{language}.txt");
        expected.UpdateIfAsked(lines);
        Assert.That(lines, Is.EqualTo(expected.Lines));
    }

    private static List<CslItem> Works()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Repository, "tests", "PubArchive.Csl.Tests", "BuiltIn", "apa-kinds.json"));
        return [.. CslJson.Read(file)];
    }
}
