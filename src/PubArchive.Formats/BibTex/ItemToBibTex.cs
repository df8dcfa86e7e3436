using System.Text;
using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Writes one item as an entry.</summary>
internal sealed class ItemToBibTex(StringBuilder output, bool isBibLaTex)
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly HashSet<Field> _written = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Item _item = null!; // set by Write

    /// <summary>Writes the entry.</summary>
    public void Write(Item item, string citeKey)
    {
        _item = item;
        output.Append('@').Append(BibTexEntryTypes.Of(item, isBibLaTex)).Append('{').Append(citeKey);
        WriteTitles();
        WriteCreators();
        WriteDate();
        foreach (var (name, field, kind) in BibTexEntryTypes.FieldsOf(item.Type, isBibLaTex)) { Put(name, field, kind); }
        WriteVerbatim("url", Field.Url);
        WriteVerbatim("doi", Field.Doi);
        if (Take(Field.AccessDate) is { } access) { Line("urldate", access.Length > 10 ? access[..10] : access); }
        WriteLists();
        WriteRest();
        // An entry without any field is none.
        if (_names.Count == 0) { Line("itemtype", ZoteroSchema.Name(item.Type)); }
        output.Append("\n}\n\n");
    }

    private void WriteTitles()
    {
        if (BibTexEntryTypes.SubtypeOf(_item.Type) is { } subtype) { Line("entrysubtype", subtype); }
        else if (!BibTexTypes.TryParse(BibTexEntryTypes.Of(_item, isBibLaTex), out var read) || read != _item.Type) { Line("itemtype", ZoteroSchema.Name(_item.Type)); }
        Put("title", Field.Title, LatexKind.Title);
        var container = BibTexEntryTypes.ContainerName(_item.Type, isBibLaTex);
        Put(container, Field.PublicationTitle, container is "booktitle" ? LatexKind.Title : LatexKind.Rich);
        Put("shorttitle", Field.ShortTitle, LatexKind.Title);
        Put("series", Field.Series, LatexKind.Title);
        Put("shortjournal", Field.JournalAbbreviation, LatexKind.Rich);
    }

    private void WriteCreators()
    {
        foreach (var group in _item.Creators.Select((creator, at) => (creator, at)).GroupBy(pair => BibTexEntryTypes.NameOf(_item.Type, pair.creator.Type)).OrderBy(group => group.First().at))
        {
            Line(group.Key, string.Join(" and ", group.Select(pair => NameOf(pair.creator))));
            if (BibTexEntryTypes.EditorTypeOf(group.Key) is { } type) { Line(group.Key + "type", type); }
        }
    }

    private string NameOf(Creator creator)
    {
        if (creator is { IsOneField: true, LastName: "others" }) { return "others"; }
        // A family name of several words, "Center for Constitutional Rights", would be parted without braces.
        if (creator.IsOneField || creator.FirstName is not { Length: > 0 } first) { return $"{{{Text(creator.LastName, LatexKind.Plain)}}}"; }
        var last = Shielded(Text(creator.LastName, LatexKind.Plain));
        var comma = first.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? $"{last}, {Shielded(Text(first, LatexKind.Plain))}"
            : $"{last}, {Shielded(Text(first[(comma + 1)..].Trim(), LatexKind.Plain))}, {Shielded(Text(first[..comma].Trim(), LatexKind.Plain))}";
    }

    // A comma, or the word "and", inside a part of a name.
    private static string Shielded(string part) =>
        BibTexText.IndexOfComma(part) < 0 && BibTexText.IndexOfAnd($" {part} ", out _) < 0 && !part.Contains('=', StringComparison.Ordinal) ? part : $"{{{part}}}";

    // The words of a date that say more than its parts stand beside them, for our own reader.
    private void WriteDate()
    {
        if (Take(Field.Date) is not { } text) { return; }
        var date = BibTexWrittenDate.Of(text, isBibLaTex);
        if (date.Date is { } edtf) { Line("date", edtf); }
        if (date.Year is { } year) { Line("year", Text(year, LatexKind.Plain)); }
        if (date.Month is { } month) { Macro("month", s_months[month - 1]); }
        if (date.Day is { } day) { Line("day", day.ToString(System.Globalization.CultureInfo.InvariantCulture)); }
        if (date.Read() != text) { Line("rawdate", Text(text, LatexKind.Plain)); }
    }

    private void Put(string name, Field field, LatexKind kind)
    {
        if (_names.Contains(name) || Take(field) is not { } text) { return; }
        Line(name, Text(name == "pages" ? text.Replace("–", "--", StringComparison.Ordinal) : text, name == "pages" ? LatexKind.Words : kind));
    }

    private void WriteVerbatim(string name, Field field)
    {
        if (Take(field) is { } text) { Line(name, Verbatim(text)); }
    }

    private void WriteLists()
    {
        if (_item.Tags.Length > 0) { Line("keywords", KeyWords()); }
        foreach (var note in _item.Notes) { Line("note", NoteToLatex.Write(note.Html, text => Text(text, LatexKind.Prose))); }
        var files = _item.Attachments.Where(file => !IsLink(file)).ToList();
        if (files.Count > 0) { Line("file", string.Join(';', files.Select(FileOf))); }
        foreach (var link in _item.Attachments.Where(IsLink)) { Line(link.Title ?? "url", Verbatim(link.Url!)); } // a link has an address
    }

    // One with a comma in it is held together by braces; alone it needs a comma behind, or its braces would stand around all.
    private string KeyWords()
    {
        var words = _item.Tags.Select(tag => Text(tag.Name, LatexKind.Words)).Select(word => word.AsSpan().ContainsAny(',', ';') ? $"{{{word}}}" : word).ToList();
        return words is [['{', ..]] ? words[0] + "," : string.Join(", ", words);
    }

    // An address beside the item's own, under the name of the field it came from.
    private bool IsLink(Attachment file) =>
        file is { Path: null, Url: not null } && _item.Fields[Field.Url] is not null && file.Title is { } title && (title is "url" or "howpublished" || title.StartsWith("bdsk-url-", StringComparison.Ordinal));

    // No LaTeX: only braces and backslashes are shielded.
    private static string Verbatim(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    private static string FileOf(Attachment file) => $"{Escaped(file.Title is "Attachment" or null ? "" : file.Title)}:{Escaped(file.Path ?? file.Url ?? "")}:{Escaped(file.ContentType ?? "")}";

    private static string Escaped(string part)
    {
        var escaped = new StringBuilder(part.Length);
        foreach (var character in part)
        {
            if (character is '{' or '}') { continue; }
            if (character is '\\' or ':' or ';' or '$') { escaped.Append('\\'); }
            escaped.Append(character);
        }
        return escaped.ToString();
    }

    // What no field of BibTeX holds: under Zotero's name, and Extra line by line.
    private void WriteRest()
    {
        foreach (var (field, text) in _item.Fields)
        {
            if (field == Field.Extra || _written.Contains(field) || field == Field.CitationKey) { continue; }
            Line(ZoteroSchema.Name(field).ToLowerInvariant(), Text(text, LatexKind.Rich));
        }
        foreach (var line in (_item.Fields[Field.Extra] ?? "").Split('\n'))
        {
            var fields = BibTexExtraLines.FieldsOf(line, _item.Type, isBibLaTex).ToList();
            foreach (var (name, value) in fields) { Line(name, name.StartsWith("eprint", StringComparison.Ordinal) || name is "archiveprefix" or "primaryclass" ? Verbatim(value) : Text(value, LatexKind.Rich)); }
            if (fields.Count == 0) { Line("extra", Text(line, LatexKind.Rich)); }
        }
    }

    private string? Take(Field field)
    {
        var own = ZoteroSchema.FieldFor(_item.Type, field) ?? field;
        return _item.Fields[own] is { } text && _written.Add(own) ? text : null;
    }

    private string Text(string text, LatexKind kind) => LatexWriter.Write(text, kind, isAscii: !isBibLaTex);

    private void Line(string name, string value)
    {
        if (value.Length == 0) { return; }
        _names.Add(name);
        output.Append(",\n\t").Append(name).Append(" = {").Append(value).Append('}');
    }

    private void Macro(string name, string macro) => output.Append(",\n\t").Append(name).Append(" = ").Append(macro);
}
