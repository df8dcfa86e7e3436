using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.Csv;
using PubArchive.Items;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>Reads the cells of one row of an archive CSV.</summary>
internal sealed class ArchiveCsvCells(CsvRows rows, SpreadsheetDates dates)
{
    private static readonly string[] s_public = ["public", "visible", "shown", "yes", "true", "1", "offentleg", "offentlig", "synleg", "synlig", "ja"];
    private static readonly string[] s_hidden = ["hidden", "private", "no", "false", "0", "skjult", "løynd", "nei"];

    private readonly List<Diagnostic> _notices = [];
    private ArchiveCsvRow _row = new();

    /// <summary>The row, but for its line and source.</summary>
    public ArchiveCsvRow Read(ImmutableArray<ArchiveColumn?> columns)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            if (columns[index] is not { } column || rows.IsEmpty(index)) { continue; }
            var text = FormulaGuard.Undo(rows.Cell(index).Trim()).Trim();
            if (text.Length > 0) { Take(column, text, rows.ColumnName(index)); }
        }
        if (!_row.NamesRecord) { Note(Severity.Error, "ARC003", "The row has neither key nor DOI, so it is about no record; fill one in."); }
        return _row with { Diagnostics = [.. _notices] };
    }

    private void Take(ArchiveColumn column, string text, string name)
    {
        _row = column.Role switch
        {
            ArchiveColumnRole.Key => WithKey(text),
            ArchiveColumnRole.Doi => _row with { Doi = Doi(text) },
            ArchiveColumnRole.Title => _row with { Title = text },
            ArchiveColumnRole.Units => _row with { Units = [.. _row.Units.Union(Parts(text, ';'), StringComparer.Ordinal)] },
            ArchiveColumnRole.LaySummary => _row with { LaySummaries = Set(_row.LaySummaries, column.Of!, text, name) },
            ArchiveColumnRole.Keywords => _row with { Keywords = _row.Keywords.SetItem(column.Of!, [.. _row.Keywords.GetValueOrDefault(column.Of!, []), .. Parts(text, text.Contains(';', StringComparison.Ordinal) ? ';' : ',')]) },
            ArchiveColumnRole.Goals => _row with { Goals = [.. _row.Goals.Concat(Goals(text)).Distinct().Order()] },
            ArchiveColumnRole.OpenAccessUrl => _row with { OpenAccessUrl = Address(text, name) ?? _row.OpenAccessUrl },
            ArchiveColumnRole.RegisterId => _row with { RegisterIds = Set(_row.RegisterIds, column.Of!, WithoutDecimal(text), name) },
            ArchiveColumnRole.Registered => _row with { Registered = Registered(text) },
            ArchiveColumnRole.Orcids => _row with { Orcids = [.. _row.Orcids, .. Orcids(text)] },
            ArchiveColumnRole.Visibility => _row with { IsPublic = Visibility(text) },
            ArchiveColumnRole.Embargo => _row with { EmbargoUntil = EmbargoUntil(text) },
            _ => _row with { Citations = Set(_row.Citations, column.Of!, text, name) },
        };
    }

    private ArchiveCsvRow WithKey(string text)
    {
        if (ZoteroKey.TryParse(text, out var key)) { return _row with { Key = key.Value }; }
        if (ZoteroUri.TryParse(text, out var library, out var inAddress)) { return _row with { Key = inAddress, Library = library }; }
        Note(Severity.Warning, "ARC004", $"'{Cut(text)}' is no key (eight letters A–Z and digits).");
        return _row;
    }

    private Doi? Doi(string text)
    {
        if (Items.Doi.TryParse(text, out var doi)) { return doi; }
        Note(Severity.Warning, "ARC005", $"'{Cut(text)}' is no DOI; one looks like 10.1000/182.");
        return null;
    }

    private List<int> Goals(string text)
    {
        var goals = new List<int>();
        foreach (var part in text.Split([';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var digits = WithoutDecimal(part.TrimStart("SDGsdg:#".ToCharArray()));
            if (digits.Length == 0) { continue; }
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && goal is >= 1 and <= 17) { goals.Add(goal); }
            else { Note(Severity.Warning, "ARC006", $"'{Cut(part)}' is no goal; goals are numbers from 1 to 17, separated by ';'."); }
        }
        return goals;
    }

    private string? Address(string text, string name)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)) { return text; }
        Note(Severity.Warning, "ARC007", $"'{Cut(text)}' in column {name} is no web address; it was left out. Addresses begin with https://.");
        return null;
    }

    private PartialDate? Registered(string text)
    {
        dates.Learn(text);
        if (PartialDate.TryParse(text, out var date)) { return date; }
        var repaired = dates.ToIso(text, 0) ?? dates.ToMoment(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? SpreadsheetDates.MonthOf(text);
        if (repaired is not null && PartialDate.TryParse(repaired, out date))
        {
            Note(Severity.Info, "ARC008", $"A spreadsheet seems to have written '{Cut(text)}'; read as {repaired}.");
            return date;
        }
        if (ItemDate.Parse(text) is { IsGuess: false, Published: { } published }) { return published; }
        Note(Severity.Warning, "ARC009", $"'{Cut(text)}' is no date of registration; write 2022-06 or 2022-06-15.");
        return null;
    }

    // "1:0000-0002-1825-0097", "Dusek, Petr=0000-…", or iDs in the order of the creators.
    private List<ArchiveCsvOrcid> Orcids(string text)
    {
        var orcids = new List<ArchiveCsvOrcid>();
        var place = 0;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            place++;
            if (part.Length == 0) { continue; }
            if (TryOrcid(part, place, out var orcid)) { orcids.Add(orcid); }
            else { Note(Severity.Warning, "ARC010", $"'{Cut(part)}' is no ORCID of a creator; write 1:0000-0002-1825-0097 or Family, Given=0000-0002-1825-0097, with a right check digit."); }
        }
        return orcids;
    }

    private static bool TryOrcid(string part, int place, out ArchiveCsvOrcid found)
    {
        found = new ArchiveCsvOrcid(place - 1, null, default);
        if (Orcid.TryParse(part, out var bare)) { found = found with { Orcid = bare }; return true; }
        var equals = part.LastIndexOf('=');
        if (equals > 0 && Orcid.TryParse(part.AsSpan(equals + 1), out var named)) { found = new ArchiveCsvOrcid(null, part[..equals].Trim(), named); return true; }
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var isPlace = colon > 0 && int.TryParse(part.AsSpan(0, colon).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out place) && place > 0;
        if (!isPlace || !Orcid.TryParse(part.AsSpan(colon + 1), out var numbered)) { return false; }
        found = new ArchiveCsvOrcid(place - 1, null, numbered);
        return true;
    }

    private bool? Visibility(string text)
    {
        if (s_public.Contains(text, StringComparer.OrdinalIgnoreCase)) { return true; }
        if (s_hidden.Contains(text, StringComparer.OrdinalIgnoreCase)) { return false; }
        Note(Severity.Warning, "ARC011", $"'{Cut(text)}' is no visibility; write public or hidden.");
        return null;
    }

    // Not guessed, as a date of registration may be: a wrong guess would show what is to be kept back.
    private DateOnly EmbargoUntil(string text)
    {
        dates.Learn(text);
        if (PartialDate.TryParse(dates.ToIso(text, 0) ?? text, out var date) && date is { Month: { } month, Day: { } day }) { return new DateOnly(date.Year, month, day); }
        Note(Severity.Warning, "ARC013", $"'{Cut(text)}' is no whole day, such as 2027-03-01; the record is kept back until the cell says one.");
        return DateOnly.MaxValue;
    }

    // Two columns may mean the same (keywords, keywords en): the first one with a text is taken.
    private ImmutableSortedDictionary<string, string> Set(ImmutableSortedDictionary<string, string> texts, string of, string text, string name)
    {
        if (!texts.TryGetValue(of, out var taken)) { return texts.Add(of, text); }
        if (taken != text) { Note(Severity.Warning, "ARC012", $"Column {name} says '{Cut(text)}' where another column of the same meaning came first; that one was taken."); }
        return texts;
    }

    private static IEnumerable<string> Parts(string text, char separator) =>
        text.Split([separator, '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);

    private static string WithoutDecimal(string text) =>
        text.EndsWith(".0", StringComparison.Ordinal) && !text.AsSpan(0, text.Length - 2).ContainsAnyExceptInRange('0', '9') ? text[..^2] : text;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private void Note(Severity severity, string code, string message) => _notices.Add(new Diagnostic(severity, rows.Line, code, message));
}
