namespace PubArchive.Csl.Conformance.Fixtures;

/// <summary>What became of one fixture.</summary>
/// <param name="Printed">What the processor printed; <see langword="null"/> where it could not run the fixture.</param>
/// <param name="Refusal">Why it could not; <see langword="null"/> where it could.</param>
internal sealed record SuiteOutcome(SuiteFixture Fixture, string? Printed, string? Refusal)
{
    /// <summary>Whether what was printed is the fixture's result, byte for byte.</summary>
    public bool Passed => Printed == Fixture.Result;
}
