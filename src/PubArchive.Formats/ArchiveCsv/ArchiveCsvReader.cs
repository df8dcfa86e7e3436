using System.Collections.Immutable;
using PubArchive.Formats.Csv;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>Reads an archive CSV: what librarians keep in a spreadsheet and no Zotero format carries.</summary>
/// <param name="columns">Which header means what.</param>
public sealed class ArchiveCsvReader(ArchiveCsvColumns columns)
{
    /// <summary>Reads rows one at a time; never throws for what the file says.</summary>
    /// <param name="stream">The file's bytes as they are, gzip and any encoding allowed; read once, not closed.</param>
    /// <returns>A row that does not name a record carries diagnostics of itself or of the file.</returns>
    public IEnumerable<ArchiveCsvRow> Read(Stream stream) => TextRecords.Read(stream, Rows, OfFile);

    private IEnumerable<ArchiveCsvRow> Rows(InputText input)
    {
        using var rows = new CsvRows(input.Utf8);
        ImmutableArray<ArchiveColumn?> found = [.. rows.Header.Select(columns.Find)];
        foreach (var notice in rows.TakeFaults().AddRange(OfHeader(rows.Header, found))) { yield return OfFile(notice); }
        var dates = new SpreadsheetDates();
        while (rows.Read())
        {
            var row = new ArchiveCsvCells(rows, dates).Read(found);
            yield return row with { Line = rows.Line, Source = rows.Source(), Diagnostics = rows.TakeFaults().AddRange(row.Diagnostics) };
        }
        foreach (var fault in rows.TakeFaults()) { yield return OfFile(fault); }
    }

    private static IEnumerable<Diagnostic> OfHeader(ImmutableArray<string> header, ImmutableArray<ArchiveColumn?> found)
    {
        if (!found.Any(column => column?.Role is ArchiveColumnRole.Key or ArchiveColumnRole.Doi))
        {
            yield return new Diagnostic(Severity.Error, 1, "ARC001", "There is no column 'key' or 'DOI', so no row says which record it is about. Add one, or map a column to it in the settings.");
        }
        var unknown = header.Where((name, index) => name.Length > 0 && found[index] is null).Select(name => $"'{name}'").ToList();
        if (unknown.Count > 0)
        {
            yield return new Diagnostic(Severity.Info, 1, "ARC002", $"Columns that mean nothing to PubArchive were passed over: {string.Join(", ", unknown)}. Map them in the settings if they should.");
        }
    }

    private static ArchiveCsvRow OfFile(Diagnostic diagnostic) => new() { Line = diagnostic.Line, Diagnostics = [diagnostic] };
}
