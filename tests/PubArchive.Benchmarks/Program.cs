using System.Globalization;
using PubArchive.Benchmarks;

return args switch
{
    ["generate", var records, var file, .. var rest] => GenerateBenchmark.Run(Number(records), file, rest.Contains("--update"), Seed(rest)),
    ["measure", var file] => GenerateBenchmark.Measure(file),
    ["mutate", var reader, var runs] => MutateBenchmark.Run(reader, Number(runs), seed: 1, first: 0),
    ["mutate", var reader, var runs, var seed] => MutateBenchmark.Run(reader, Number(runs), (ulong)Number(seed), first: 0),
    ["mutate", var reader, var runs, var seed, var first] => MutateBenchmark.Run(reader, Number(runs), (ulong)Number(seed), Number(first)),
    ["import-scale", var records] => ImportScaleBenchmark.Run(Number(records)),
    ["import-large", var records] => ImportScaleBenchmark.Large(Number(records)),
    ["update-scale", var records] => ImportScaleBenchmark.Update(Number(records)),
    ["duplicates", var records] => DuplicatesBenchmark.Run(Number(records)),
    ["search", var records] => SearchBenchmark.Run(Number(records)),
    ["site", var records] => SiteBenchmark.Run(Number(records)),
    ["kill", "all", .. var rest] => KillBenchmark.All(Seed(rest)),
    ["kill", var operation, var count, .. var rest] => KillBenchmark.Run(operation, Number(count), Seed(rest), rest is [_, var records] ? Number(records) : null),
    ["safety", var records] => SafetyBenchmark.Run(Number(records)),
    ["two-process"] => TwoProcessBenchmark.Run(300),
    ["two-process", var seconds] => TwoProcessBenchmark.Run(Number(seconds)),
    ["citing", .. var rest] => CitingBenchmark.Run(rest.Length == 0 ? [600, 10_000, 100_000] : [.. rest.Select(Number)], referenceUpTo: 10_000),
    ["hostile"] => HostileBenchmark.Run(),
    ["hostile", var number] => HostileBenchmark.Run(Number(number)),
    ["read", .. var formats] => ReadBenchmark.Run(formats),
    ["cite", var items] => CiteBenchmark.Run(items, styleFile: null),
    ["cite", var items, var style] => CiteBenchmark.Run(items, style),
    ["import", var file] => ImportBenchmark.Run(file),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

static ulong Seed(string[] rest) => rest.FirstOrDefault(word => ulong.TryParse(word, out _)) is { } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1;

static int Usage()
{
    Console.Error.WriteLine("""
        Benchmarks of PubArchive; each prints its baseline of the same run and the ratio to it.

          generate N FILE.csv [--update] [SEED]   invents a library as Zotero CSV, or a later export of it
          measure FILE.tsv              the committed table of real libraries' shapes anew
          mutate READER RUNS [SEED [FIRST]]   damaged real files through a reader: csv, ris, bibtex … as `convert` names them
          hostile                       files made to cost time or memory, each read in its own process
          import-scale N                a generated library into a new archive; floor: CsvHelper and bare inserts of the same rows
          import-large N                as many and ten times as many; floor: the former
          update-scale N                a later export of a library in the archive; floor: its first import
          duplicates N                  a generated library of which every third record is there twice; floor: reading all marks
          search N                      words of titles in a generated library; floor: the full-text index alone
          site N                        the site of a generated library; floor: writing the same files
          kill import|undo|backup|remove|publish COUNT [SEED [RECORDS]]   the command killed at random moments
          kill all [SEED]               all of them: 50 imports of 100,000 records, 20 of each other
          safety N                      backup, verify, restore, export all, import all; floors: a copy, SQLite's own check
          two-process [SECONDS]         imports in one process, edits, searches, exports in another
          citing [N...]                 600 real or N invented items (default 600, 10,000, 100,000) in APA, Chicago and IEEE, alone and
                                        sorted, warm and as whole processes of the published program, beside citeproc-js from npm
          read [FORMAT …]               one library through its doors; floor: the bare reader of each, and readers from npm beside
          cite ITEMS.json [STYLE.csl]   references, warm, one thread; baseline: reading the items
          import FILE                   a file into a new archive; baseline: reading the file

        dotnet run -c Release --project tests/PubArchive.Benchmarks -- cite ../shared/data/csl-agreement/items.json
        """);
    return 2;
}
