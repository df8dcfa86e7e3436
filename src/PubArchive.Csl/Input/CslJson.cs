using System.Text.Json;

namespace PubArchive.Csl;

/// <summary>Reads and writes CSL-JSON.</summary>
/// <remarks>
/// Accepts an array of items, an object that holds one under <c>items</c> or <c>references</c>, or a single item. Ids and numbers may be JSON numbers,
/// <c>date-parts</c> may be text. Unknown keys are kept in <see cref="CslItem.Other"/> and written back.
/// </remarks>
public static class CslJson
{
    /// <summary>Reads items one at a time from a UTF-8 stream, holding no more than one item's text in memory.</summary>
    /// <exception cref="FormatException">The text is not JSON, from the point where it stops being so: items before it have been handed out.</exception>
    public static IEnumerable<CslItem> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new CslJsonStream(stream).ReadAll();
    }

    /// <summary>Reads items from UTF-8 text in memory.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static IEnumerable<CslItem> Read(ReadOnlyMemory<byte> utf8) => new CslJsonStream(utf8).ReadAll();

    /// <summary>Reads one item; the reader stands on its opening brace and is left on the closing one.</summary>
    /// <param name="reader">A reader over text that holds the item whole.</param>
    /// <param name="fallbackId">Id for an item that has none.</param>
    public static CslItem ReadItem(ref Utf8JsonReader reader, string fallbackId) => CslJsonItem.Read(ref reader, fallbackId);

    /// <summary>Writes items as a JSON array.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<CslItem> items)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        writer.WriteStartArray();
        foreach (var item in items) { Write(writer, item); }
        writer.WriteEndArray();
    }

    /// <summary>Writes one item as a JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, CslItem item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        CslJsonWriter.Write(writer, item);
    }
}
