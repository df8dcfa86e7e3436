using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PubArchive.Formats.Input;
using PubArchive.Formats.Json;
using PubArchive.Items;
using CslText = PubArchive.Csl.CslJson;

namespace PubArchive.Formats.CslJson;

/// <summary>Reads CSL JSON: a list of items, one item, or a list under <c>items</c> or <c>references</c>.</summary>
internal sealed class CslJsonReader : IRecordReader
{
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private static IEnumerable<ReadRecord> Records(InputText input)
    {
        var records = new JsonRecords(input.Utf8);
        while (records.Read())
        {
            if (records.FrameKey is null) { yield return ReadOne(records); }
        }
        if (records.Fault is { } broken) { yield return TextRecords.OfFile(broken); }
    }

    private static ReadRecord ReadOne(JsonRecords records)
    {
        var source = Encoding.UTF8.GetString(records.Text.Span);
        if (records.Text.Span[0] != (byte)'{')
        {
            var fault = new Diagnostic(Severity.Error, records.Line, "CSL001", "The list holds something that is no item; it was passed over.");
            return new ReadRecord(null, [fault], records.Line, source);
        }
        var reader = new Utf8JsonReader(records.Text.Span, s_options);
        reader.Read();
        var converted = new CslToItem(CslText.ReadItem(ref reader, fallbackId: ""));
        return new ReadRecord(converted.ToItem(), Notices(converted, records.Line), records.Line, source);
    }

    private static ImmutableArray<Diagnostic> Notices(CslToItem converted, int line)
    {
        var notices = ImmutableArray<Diagnostic>.Empty;
        if (converted.InExtra is { } names)
        {
            notices = notices.Add(new Diagnostic(Severity.Info, line, "CSL002", $"The item type has no field for {names}; kept in Extra."));
        }
        foreach (var repair in converted.Repaired) { notices = notices.Add(new Diagnostic(Severity.Warning, line, "CSL003", $"Not a whole date: read {repair}. Correct it where it comes from.")); }
        return notices;
    }
}
