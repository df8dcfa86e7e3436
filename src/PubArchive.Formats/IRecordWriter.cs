using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>Writes items in one format.</summary>
public interface IRecordWriter
{
    /// <summary>Writes items as one file, in UTF-8; the same items give the same bytes.</summary>
    /// <param name="items">Enumerated once.</param>
    /// <param name="stream">Where the bytes go; flushed, not closed.</param>
    /// <exception cref="IOException">The machine could not write the stream.</exception>
    void Write(IEnumerable<Item> items, Stream stream);
}
