using System.Diagnostics;
using PubArchive.Csl.Conformance;
using PubArchive.Csl.Conformance.Fixtures;

if (Arguments.Parse(args) is not { } arguments) { return Usage(); }
var runner = new SuiteRunner(LocaleFiles.Of(arguments));
var watch = Stopwatch.StartNew();
var wanted = SuiteFixture.LoadAll(arguments.Folder).Where(fixture => arguments.Show is null || fixture.Name == arguments.Show);
var outcomes = wanted.Select(runner.Outcome).ToList();
if (outcomes.Count == 0) { Console.Error.WriteLine("No fixture found."); return 2; }
if (arguments.Show is not null) { Outcomes.Show(outcomes[0]); }
else { Outcomes.Print(outcomes, watch.Elapsed); }
if (arguments.Json is { } file) { Outcomes.Write(file, outcomes); }
return outcomes.TrueForAll(outcome => outcome.Passed) ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine("""
        Runs fixtures in the format of the official CSL test suite and compares byte for byte.

          FOLDER [--locales DIR] [--json FILE] [--show NAME]

        FOLDER   holds the fixtures, NAME.txt each
        DIR      holds locales-xx-XX.xml (default: csl-locales beside FOLDER, else the built-in ones)
        FILE     gets the outcomes as JSON
        NAME     the one fixture to run; its texts are printed

        Exit code: 0 all pass, 1 some do not, 2 wrong usage.
        """);
    return 2;
}
