using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Csv;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.PeopleCsv;

/// <summary>Reads a people CSV, which tells what no Zotero format carries of a creator: name variants, ORCID, affiliation, units with dates, opting out.</summary>
public static class PeopleCsvReader
{
    private static readonly FrozenDictionary<string, PeopleColumn> s_columns = CsvHeader.Index<PeopleColumn>(
    [
        ("id", PeopleColumn.Id),
        ("name", PeopleColumn.Name),
        ("variants", PeopleColumn.Variants), ("name variants", PeopleColumn.Variants), ("aliases", PeopleColumn.Variants),
        ("initials", PeopleColumn.Initials),
        ("ORCID", PeopleColumn.Orcid),
        ("affiliation", PeopleColumn.Affiliation), ("institution", PeopleColumn.Affiliation),
        ("unit", PeopleColumn.Unit), ("department", PeopleColumn.Unit),
        ("from", PeopleColumn.From), ("until", PeopleColumn.Until), ("to", PeopleColumn.Until),
        ("opt-out", PeopleColumn.OptOut),
    ]);

    // A file of records has one of these, a file of people none.
    private static readonly string[] s_ofRecords = ["key", "title", "itemtype", "doi"];

    /// <summary>Reads rows one at a time; never throws for what the file says.</summary>
    /// <param name="stream">The file's bytes as they are, gzip and any encoding allowed; read once, not closed.</param>
    /// <returns>A row without texts carries diagnostics of the file.</returns>
    public static IEnumerable<PeopleCsvRow> Read(Stream stream) => TextRecords.Read(stream, Rows, OfFile);

    private static IEnumerable<PeopleCsvRow> Rows(InputText input)
    {
        using var rows = new CsvRows(input.Utf8);
        ImmutableArray<PeopleColumn?> columns = [.. rows.Header.Select(name => s_columns.TryGetValue(CsvHeader.Normal(name), out var column) ? column : (PeopleColumn?)null)];
        foreach (var notice in rows.TakeFaults().AddRange(OfHeader(rows.Header, columns))) { yield return OfFile(notice); }
        while (rows.Read()) { yield return Row(rows, columns); }
        foreach (var fault in rows.TakeFaults()) { yield return OfFile(fault); }
    }

    /// <summary>Whether a file is a people CSV rather than one of records, by its header.</summary>
    public static bool IsPeople(Stream stream)
    {
        using var input = InputText.Open(stream);
        if (input.Refusal is not null) { return false; }
        using var rows = new CsvRows(input.Utf8);
        var names = rows.Header.Select(CsvHeader.Normal).ToList();
        return names.Contains("name", StringComparer.Ordinal) && !names.Any(name => s_ofRecords.Contains(name, StringComparer.Ordinal));
    }

    private static PeopleCsvRow Row(CsvRows rows, ImmutableArray<PeopleColumn?> columns)
    {
        var texts = ImmutableDictionary.CreateBuilder<PeopleColumn, string>();
        for (var index = 0; index < columns.Length; index++)
        {
            if (columns[index] is not { } column || rows.IsEmpty(index)) { continue; }
            var text = FormulaGuard.Undo(rows.Cell(index).Trim()).Trim();
            if (text.Length > 0) { texts[column] = text; }
        }
        var faults = rows.TakeFaults();
        if (texts.Count > 0 && !texts.ContainsKey(PeopleColumn.Name)) { faults = faults.Add(new Diagnostic(Severity.Error, rows.Line, "PPL003", "The row names nobody; fill in 'name', Family, Given, as the other rows of the person have it.")); }
        return new PeopleCsvRow(texts.ToImmutable(), rows.Line, faults);
    }

    private static IEnumerable<Diagnostic> OfHeader(ImmutableArray<string> header, ImmutableArray<PeopleColumn?> columns)
    {
        if (!columns.Contains(PeopleColumn.Name)) { yield return new Diagnostic(Severity.Error, 1, "PPL001", "There is no column 'name', so no row says whom it is about. Add one, Family, Given."); }
        foreach (var twice in columns.OfType<PeopleColumn>().GroupBy(column => column).Where(group => group.Skip(1).Any()))
        {
            yield return new Diagnostic(Severity.Error, 1, "PPL004", $"Two columns mean '{twice.Key}'. Keep one of them.");
        }
        foreach (var name in header.Where((name, index) => name.Length > 0 && columns[index] is null))
        {
            // A word misspelt here would publish what somebody asked not to.
            var isOptOut = CsvHeader.Normal(name).StartsWith("opt", StringComparison.Ordinal);
            yield return isOptOut
                ? new Diagnostic(Severity.Error, 1, "PPL005", $"The column '{name}' means nothing here; if it says who opted out, call it 'opt-out'.")
                : new Diagnostic(Severity.Info, 1, "PPL002", $"The column '{name}' means nothing to PubArchive and was passed over.");
        }
    }

    private static PeopleCsvRow OfFile(Diagnostic diagnostic) => new(ImmutableDictionary<PeopleColumn, string>.Empty, diagnostic.Line, [diagnostic]);
}
