using System.Text.RegularExpressions;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Styles;

/// <summary>Every style that real repositories and the official suite hold is read.</summary>
public sealed partial class RealStylesTests
{
    [TestCase("csl-styles", 20)]
    [TestCase("csl-styles-sample", 300)]
    public void Every_official_style_is_read(string folder, int least)
    {
        var files = Directory.GetFiles(SharedData.Path("data", folder), "*.csl");
        Assert.That(files, Has.Length.GreaterThanOrEqualTo(least));
        Assert.That(files.Select(file => Faults(Path.GetFileName(file), () => StyleReader.Load(file))).OfType<string>(), Is.Empty);
    }

    [Test]
    public void Every_style_of_the_official_suite_is_read()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "csl-test-suite"), "*.txt");
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Select(file => Faults(Path.GetFileName(file), () => StyleReader.Parse(StyleOf(file)))).OfType<string>(), Is.Empty);
    }

    private static string? Faults(string name, Func<Style> read)
    {
        try { return read().Citation.Layout is null ? name : null; }
        catch (StyleFormatException fault) { return name + ": " + fault.Message; }
    }

    private static string StyleOf(string file) => StyleSection.Match(File.ReadAllText(file)).Groups["style"].Value.Trim();

    [GeneratedRegex(@">>=+ ?CSL ?=+>>(?<style>.*?)<<=+ ?CSL ?=+<<", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex StyleSection { get; }
}
