using System.Globalization;
using CsvHelper;
using PubArchive.Formats.Csv;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Writes Zotero's 87 columns in its order: byte order mark, every cell quoted, lines end in LF. Line breaks inside a cell stay, so that Extra keeps its lines.</summary>
/// <remarks>Collections, relations, fields newer than the columns and roles without one have no place in it; the latter two go to Extra.</remarks>
/// <param name="guardFormulas">Whether a cell that a spreadsheet would run gets an apostrophe before it.</param>
internal sealed class ZoteroCsvWriter(bool guardFormulas) : IRecordWriter
{
    private static readonly CsvWriterOptions s_options = new() { NewLine = "\n", Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using var writer = CsvWriter.Create(stream, s_options, leaveOpen: true);
        foreach (var column in ZoteroCsvColumns.All) { writer.WriteField(column.Name); }
        writer.EndRecord();
        foreach (var item in items)
        {
            foreach (var column in ZoteroCsvColumns.All) { writer.WriteField(FormulaGuard.Guard(Cell(item, column), guardFormulas)); }
            writer.EndRecord();
        }
        writer.Flush();
    }

    private static string Cell(Item item, ZoteroCsvColumn column) => column.Role switch
    {
        ColumnRole.Key => item.Key ?? "",
        ColumnRole.ItemType => ZoteroSchema.Name(item.Type),
        ColumnRole.Year => item[Field.Date] is { } date ? ItemDate.Parse(date).Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "" : "",
        ColumnRole.PrimaryCreators => ZoteroCsvCreators.Join(item.Creators.Where(creator => ZoteroCsvCreators.IsInAuthor(item.Type, creator.Type))),
        ColumnRole.Creators => item.Creators.IsEmpty || column.Creator == ZoteroSchema.PrimaryCreatorType(item.Type) && column.Creator != CreatorType.Contributor ? "" : ZoteroCsvCreators.Join(item.Creators.Where(creator => creator.Type == column.Creator)),
        ColumnRole.DateAdded => Moment(item.DateAdded),
        ColumnRole.DateModified => Moment(item.DateModified),
        ColumnRole.Notes => string.Join(ZoteroCsvLists.Separator, item.Notes.Select(note => note.Html)),
        ColumnRole.FileAttachments => string.Join(ZoteroCsvLists.Separator, item.Attachments.Select(attachment => attachment.Path).OfType<string>()),
        ColumnRole.LinkAttachments => string.Join(ZoteroCsvLists.Separator, item.Attachments.Where(attachment => attachment.Path is null).Select(attachment => attachment.Url).OfType<string>()),
        ColumnRole.ManualTags => string.Join(ZoteroCsvLists.Separator, item.Tags.Where(tag => !tag.IsAutomatic).Select(tag => tag.Name)),
        ColumnRole.AutomaticTags => string.Join(ZoteroCsvLists.Separator, item.Tags.Where(tag => tag.IsAutomatic).Select(tag => tag.Name)),
        _ => FieldCell(item, column.Field!.Value), // the only role left is a field's
    };

    private static string FieldCell(Item item, Field field) => field switch
    {
        Field.Extra => ExtraCell(item),
        Field.AccessDate => AccessDate(item[field] ?? ""),
        _ => item[field] ?? "",
    };

    private static string ExtraCell(Item item)
    {
        var extra = new ExtraText(item[Field.Extra]);
        foreach (var (field, text) in item.Fields)
        {
            if (!ZoteroCsvColumns.Holds(item.Type, field)) { extra.Add(ExtraText.NameOf(field), text); }
        }
        foreach (var creator in item.Creators)
        {
            if (ZoteroCsvCreators.IsInAuthor(item.Type, creator.Type) || ZoteroCsvColumns.Holds(creator.Type)) { continue; }
            extra.Add(ZoteroSchema.Name(creator.Type), creator.IsOneField ? creator.LastName : $"{creator.LastName} || {creator.FirstName}");
        }
        return extra.ToString();
    }

    private static string Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string AccessDate(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Moment(moment) : text;
}
