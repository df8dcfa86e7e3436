using System.Text;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Dump;

/// <summary>Writes a dump into a folder that is there wholly or not at all.</summary>
internal static class Exporting
{
    private const int Buffer = 1 << 16;

    /// <summary>Writes it.</summary>
    /// <param name="database">A connection for this alone.</param>
    /// <param name="folder">A folder that is not there or is empty.</param>
    /// <param name="progress">Told now and then how many lines are written.</param>
    /// <param name="cancellationToken">Ends it, with no folder made.</param>
    public static void Run(Database database, string folder, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        CheckIsFree(whole);
        var part = whole + ".part";
        CheckIsOwn(part);
        try
        {
            Remove(part);
            Directory.CreateDirectory(Path.Combine(part, "history"));
            var writer = new DumpWriter(database, progress, cancellationToken);
            writer.Run(name => Create(part, name));
            using (var csv = new PublicationsCsv(Create(part, PublicationsCsv.Name))) { writer.Each(PublicationsCsv.Select, csv.Write); }
            using (var readme = Create(part, Readme.Name)) { readme.Write(Encoding.UTF8.GetBytes(Readme.Text.ReplaceLineEndings("\n"))); }
            foreach (var file in Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories)) { Flush(file); }
            if (Directory.Exists(whole)) { Directory.Delete(whole); }
            Directory.Move(part, whole);
        }
        finally
        {
            Remove(part);
        }
    }

    private static void CheckIsFree(string folder)
    {
        if (File.Exists(folder)) { throw new IOException($"'{folder}' is a file. Name a new folder; nothing was changed."); }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) { throw new IOException($"'{folder}' is not empty. Name a new folder, so that nothing in it is lost; nothing was changed."); }
    }

    // What a killed export left is taken away; what somebody else put there is not.
    private static void CheckIsOwn(string part)
    {
        string[] own = ["history", DumpFolder.Marker, PublicationsCsv.Name, Readme.Name, .. DumpTables.All.Select(table => table.File)];
        var isOwn = !File.Exists(part) && (!Directory.Exists(part) || Directory.EnumerateFileSystemEntries(part).All(entry => own.Contains(Path.GetFileName(entry), StringComparer.Ordinal)));
        if (!isOwn) { throw new IOException($"'{part}' is in the way. Move it, or name another folder; nothing was changed."); }
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        stream.Flush(flushToDisk: true);
    }

    private static FileStream Create(string folder, string name) => new(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) { Directory.Delete(folder, recursive: true); }
    }
}
