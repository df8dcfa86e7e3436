using System.Globalization;
using Microsoft.Data.Sqlite;
using PubArchive.Benchmarks.Floors;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>What keeping an archive safe costs: a backup, a look through it, the backup put back, everything as plain files and an archive of those again. Floors: copying the same bytes, SQLite's own check, the import.</summary>
internal static class SafetyBenchmark
{
    public static int Run(int records)
    {
        using var scratch = new Scratch();
        var (csv, archive) = (scratch["library.csv"], scratch["archive.pubarchive"]);
        Console.WriteLine(GeneratedCsv.Write(csv, records, new GeneratorOptions()).Summary());
        var import = Watched(scratch, archive, "import", csv).Run;
        var copy = Timed(() => Copy(archive, scratch["copy.db"]));
        Print("backup", Watched(scratch, archive, "backup", scratch["backup.pubarchive"]), ("copying the file", copy));
        Print("verify", Watched(scratch, archive, "verify"), ("SQLite's integrity_check", Timed(() => Check(archive))));
        Print("restore FILE", Watched(scratch, archive, "restore", scratch["backup.pubarchive"]), ("copying the file", copy));
        Print("import again, with a backup", Watched(scratch, archive, "import", csv), ("the first import", new CliRunTime(import.Time, import.Processor)));
        Print("export all", Watched(scratch, archive, "export", "all", scratch["all"]), ("copying the files", Timed(() => CopyFolder(scratch["all"], scratch["copied"]))));
        var again = scratch["again.pubarchive"];
        Print("import all", Watched(scratch, again, "import", "all", scratch["all"], "--archive", again), ("the first import", new CliRunTime(import.Time, import.Processor)));
        Stage.PrintMachine();
        return 0;
    }

    private static (CliRun Run, long PeakWal) Watched(Scratch scratch, string archive, params string[] args)
    {
        var wal = new WalWatch(archive);
        using var child = CliChild.Start(scratch.Folder, [.. args, "--quiet"]);
        return (child.Wait(_ => wal.Look()).Done(), wal.Peak);
    }

    private static void Print(string name, (CliRun Run, long PeakWal) seen, (string Name, CliRunTime Time) floor) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-28} {seen.Run.Time.TotalSeconds,6:F1} s, processors' {seen.Run.Processor.TotalSeconds,5:F1} s, peak memory {seen.Run.PeakMemory / 1e6,4:F0} MB, log {seen.PeakWal / 1e6,4:F0} MB; floor ({floor.Name}) {floor.Time.Elapsed.TotalSeconds:F1} s, processors' {floor.Time.Processor.TotalSeconds:F1} s"));

    private static CliRunTime Timed(Action work)
    {
        var clock = new WorkClock();
        clock.Time(work);
        return new CliRunTime(clock.Elapsed, clock.Processor);
    }

    private static void Copy(string from, string to)
    {
        File.Copy(from, to);
        using var file = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file has a folder
            File.Copy(file, copy);
        }
    }

    private static void Check(string archive)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = archive, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        command.ExecuteScalar();
    }

    private sealed record CliRunTime(TimeSpan Elapsed, TimeSpan Processor);
}
