using PubArchive.Benchmarks;

return args switch
{
    ["cite", var items] => CiteBenchmark.Run(items, styleFile: null),
    ["cite", var items, var style] => CiteBenchmark.Run(items, style),
    ["import", var file] => ImportBenchmark.Run(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Benchmarks of PubArchive; each prints its baseline of the same run and the ratio to it.

          cite ITEMS.json [STYLE.csl]   references, warm, one thread; baseline: reading the items
          import FILE                   a file into a new archive; baseline: reading the file

        dotnet run -c Release --project tests/PubArchive.Benchmarks -- cite ../shared/data/csl-agreement/items.json
        """);
    return 2;
}
