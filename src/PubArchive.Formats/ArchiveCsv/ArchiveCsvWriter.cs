using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using PubArchive.Formats.Csv;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>Writes an archive CSV that <see cref="ArchiveCsvReader"/> reads with the default columns: byte order mark, every cell quoted, formulas guarded.</summary>
public sealed class ArchiveCsvWriter
{
    private static readonly CsvWriterOptions s_options = new() { NewLine = "\n", Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    /// <summary>Languages that get columns even where no row has a text in them.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Registers that get a column even where no row has an id in them.</summary>
    public ImmutableArray<string> Registers { get; init; } = ["Cristin"];

    /// <summary>Writes rows in their order; languages and registers found in them get their columns.</summary>
    /// <param name="rows">Enumerated twice.</param>
    /// <param name="stream">Flushed, not closed.</param>
    public void Write(IReadOnlyCollection<ArchiveCsvRow> rows, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = Columns(rows);
        using var writer = CsvWriter.Create(stream, s_options, leaveOpen: true);
        foreach (var (name, _) in columns) { writer.WriteField(name); }
        writer.EndRecord();
        foreach (var row in rows)
        {
            foreach (var (_, cell) in columns) { writer.WriteField(FormulaGuard.Guard(cell(row) ?? "", isOn: true)); }
            writer.EndRecord();
        }
        writer.Flush();
    }

    private List<(string Name, Func<ArchiveCsvRow, string?> Cell)> Columns(IReadOnlyCollection<ArchiveCsvRow> rows)
    {
        var columns = new List<(string, Func<ArchiveCsvRow, string?>)>
        {
            ("key", row => row.Library is null ? row.Key : $"http://zotero.org/{row.Library}/items/{row.Key}"),
            ("DOI", row => row.Doi?.Value),
            ("title", row => row.Title),
            ("units", row => string.Join("; ", row.Units)),
        };
        foreach (var language in Names(Languages, rows, row => row.LaySummaries.Keys)) { columns.Add(($"lay summary {language}", row => row.LaySummaries.GetValueOrDefault(language))); }
        foreach (var language in Names(Languages, rows, row => row.Keywords.Keys)) { columns.Add(($"keywords {language}", row => Keywords(row.Keywords.GetValueOrDefault(language, [])))); }
        columns.Add(("SDG", row => string.Join("; ", row.Goals.Select(goal => goal.ToString(CultureInfo.InvariantCulture)))));
        columns.Add(("open access URL", row => row.OpenAccessUrl));
        foreach (var register in Names(Registers, rows, row => row.RegisterIds.Keys)) { columns.Add((Registers.Contains(register) ? register : $"register id {register}", row => row.RegisterIds.GetValueOrDefault(register))); }
        columns.Add(("registered", row => row.Registered?.ToString()));
        columns.Add(("ORCID", row => string.Join("; ", row.Orcids.Select(Orcid))));
        columns.Add(("visibility", row => row.IsPublic is { } isPublic ? isPublic ? "public" : "hidden" : null));
        columns.Add(("embargo until", row => row.EmbargoUntil?.ToString("O", CultureInfo.InvariantCulture)));
        foreach (var language in Names([], rows, row => row.Citations.Keys)) { columns.Add(($"citation {language}", row => row.Citations.GetValueOrDefault(language))); }
        return columns;
    }

    private static IEnumerable<string> Names(ImmutableArray<string> asked, IReadOnlyCollection<ArchiveCsvRow> rows, Func<ArchiveCsvRow, IEnumerable<string>> found) =>
        asked.Concat(rows.SelectMany(found).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);

    // One keyword with a comma would be read as two.
    private static string Keywords(ImmutableArray<string> keywords) =>
        keywords is [var only] && only.Contains(',', StringComparison.Ordinal) ? only + ";" : string.Join("; ", keywords);

    private static string Orcid(ArchiveCsvOrcid orcid) =>
        orcid.Name is { } name ? $"{name}={orcid.Orcid}" : string.Create(CultureInfo.InvariantCulture, $"{orcid.Position + 1}:{orcid.Orcid}");
}
