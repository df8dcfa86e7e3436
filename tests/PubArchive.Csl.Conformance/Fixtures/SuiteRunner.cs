using System.Text;
using System.Text.Json;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Conformance.Fixtures;

/// <summary>Runs fixtures of the official suite through the public interface.</summary>
internal sealed class SuiteRunner(ILocaleSource locales)
{
    // The suite was made with the reference processor, which prints an error where nothing is printed.
    private static readonly CitationOptions s_plain = new() { Links = false, TextForNothing = CitationOptions.ReferenceErrorText };

    /// <summary>Runs a fixture; one that cannot be run has the reason in its outcome.</summary>
    public SuiteOutcome Outcome(SuiteFixture fixture)
    {
        if (fixture["BIBSECTION"] is not null) { return new SuiteOutcome(fixture, null, "asks for a section of a bibliography"); }
        try { return new SuiteOutcome(fixture, Run(fixture), null); }
        // Whatever goes wrong is the failure of this fixture and not of the run: the one place where everything is caught.
        catch (Exception failure) { return new SuiteOutcome(fixture, null, failure.GetType().Name + ": " + failure.Message); }
    }

    private string Run(SuiteFixture fixture)
    {
        var processor = new CitationProcessor(StyleReader.Parse(fixture.Style), locales, options: s_plain);
        var items = CslJson.Read(Encoding.UTF8.GetBytes(fixture.Input)).ToList();
        if (fixture["CITATIONS"] is { } edits) { return new SuiteSession(processor, items).Run(edits, fixture.Mode == "bibliography"); }
        if (fixture.Mode == "bibliography") { return processor.RenderBibliography(items).ToHtml(); }
        var citations = fixture["CITATION-ITEMS"] is { } json ? Clusters(json) : [WholeInput(processor, items)];
        return string.Join('\n', processor.Process(items, citations).Citations.Select(citation => citation.ToHtml()));
    }

    // Without citations of its own a fixture cites all its items at once, in the order of the bibliography.
    private static Citation WholeInput(CitationProcessor processor, List<CslItem> items)
    {
        var sorted = processor.RenderBibliography(items).Entries.Select(entry => entry.Id).ToArray();
        return Citation.Of(sorted.Length > 0 ? sorted : [.. items.Select(item => item.Id).Distinct(StringComparer.Ordinal)]) with { BringsTogether = false };
    }

    // Each stands for itself: no cite is a later mention unless it says so, and the call of the reference that the fixtures were made with brings none together.
    private static List<Citation> Clusters(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(cluster => new Citation { BringsTogether = false, Items = [.. cluster.EnumerateArray().Select(SuiteCite.ReadAlone)] })];
    }
}
