using System.Globalization;
using CsvHelper;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Tests.Formats;

/// <summary>Every cell of every real Zotero CSV that is not empty is found again: where it belongs, in Extra, or in a diagnostic.</summary>
public sealed class ZoteroCsvCellTests
{
    private enum Found { InPlace, Repaired, InExtra, InDiagnostic, Lost }

    [TestCaseSource(typeof(RealExports), nameof(RealExports.ZoteroCsv))]
    public void Every_cell_is_found_again(string name)
    {
        var file = RealExports.Of("zotero-csv").Single(file => file.Name == name);
        var bytes = file.Unpacked();
        var records = ItemText.Read(FormatId.ZoteroCsv, bytes).Where(record => record.Item is not null).ToList();
        using var raw = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false });
        raw.Read();
        var header = Row(raw);
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var lost = new List<string>();
        var at = 0;
        while (raw.Read())
        {
            var cells = Row(raw);
            if (cells.TrueForAll(cell => cell.Length == 0)) { continue; }
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Length == 0) { continue; }
                var column = i < header.Count && header[i].Length > 0 ? header[i] : Zotero(i);
                var found = Find(column, cells[i], records[at]);
                counts.TryAdd(column, new int[5]);
                counts[column][(int)found]++;
                if (found == Found.Lost) { lost.Add($"row {at + 1}, {column}: {cells[i]}"); }
            }
            at++;
        }
        TestContext.Out.WriteLine($"{file}: {at} rows\n{"column",-28} {string.Join(' ', Enum.GetNames<Found>().Select(word => word.PadLeft(12)))}");
        foreach (var (column, row) in counts) { TestContext.Out.WriteLine($"{column,-28} {string.Join(' ', row.Select(count => count.ToString(CultureInfo.InvariantCulture).PadLeft(12)))}"); }
        Assert.That(at, Is.EqualTo(records.Count));
        Assert.That(lost, Is.Empty);
    }

    private static List<string> Row(CsvReader raw) => [.. Enumerable.Range(0, raw.FieldCount).Select(at => raw.GetString(at).Trim('\uFEFF', ' ', '\t', '\r', '\n'))];

    private static string Zotero(int index) => index < s_header.Length ? s_header[index] : $"column {index + 1}";

    private static readonly string[] s_header = System.Text.Encoding.UTF8.GetString(ItemText.Write(FormatId.ZoteroCsv, [])).Trim('\uFEFF', '\n').Split(',').Select(name => name.Trim('"')).ToArray();

    private static Found Find(string column, string cell, ReadRecord record)
    {
        var item = record.Item!;
        if (IsInPlace(column, cell, item)) { return Found.InPlace; }
        var extra = item[Field.Extra] ?? "";
        var line = cell.ReplaceLineEndings(" ");
        if (extra.Split('\n').Any(existing => existing.EndsWith(": " + line, StringComparison.Ordinal)) || column == "Extra" && extra.ReplaceLineEndings(" ").Contains(line, StringComparison.Ordinal)) { return Found.InExtra; }
        if (Pieces(cell).All(piece => extra.Contains(piece.Replace(", ", " || ", StringComparison.Ordinal), StringComparison.Ordinal) || Holds(item, piece))) { return Found.InExtra; }
        var shown = cell.Length <= 60 ? cell : cell[..60];
        var said = record.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Message.Contains(shown, StringComparison.Ordinal));
        if (said is null) { return Found.Lost; }
        return said.Severity == Severity.Info ? Found.Repaired : Found.InDiagnostic;
    }

    private static bool IsInPlace(string column, string cell, Item item) => column switch
    {
        "Key" => item.Key == cell,
        "Item Type" => ZoteroSchema.Name(item.Type) == cell,
        "Publication Year" => ItemDate.Parse(item[Field.Date]) is var date && (date.Start?.Year == Number(cell) || date.End?.Year == Number(cell)),
        "Date Added" => Moment(item.DateAdded) == cell,
        "Date Modified" => Moment(item.DateModified) == cell,
        "Access Date" => (item[Field.AccessDate] ?? "").Replace('T', ' ').TrimEnd('Z') == cell,
        "Notes" => string.Join("; ", item.Notes.Select(note => note.Html)) == cell,
        "File Attachments" => Same(item.Attachments.Select(attachment => attachment.Path), cell),
        "Link Attachments" => Same(item.Attachments.Select(attachment => attachment.Url), cell),
        "Manual Tags" => Pieces(cell).All(piece => item.Tags.Contains(new Tag(piece))),
        "Automatic Tags" => Pieces(cell).All(piece => item.Tags.Contains(new Tag(piece, IsAutomatic: true))),
        "Author" => Same(item.Creators.Where(creator => creator.Type == CreatorType.Contributor || creator.Type == ZoteroSchema.PrimaryCreatorType(item.Type)).Select(creator => creator.SortName), cell),
        "Extra" => item[Field.Extra] == cell,
        _ when CreatorNamed(column) is { } role => Same(item.Creators.Where(creator => creator.Type == role).Select(creator => creator.SortName), cell),
        _ when FieldNamed(column) is { } field => item[field] == cell,
        _ => false,
    };

    private static bool Same(IEnumerable<string?> parts, string cell) => string.Join("; ", parts.OfType<string>()).TrimEnd(',') == string.Join("; ", Pieces(cell)).TrimEnd(',');

    private static bool Holds(Item item, string piece) => item.Creators.Any(creator => creator.SortName == piece.TrimEnd(','));

    private static IEnumerable<string> Pieces(string cell) => cell.Split("; ").Select(piece => piece.Trim(' ', ';')).Where(piece => piece.Length > 0);

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static CreatorType? CreatorNamed(string column) => ZoteroSchema.TryParse(Camel(column), out CreatorType type) ? type : null;

    private static Field? FieldNamed(string column) =>
        column == "Version" ? Field.VersionNumber : ZoteroSchema.AllFields.Cast<Field?>().FirstOrDefault(field => ZoteroSchema.Name(field!.Value).Equals(Camel(column), StringComparison.OrdinalIgnoreCase));

    private static string Camel(string column) => char.ToLowerInvariant(column[0]) + column[1..].Replace(" ", "", StringComparison.Ordinal);
}
