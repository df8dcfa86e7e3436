using PubArchive.Formats;

namespace PubArchive.Benchmarks;

/// <summary>Takes a file through the ordinary door into a new archive.</summary>
internal static class ImportBenchmark
{
    public static int Run(string file)
    {
        var folder = Directory.CreateTempSubdirectory("pubarchive-bench-").FullName;
        try
        {
            var records = 0;
            var run = 0;
            var baseline = Stage.Best(3, () => records = Read(file));
            var import = Stage.Best(3, () =>
            {
                using var archive = ArchiveProject.Open(folder, new ProjectOptions { ArchiveFile = Path.Combine(folder, $"{run++}.pubarchive") });
                archive.Import(file);
            });
            Stage.Print("baseline: read the file", baseline, records);
            Stage.Print("import into a new archive", import, records);
            Stage.PrintRatio(import, baseline);
        }
        finally { Directory.Delete(folder, recursive: true); }
        return 0;
    }

    private static int Read(string file)
    {
        using var stream = File.OpenRead(file);
        var opening = new byte[RecordFormats.OpeningLength];
        var length = stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        var format = RecordFormats.Detect(opening.AsSpan(0, length)) ?? throw new InvalidDataException($"{file} is in no format PubArchive reads.");
        stream.Position = 0;
        return RecordFormats.ReaderFor(format).Read(stream).Count(record => record.Item is not null);
    }
}
