using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Formats.Csv;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Makes an item of each row: every cell becomes a field, a creator, a tag …, a line of Extra, or a notice. Its lists are used again from row to row.</summary>
internal sealed class ZoteroCsvRow
{
    private readonly CsvRows _rows;
    private readonly ZoteroCsvLayout _layout;
    private readonly ZoteroCsvCells _cells;
    private readonly Dictionary<Field, string> _fields = [];
    private readonly List<Creator> _creators = [];
    private readonly OrderedDictionary<Tag, bool> _tags = [];
    private readonly List<Note> _notes = [];
    private readonly List<Attachment> _attachments = [];
    private readonly ExtraText _extra = new();
    private ItemType _type = ItemType.Document;
    private string? _key;
    private string? _library;
    private string _year = "";
    private DateTimeOffset? _added;
    private DateTimeOffset? _modified;

    public ZoteroCsvRow(CsvRows rows, ZoteroCsvLayout layout)
    {
        _rows = rows;
        _layout = layout;
        _cells = new ZoteroCsvCells(rows, layout);
    }

    /// <summary>What was noticed in the row; asked for once, when its item was made.</summary>
    public ImmutableArray<Diagnostic> TakeNotices() => _cells.TakeNotices();

    /// <summary>The item of the row that the file stands on.</summary>
    public Item ToItem()
    {
        Clear();
        _cells.LearnDates();
        foreach (var index in _layout.Order)
        {
            if (!_rows.IsEmpty(index)) { Take(index); }
        }
        for (var index = _layout.Order.Length; index < _rows.CellCount; index++)
        {
            if (!_rows.IsEmpty(index)) { Take(index); }
        }
        SetDate();
        if (_extra.ToString() is { Length: > 0 } extra) { _fields[Field.Extra] = extra; }
        if (_extra.Names is { } names) { _cells.Note(Severity.Info, "CSV016", $"{ZoteroSchema.Label(_type, "en")} has no field for {names}; kept in Extra."); }
        return new Item
        {
            Key = _key, Library = _library, Type = _type, Fields = ItemFields.From(_fields), Creators = [.. _creators],
            Tags = [.. _tags.Keys], Notes = [.. _notes], Attachments = [.. _attachments], DateAdded = _added, DateModified = _modified,
        };
    }

    private void Clear()
    {
        _fields.Clear();
        _creators.Clear();
        _tags.Clear();
        _notes.Clear();
        _attachments.Clear();
        _extra.Clear();
        (_type, _key, _library, _year, _added, _modified) = (ItemType.Document, null, null, "", null, null);
    }

    private void Take(int index)
    {
        var text = _cells.Text(index);
        if (text.Length == 0) { return; }
        var column = _layout.At(index);
        switch (column?.Role)
        {
            case null: TakeUnknown(index, text); break;
            case ColumnRole.ItemType: TakeType(text); break;
            case ColumnRole.Key: (_key, _library) = _cells.Key(text); break;
            case ColumnRole.Year: _year = _cells.WithoutDecimal(text); break;
            case ColumnRole.DateAdded: _added = _cells.Moment(index, text); break;
            case ColumnRole.DateModified: _modified = _cells.Moment(index, text); break;
            case ColumnRole.Notes: _notes.AddRange(ZoteroCsvLists.Notes(text).Select(note => new Note(note))); break;
            case ColumnRole.FileAttachments: _attachments.AddRange(ZoteroCsvLists.Paths(text).Select(path => new Attachment { Path = path })); break;
            case ColumnRole.LinkAttachments: _attachments.AddRange(ZoteroCsvLists.Paths(text).Select(url => new Attachment { Url = url })); break;
            case ColumnRole.ManualTags: TakeTags(text, isAutomatic: false); break;
            case ColumnRole.AutomaticTags: TakeTags(text, isAutomatic: true); break;
            case ColumnRole.PrimaryCreators: TakeCreators(column, ZoteroSchema.PrimaryCreatorType(_type), text); break;
            case ColumnRole.Creators: TakeCreators(column, column.Creator, text); break;
            default: TakeField(column, text); break;
        }
    }

    private void TakeType(string text)
    {
        if (ZoteroCsvCells.TypeOf(text) is { } type)
        {
            _type = type;
            return;
        }
        _cells.Note(Severity.Warning, "CSV013", $"'{Cut(text)}' is no item type of Zotero; the record was read as a document. Write a type such as journalArticle, book or report.");
        _extra.Add("Item Type", text);
    }

    private void TakeField(ZoteroCsvColumn column, string text)
    {
        var field = column.Field!.Value; // a column of this role names its field
        if (field == Field.Extra)
        {
            var lines = ExtraLines.SplitOneLine(text, out var wasSplit);
            if (wasSplit) { _cells.Note(Severity.Info, "CSV015", "Extra had lost its line breaks; they were put back before the keys PubArchive knows."); }
            _extra.AddLines(lines);
            return;
        }
        text = field switch
        {
            Field.AccessDate => _cells.AccessDate(text),
            Field.Volume or Field.Issue or Field.Pages or Field.NumPages or Field.NumberOfVolumes or Field.SeriesNumber => _cells.WithoutDecimal(text),
            _ => text,
        };
        if (ZoteroSchema.FieldFor(_type, field) is { } own && (_fields.TryAdd(own, text) || _fields[own] == text)) { return; }
        // "Type" in Extra would name a CSL type; its variable is genre.
        ToExtra(column.Name, field == Field.Type ? "genre" : column.Name, text);
    }

    private void TakeCreators(ZoteroCsvColumn column, CreatorType? type, string text)
    {
        var names = ZoteroCsvLists.Words(text);
        if (type is null || !ZoteroSchema.IsValid(_type, type.Value))
        {
            foreach (var name in names.Select(name => ZoteroCsvCreators.Parse(name, CreatorType.Author)))
            {
                ToExtra(column.Name, column.Name.ToLowerInvariant(), name.IsOneField ? name.LastName : $"{name.LastName} || {name.FirstName}");
            }
        }
        else if (type == CreatorType.Contributor) { ZoteroCsvCreators.AddContributors(_creators, names); }
        else { _creators.AddRange(names.Select(name => ZoteroCsvCreators.Parse(name, type.Value))); }
    }

    private void TakeTags(string text, bool isAutomatic)
    {
        foreach (var name in ZoteroCsvLists.Words(text))
        {
            _tags.TryAdd(new Tag(name, isAutomatic), true);
        }
    }

    private void TakeUnknown(int index, string text)
    {
        var name = index < _rows.Header.Length && _rows.Header[index].Length > 0 ? _rows.Header[index] : string.Create(CultureInfo.InvariantCulture, $"Column {index + 1}");
        ToExtra(name, name, text);
    }

    private void ToExtra(string column, string name, string text) => _extra.Add(name, text, $"'{column}'");

    private void SetDate()
    {
        if (ZoteroSchema.FieldFor(_type, Field.Date) is not { } own)
        {
            if (_year.Length > 0) { ToExtra("Publication Year", "Publication Year", _year); }
            return;
        }
        var date = _cells.PublicationDate(_fields.GetValueOrDefault(own, ""), _year);
        if (date.Length > 0) { _fields[own] = date; }
    }

    private static string Cut(string text) => ZoteroCsvCells.Cut(text);
}
