using System.Globalization;
using System.Text.Json;
using PubArchive.Csl;
using PubArchive.Formats.Json;
using PubArchive.Items;
using CslText = PubArchive.Csl.CslJson;

namespace PubArchive.Formats.CslJson;

/// <summary>Writes CSL JSON. Tags, notes, attachments, collections and dates of adding have no place in it, nor have roles CSL does not know.</summary>
internal sealed class CslJsonWriter : IRecordWriter
{
    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonWriting.Indented);
        writer.WriteStartArray();
        var number = 0;
        foreach (var item in items)
        {
            number++;
            CslText.Write(writer, WithId(ItemToCsl.ConvertWhole(item), number));
            if (writer.BytesPending > JsonWriting.FlushAt) { writer.Flush(); }
        }
        writer.WriteEndArray();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    // CSL asks for an id; its place in the file is the only one such an item has.
    private static CslItem WithId(CslItem item, int number) => item.Id.Length > 0 ? item : new CslItem
    {
        Id = number.ToString(CultureInfo.InvariantCulture), Type = item.Type, Texts = item.Texts, Names = item.Names, Dates = item.Dates,
    };
}
