using PubArchive.Formats.Csv;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Reads the CSV Zotero exports, also when columns were added, removed or moved, and when a spreadsheet or a script saved it again.</summary>
internal sealed class ZoteroCsvReader : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private static IEnumerable<ReadRecord> Records(InputText input)
    {
        using var rows = new CsvRows(input.Utf8);
        var layout = new ZoteroCsvLayout(rows.Header);
        foreach (var notice in OfHeader(rows, layout)) { yield return TextRecords.OfFile(notice); }
        var row = new ZoteroCsvRow(rows, layout);
        while (rows.Read())
        {
            var item = row.ToItem();
            yield return new ReadRecord(item, rows.TakeFaults().AddRange(row.TakeNotices()), rows.Line, rows.Source());
        }
        foreach (var fault in rows.TakeFaults()) { yield return TextRecords.OfFile(fault); }
    }

    private static IEnumerable<Diagnostic> OfHeader(CsvRows rows, ZoteroCsvLayout layout)
    {
        foreach (var fault in rows.TakeFaults()) { yield return fault; }
        if (rows.Header.IsEmpty || !rows.Header.Any(name => ZoteroCsvColumns.Find(name) is not null))
        {
            yield return new Diagnostic(Severity.Error, 1, "CSV007", "None of the columns is one of Zotero's ('Key', 'Item Type', 'Title', 'Author' …); export the library as CSV again, or name the columns as Zotero does.");
            yield break;
        }
        if (!rows.Header.Any(name => ZoteroCsvColumns.Find(name)?.Role is ColumnRole.ItemType))
        {
            yield return new Diagnostic(Severity.Warning, 1, "CSV008", "There is no column 'Item Type'; every record is read as a document. Add the column, with words such as journalArticle or book.");
        }
        if (layout.IsGuessed)
        {
            yield return new Diagnostic(Severity.Info, 1, "CSV009", "Some columns have no name; as the others stand in Zotero's order, they were taken for Zotero's columns at their places.");
        }
    }
}
