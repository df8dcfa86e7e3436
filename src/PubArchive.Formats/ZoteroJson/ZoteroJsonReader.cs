using System.Text;
using PubArchive.Formats.Input;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>Reads Zotero's JSON in its three shapes: the Web API's (items in envelopes, children beside them), Better BibTeX's (with collections), and the bare items translators make.</summary>
/// <remarks>Goes over the file twice, first for children and collections; a stream that cannot go back is held in memory.</remarks>
internal sealed class ZoteroJsonReader : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream)
    {
        using var source = new RepeatedStream(stream);
        ZoteroJsonChildren children;
        using (var first = InputText.Open(source.Again())) { children = first.Refusal is null ? ZoteroJsonChildren.Find(first.Utf8) : new ZoteroJsonChildren(); }
        foreach (var record in TextRecords.Read(source.Again(), input => Items(input, children))) { yield return record; }
    }

    private static IEnumerable<ReadRecord> Items(InputText input, ZoteroJsonChildren children)
    {
        var records = new JsonRecords(input.Utf8);
        while (records.Read())
        {
            if (records.FrameKey is null && ReadOne(records, children) is { } record) { yield return record; }
        }
        foreach (var orphan in children.Orphans()) { yield return orphan; }
        if (records.Fault is { } broken) { yield return TextRecords.OfFile(broken); }
    }

    private static ReadRecord? ReadOne(JsonRecords records, ZoteroJsonChildren children)
    {
        var text = Encoding.UTF8.GetString(records.Text.Span);
        var line = records.Line;
        if (records.Text.Span[0] != (byte)'{') { return Lost(Severity.Error, "ZJS001", "The list holds something that is no item; it was passed over."); }
        var source = ZoteroJsonObject.Of(ZoteroJsonChildren.Parse(records.Text));
        if (source.ItemType is null) { return Lost(Severity.Error, "ZJS001", "The object has no 'itemType', so it is no item of Zotero; it was passed over."); }
        if (ZoteroJsonChildren.IsChild(source)) { return null; }
        if (source.ItemType == "annotation") { return Lost(Severity.Warning, "ZJS005", $"The annotation {source.Key} was passed over: PubArchive keeps no marks on files."); }
        if (source.IsInTrash) { return Lost(Severity.Warning, "ZJS006", $"The item {source.Key} is in Zotero's trash; it was passed over."); }
        var (objects, texts) = children.TakeOf(source.Key);
        var reading = new ZoteroJsonItem(source, line);
        var item = reading.ToItem(objects, children.Collections);
        return new ReadRecord(item, reading.Notices, line, text + texts);

        ReadRecord Lost(Severity severity, string code, string message) => new(null, [new Diagnostic(severity, line, code, message)], line, text);
    }
}
