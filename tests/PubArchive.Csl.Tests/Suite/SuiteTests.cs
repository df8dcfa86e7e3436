using PubArchive.Csl.Conformance.Fixtures;
using PubArchive.Csl.Locales;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Suite;

internal sealed class SuiteTests
{
    /// <summary>Both ways: a fixture that passes and is not listed is news to be committed, one that is listed and fails is a regression. <c>UPDATE_GOLDEN=1</c> rewrites the list.</summary>
    [Test]
    public void The_fixtures_that_pass_are_exactly_those_listed()
    {
        var runner = new SuiteRunner(new LocaleFolder(SharedData.Path("data", "csl-locales")));
        var outcomes = SuiteFixture.LoadAll(SharedData.Path("data", "csl-test-suite")).Select(runner.Outcome).ToList();
        var passing = outcomes.Where(outcome => outcome.Passed).Select(outcome => outcome.Fixture.Name).ToList();
        TestContext.Out.WriteLine($"{passing.Count} of {outcomes.Count} fixtures pass.");
        var list = new Golden("Suite", "passing.txt");
        list.UpdateIfAsked(passing);
        Assert.That(passing, Is.EqualTo(list.Lines));
    }

    [Test]
    public void Every_fixture_is_read_whole() =>
        Assert.That(
            SuiteFixture.LoadAll(SharedData.Path("data", "csl-test-suite")).Where(fixture => fixture.Mode is not ("citation" or "bibliography") || fixture.Style.Length == 0 || fixture["RESULT"] is null),
            Is.Empty);
}
