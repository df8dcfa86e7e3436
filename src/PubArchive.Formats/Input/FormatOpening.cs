using System.Collections.Immutable;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Formats.Csv;
using PubArchive.Formats.ZoteroCsv;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Tells what a file is by its opening, as bytes or as text.</summary>
internal static class FormatOpening
{
    private const int ShownColumns = 8;

    /// <summary>The format, or why there is none.</summary>
    public static (FormatId? Format, Diagnostic? Refusal) Detect(ReadOnlySpan<byte> bytes, ArchiveCsvColumns columns)
    {
        using var opening = new MemoryStream(bytes.ToArray(), writable: false);
        return Detect(opening, columns);
    }

    /// <summary>The format of what a stream holds, or why there is none.</summary>
    public static (FormatId? Format, Diagnostic? Refusal) Detect(Stream stream, ArchiveCsvColumns columns)
    {
        using var input = InputText.Open(stream);
        if (input.Refusal is { } refusal) { return (null, refusal); }
        var text = new byte[InputText.OpeningLength];
        var length = input.Utf8.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return DetectText(text.AsSpan(0, length), columns);
    }

    private static (FormatId? Format, Diagnostic? Refusal) DetectText(ReadOnlySpan<byte> utf8, ArchiveCsvColumns columns)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) { return (null, BinaryOpening.Explain([])); }
        if (utf8.StartsWith("---\ntitle: "u8) && utf8.IndexOf("\ntype: pub\n"u8) > 0) { return (FormatId.ArchivePages, null); }
        if (JsonOpening.IsJson(utf8))
        {
            var json = JsonOpening.Detect(utf8);
            return (json, json is null ? Unknown("It is JSON, but not items of Zotero, Better BibTeX or CSL.") : null);
        }
        if (XmlOpening.IsXml(utf8))
        {
            var (xml, root) = XmlOpening.Detect(utf8);
            if (xml is not null || root is not null) { return (xml, xml is null ? Unknown($"It is XML, but its root '{root}' is none of theirs, or speaks of other things.") : null); }
        }
        using var rows = new CsvRows(new MemoryStream(utf8.ToArray(), writable: false));
        var csv = DetectCsv(rows.Header, columns);
        if ((csv ?? TaggedOpening.Detect(utf8)) is { } format) { return (format, null); }
        return (null, Unknown(HintOf(rows.Header)));
    }

    private static FormatId? DetectCsv(ImmutableArray<string> header, ArchiveCsvColumns columns)
    {
        var isZotero = ZoteroCsvColumns.IsHeader(header);
        if (isZotero && header.Any(name => ZoteroCsvColumns.Find(name)?.Role is ColumnRole.ItemType)) { return FormatId.ZoteroCsv; }
        if (columns.IsHeader(header)) { return FormatId.ArchiveCsv; }
        return isZotero ? FormatId.ZoteroCsv : null;
    }

    private static string HintOf(ImmutableArray<string> header) => header.Length < 2
        ? "It begins like none of them."
        : $"It looks like a table with the columns {string.Join(", ", header.Take(ShownColumns).Select(name => $"'{name}'"))}: a Zotero CSV has 'Item Type' and 'Title', an archive CSV 'key' or 'DOI' and what it says of them.";

    private static Diagnostic Unknown(string hint) =>
        new(Severity.Error, 0, "FILE003", $"Not a format PubArchive reads. {hint} It reads {string.Join(", ", RecordFormats.All.Select(RecordFormats.Title))}.");
}
