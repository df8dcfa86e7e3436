using System.Text;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Records;

namespace PubArchive.Archive.Dump;

/// <summary>The archive as a table for people, hidden and removed records among it. No program reads it back.</summary>
internal sealed class PublicationsCsv : IDisposable
{
    public const string Name = "publications.csv";

    public const string Select = """
        select r.key, r.visibility, r.embargo, r.type, r.title, r.creators, r.creator_count, r.container, r.published, r.registered, r.language,
            b.item ->> '$.fields.DOI', r.units, r.goals, r.library, r.first_seen, r.changed
        from record r join body b on b.version_id = r.id order by r.record_id
        """;

    private static readonly string[] s_heads =
        ["key", "standing", "embargoUntil", "type", "title", "creators", "creatorCount", "container", "published", "registered", "language", "doi", "units", "goals", "library", "firstSeen", "changed"];

    private readonly StreamWriter _writer;

    public PublicationsCsv(Stream stream)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        Write(s_heads);
    }

    public void Write(SqliteDataReader row) => Write(Enumerable.Range(0, s_heads.Length).Select(at => Cell(s_heads[at], row.IsDBNull(at) ? "" : row.GetString(at))));

    public void Dispose() => _writer.Dispose();

    private static string Cell(string head, string text) => head switch
    {
        "standing" => text switch { "0" => "public", "1" => "hidden", "2" => "removed", _ => "merged" },
        "creators" or "units" => string.Join("; ", RowText.Split(text)),
        _ => text,
    };

    private void Write(IEnumerable<string> cells) => _writer.WriteLine(string.Join(',', cells.Select(cell => $"\"{Guarded(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));

    // An apostrophe keeps a spreadsheet from running a cell as a formula.
    private static string Guarded(string cell) => cell.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
