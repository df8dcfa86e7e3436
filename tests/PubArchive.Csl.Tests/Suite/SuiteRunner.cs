using System.Text;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Suite;

/// <summary>Runs fixtures of the official suite through the public interface.</summary>
internal sealed class SuiteRunner(ILocaleSource locales)
{
    private static readonly CitationOptions s_plain = new() { Links = false };

    /// <summary>What the processor prints for a fixture; <see langword="null"/> for a mode it does not have.</summary>
    public string? Run(SuiteFixture fixture)
    {
        if (fixture.Mode != "bibliography" || fixture["BIBSECTION"] is not null) { return null; }
        var processor = new CitationProcessor(StyleReader.Parse(fixture.Style), locales, options: s_plain);
        return processor.RenderBibliography(CslJson.Read(Encoding.UTF8.GetBytes(fixture.Input))).ToHtml();
    }

    public bool Passes(SuiteFixture fixture)
    {
        try { return Run(fixture) == fixture.Result; }
        catch (StyleFormatException) { return false; }
    }
}
