using System.Globalization;
using System.Text;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Writes single cells of invented records.</summary>
internal sealed class CellMaker(GeneratorOptions options)
{
    private const string KeyLetters = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private const int Pool = 2000;

    private static readonly DateTime s_opened = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes a cell.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="column">The column.</param>
    /// <param name="record">The record.</param>
    /// <param name="lottery">The cell's own.</param>
    public void Write(StringBuilder text, ShapedColumn column, in RecordPlan record, ref Lottery lottery)
    {
        switch (column.Kind)
        {
            case ColumnKind.Key: Key(text, record.Row); break;
            case ColumnKind.Type: text.Append(record.Type); break;
            case ColumnKind.Year: text.Append(record.Year); break;
            case ColumnKind.Date: Date(text, column.Length(ref lottery), record.Year, ref lottery); break;
            case ColumnKind.Added: Moment(text, record.Added); break;
            case ColumnKind.Modified: Moment(text, record.Added + (record.ChangedIn > 0 ? 300_000_000 + 86_400L * record.ChangedIn : 86_400)); break;
            case ColumnKind.Moment: Moment(text, lottery.Below(200_000_000)); break;
            case ColumnKind.Isbn: Isbn(text, column.Length(ref lottery), record.Row); break;
            case ColumnKind.Issn: text.Append(CheckDigits.Issn(lottery.Below(Pool))); break;
            case ColumnKind.Doi: Identifier(text, "10.55555/", column.Length(ref lottery), record, ref lottery); break;
            case ColumnKind.Url: Identifier(text, "https://www.example.org/", column.Length(ref lottery), record, ref lottery); break;
            case ColumnKind.Path: Identifier(text, "/home/librarian/Zotero/storage/", column.Length(ref lottery) - 4, record, ref lottery); text.Append(".pdf"); break;
            case ColumnKind.Language: Language(text, column.Length(ref lottery), record.Words.Script); break;
            case ColumnKind.Pages: Pages(text, column.Length(ref lottery), ref lottery); break;
            case ColumnKind.Digits: TextMaker.Digits(text, column.Length(ref lottery), ref lottery); break;
            case ColumnKind.Pooled: Pooled(text, column, record, ref lottery); break;
            default: WriteWords(text, column, record, ref lottery); break;
        }
    }

    private static void WriteWords(StringBuilder text, ShapedColumn column, in RecordPlan record, ref Lottery lottery)
    {
        if (column.Kind is ColumnKind.People or ColumnKind.Tags) { Parts(text, column, record, ref lottery); return; }
        var length = column.Length(ref lottery);
        if (column.Kind is ColumnKind.Prose) { TextMaker.Prose(text, length, record.Words, ref lottery); return; }
        if (column.Kind is ColumnKind.Extra && length > 20) { text.Append(record.Words.Name(6, ref lottery)).Append(": "); length -= 8; }
        TextMaker.Line(text, length, record.Words, ref lottery);
    }

    private static void Parts(StringBuilder text, ShapedColumn column, in RecordPlan record, ref Lottery lottery)
    {
        var count = column.Count(ref lottery);
        for (var part = 0; part < count; part++)
        {
            if (part > 0) { text.Append("; "); }
            var length = column.Length(ref lottery);
            if (column.Kind is ColumnKind.People) { TextMaker.Person(text, length, record.Words, ref lottery); }
            else { TextMaker.Line(text, length, record.Words, ref lottery); }
        }
    }

    // Many records stand in one journal: the cell is one of a pool, which its number alone makes.
    private void Pooled(StringBuilder text, ShapedColumn column, in RecordPlan record, ref Lottery lottery)
    {
        var one = Lottery.At(options.Seed, -1 - lottery.Below(Pool), column.At);
        TextMaker.Line(text, column.Length(ref one), record.Words, ref one);
    }

    // A scramble that meets every key once before it meets one again: the factor has no divisor in common with 33.
    private void Key(StringBuilder text, long row)
    {
        const ulong keys = 33UL * 33 * 33 * 33 * 33 * 33 * 33 * 33;
        var rest = (ulong)(((UInt128)(ulong)row * 715_827_883_021 + options.Seed * 7919) % keys);
        for (var at = 0; at < 8; at++, rest /= 33) { text.Append(KeyLetters[(int)(rest % 33)]); }
    }

    // A paper and an electronic edition where there is room for two.
    private static void Isbn(StringBuilder text, int length, long row)
    {
        text.Append("978").Append(CheckDigits.Isbn13(2 * row));
        if (length > 20) { text.Append(" 978").Append(CheckDigits.Isbn13(2 * row + 1)); }
    }

    // Unique by the record's number, filled up with a word.
    private static void Identifier(StringBuilder text, string start, int length, in RecordPlan record, ref Lottery lottery)
    {
        var number = record.Row.ToString(CultureInfo.InvariantCulture);
        text.Append(start).Append(number);
        if (length - start.Length - number.Length - 1 is > 0 and var room)
        {
            text.Append('.');
            for (var at = 0; at < room; at++) { text.Append((char)('a' + lottery.Below(26))); }
        }
    }

    private static void Date(StringBuilder text, int length, int year, ref Lottery lottery)
    {
        text.Append(year);
        if (length > 4) { text.Append(CultureInfo.InvariantCulture, $"-{1 + lottery.Below(12):D2}"); }
        if (length > 7) { text.Append(CultureInfo.InvariantCulture, $"-{1 + lottery.Below(28):D2}"); }
    }

    private static void Moment(StringBuilder text, long seconds) =>
        text.Append(s_opened.AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private static void Language(StringBuilder text, int length, Script script) => text.Append(script switch
    {
        Script.Cyrillic => "ru",
        Script.Cjk => "zh-CN",
        Script.Arabic => "ar",
        _ => length > 6 ? "English" : length > 4 ? "en-US" : "en",
    });

    private static void Pages(StringBuilder text, int length, ref Lottery lottery)
    {
        TextMaker.Digits(text, length < 5 ? length : (length - 1) / 2, ref lottery);
        if (length < 5) { return; }
        text.Append('-');
        TextMaker.Digits(text, length / 2, ref lottery);
    }
}
