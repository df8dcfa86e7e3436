using System.Text.Encodings.Web;
using System.Text.Json;
using PubArchive.Csl.Conformance.Fixtures;

namespace PubArchive.Csl.Conformance;

/// <summary>Prints and writes what became of the fixtures.</summary>
internal static class Outcomes
{
    private static readonly JsonWriterOptions s_readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyCollection<SuiteOutcome> outcomes, TimeSpan elapsed)
    {
        foreach (var outcome in outcomes) { Console.WriteLine($"{(outcome.Passed ? "pass" : "FAIL")}  {outcome.Fixture.Name}{(outcome.Refusal is { } why ? $" ({why})" : "")}"); }
        Console.WriteLine(FormattableString.Invariant($"{outcomes.Count(outcome => outcome.Passed)} of {outcomes.Count} pass, {elapsed.TotalSeconds:F2} s"));
    }

    public static void Show(SuiteOutcome outcome)
    {
        Console.WriteLine(outcome.Fixture.Name + ": " + (outcome.Passed ? "pass" : "FAIL"));
        Console.WriteLine("--- expected");
        Console.WriteLine(outcome.Fixture.Result);
        Console.WriteLine("--- printed");
        Console.WriteLine(outcome.Printed ?? outcome.Refusal);
    }

    /// <summary>An array with an object for each fixture: <c>name</c>, <c>passed</c>, and where it did not pass <c>expected</c> and <c>printed</c> or <c>refusal</c>.</summary>
    public static void Write(string file, IEnumerable<SuiteOutcome> outcomes)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, s_readable);
        json.WriteStartArray();
        foreach (var outcome in outcomes) { Write(json, outcome); }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SuiteOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("name", outcome.Fixture.Name);
        json.WriteBoolean("passed", outcome.Passed);
        if (!outcome.Passed)
        {
            json.WriteString("expected", outcome.Fixture.Result);
            if (outcome.Printed is { } printed) { json.WriteString("printed", printed); }
            if (outcome.Refusal is { } refusal) { json.WriteString("refusal", refusal); }
        }
        json.WriteEndObject();
    }
}
