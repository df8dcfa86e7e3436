using System.IO.Compression;
using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Formats;
using PubArchive.Testing;
using PubArchive.Workflows;

namespace PubArchive.Tests.Archive;

/// <summary>A real export of the development data as an import takes it.</summary>
internal static class RealFile
{
    /// <summary>Reads a file of <c>data/exports/real</c>, packed or not.</summary>
    /// <returns><see langword="null"/> when it holds no records of a known format.</returns>
    public static (ImportSource Source, List<IncomingRecord> Records)? Read(string name)
    {
        using var file = File.OpenRead(SharedData.Path(["data", "exports", "real", .. name.Split('/')]));
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        if (RecordFormats.Detect(bytes.ToArray()) is not { } format || format == FormatId.ArchiveCsv) { return null; }
        bytes.Position = 0;
        var source = new ImportSource(Path.GetFileName(name), RecordFormats.Title(format), ImportWorkflow.PartsOf(format));
        return (source, [.. RecordFormats.ReaderFor(format).Read(bytes).Select(record => new IncomingRecord(record, CatalogueFacts.None))]);
    }
}
