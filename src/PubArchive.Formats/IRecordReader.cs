using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>Reads the records of one format.</summary>
public interface IRecordReader
{
    /// <summary>Reads records one at a time, in the order of the file. Never throws for what the file says: every whole record is yielded, all else is a diagnostic.</summary>
    /// <param name="stream">The file's bytes as they are, compressed with gzip or in another encoding than UTF-8 if so they are; read once from where it stands, not closed.</param>
    /// <returns>Entries without an item carry diagnostics of a record that was lost or of the file as a whole.</returns>
    /// <exception cref="IOException">The machine could not read the stream.</exception>
    IEnumerable<ReadRecord> Read(Stream stream);
}
