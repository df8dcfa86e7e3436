using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.Csv;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Reads the cells of a row and repairs what a spreadsheet or a script did to them; says what it repaired.</summary>
internal sealed class ZoteroCsvCells(CsvRows rows, ZoteroCsvLayout layout)
{
    private const int ShownLength = 60;
    private const string ZoteroMoment = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"];

    private readonly SpreadsheetDates _dates = new();
    private readonly List<Diagnostic> _notices = [];
    private readonly List<string> _decimals = [];
    private bool _isFloat;

    /// <summary>What was repaired or doubted in the row; the next row begins with nothing.</summary>
    public ImmutableArray<Diagnostic> TakeNotices()
    {
        if (_decimals.Count > 0) { Note(Severity.Info, "CSV018", $"Numbers are written as decimals, {string.Join(", ", _decimals)}; read without '.0'."); }
        if (_notices.Count == 0) { return []; }
        ImmutableArray<Diagnostic> taken = [.. _notices];
        _notices.Clear();
        _decimals.Clear();
        return taken;
    }

    public void Note(Severity severity, string code, string message) => _notices.Add(new Diagnostic(severity, rows.Line, code, message));

    /// <summary>A long text's beginning, for messages.</summary>
    public static string Cut(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";

    /// <summary>A cell's text, trimmed, without the guard against formulas.</summary>
    public string Text(int index)
    {
        var text = rows.Cell(index).Trim();
        if (!FormulaGuard.IsGuarded(text)) { return text; }
        Note(Severity.Info, "CSV017", $"The apostrophe that guards the cell in column {rows.ColumnName(index)} from being run as a formula was taken away.");
        return FormulaGuard.Undo(text).Trim();
    }

    /// <summary>Lets the row's dates tell the order of month and day, and its year whether numbers were saved as decimals.</summary>
    public void LearnDates()
    {
        _isFloat = layout.Year >= 0 && rows.Cell(layout.Year).EndsWith(".0", StringComparison.Ordinal);
        foreach (var index in layout.Dates)
        {
            if (!rows.IsEmpty(index)) { _dates.Learn(rows.Cell(index)); }
        }
    }

    /// <summary>Zotero's key, and the library where the cell is Zotero's address; a key of another shape is reported and left.</summary>
    public (string? Key, string? Library) Key(string text)
    {
        if (ZoteroKey.TryParse(text, out var key)) { return (key.Value, null); }
        if (ZoteroUri.TryParse(text, out var library, out var inAddress)) { return (inAddress, library); }
        Note(Severity.Warning, "CSV014", $"'{Cut(text)}' is no Zotero key (eight letters A–Z and digits); the record was read without one.");
        return (null, null);
    }

    /// <summary>An item type by Zotero's name, its label for people, or CSL's name.</summary>
    public static ItemType? TypeOf(string text)
    {
        if (ZoteroSchema.TryParse(text, out ItemType type)) { return type; }
        var normal = CsvHeader.Normal(text);
        foreach (var known in ZoteroSchema.ItemTypes)
        {
            if (CsvHeader.Normal(ZoteroSchema.Name(known)) == normal || CsvHeader.Normal(ZoteroSchema.Label(known, "en")) == normal) { return known; }
        }
        return ZoteroSchema.ItemTypesOfCsl.TryGetValue(text.ToLowerInvariant(), out var types) ? types[0] : null;
    }

    /// <summary>A number without the <c>.0</c> that programs add who keep columns as decimals; only where the row's year has it.</summary>
    public string WithoutDecimal(string text)
    {
        if (!_isFloat || !text.EndsWith(".0", StringComparison.Ordinal) || text.Length == 2 || text.AsSpan(0, text.Length - 2).ContainsAnyExceptInRange('0', '9')) { return text; }
        _decimals.Add($"'{text}'");
        return text[..^2];
    }

    /// <summary>When the item was added or changed; a text that is no moment is reported.</summary>
    public DateTimeOffset? Moment(int index, string text)
    {
        if (TryMoment(text, out var moment)) { return moment; }
        if (_dates.ToMoment(text) is { } repaired)
        {
            NoteRepair(text, repaired.ToString(ZoteroMoment, CultureInfo.InvariantCulture));
            return repaired;
        }
        Note(Severity.Warning, "CSV011", $"'{Cut(text)}' in column {rows.ColumnName(index)} is no date and time such as 2023-02-13 11:34:37; it was left out.");
        return null;
    }

    /// <summary>The access date as Zotero's API writes it, <c>2023-02-13T11:34:37Z</c>, or a plain date; other text stays.</summary>
    public string AccessDate(string text)
    {
        if (TryZoteroMoment(text, out _)) { return string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11), "Z"); }
        if (_dates.ToMoment(text) is not { } repaired) { return text; }
        var iso = text.Contains(' ', StringComparison.Ordinal) ? Iso(repaired) : repaired.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        NoteRepair(text, iso);
        return iso;
    }

    /// <summary>The date of publication, from its cell and the cell that gives its year.</summary>
    public string PublicationDate(string date, string year)
    {
        date = WithoutDecimal(date);
        if (date.Length == 0 || year.Length == 0 && date.Length == 4) { return date.Length > 0 ? date : year; }
        var number = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        if (_dates.ToIso(date, number) is { } iso)
        {
            NoteRepair(date, iso);
            date = iso;
        }
        return number == 0 ? WithText(date, year) : WithYear(date, year, number);
    }

    // The year is Zotero's reading of the date, so it says something only where the date does not.
    private string WithYear(string date, string year, int number)
    {
        if (date.Contains(year, StringComparison.Ordinal)) { return date; }
        var read = ItemDate.Parse(date);
        if (read.Start?.Year == number || read.End?.Year == number) { return date; }
        if (read.Start is null && ItemDate.Parse($"{date} {year}").Start?.Year == number)
        {
            Note(Severity.Info, "CSV012", $"The date '{Cut(date)}' has no year; the row's publication year {year} was added.");
            return $"{date} {year}";
        }
        Note(Severity.Warning, "CSV012", $"The publication year {year} is not that of the date '{Cut(date)}'; the date was kept. Correct one of them.");
        return date;
    }

    private string WithText(string date, string year)
    {
        if (year.Length > 0 && !date.Contains(year, StringComparison.Ordinal)) { Note(Severity.Warning, "CSV012", $"'{Cut(year)}' is no publication year; the date '{Cut(date)}' was kept."); }
        return date;
    }

    private void NoteRepair(string text, string repaired) =>
        Note(Severity.Info, "CSV010", $"A spreadsheet seems to have written '{Cut(text)}'; read as {repaired}.");

    private static bool TryMoment(string text, out DateTimeOffset moment) =>
        TryZoteroMoment(text, out moment) || DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    // "2023-02-13 11:34:37", which nearly every moment is: two a row, and the framework's parser takes a third of the reading time.
    private static bool TryZoteroMoment(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length != ZoteroMoment.Length || text[10] != ' ' || text[13] != ':' || text[16] != ':' || !PartialDate.TryParse(text[..10], out var date)) { return false; }
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) { return false; }
        moment = new DateTimeOffset(date.Year, date.Month!.Value, date.Day!.Value, hour, minute, second, TimeSpan.Zero); // ten characters are a day
        return true;
    }

    private static int Two(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : -1;

    private static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
