using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>Writes RIS as Zotero reads it.</summary>
/// <remarks>What no tag of the item type holds goes to <c>M2</c>, which Zotero reads as Extra, in lines <c>Field Name: text</c>. Keys, collections, relations and dates of adding have no place.</remarks>
internal sealed class RisWriter : IRecordWriter
{
    /// <summary>What stands in <c>U5</c> before the item type, where <c>TY</c> would be read as another.</summary>
    public const string ItemTypeLabel = "Zotero item type: ";

    /// <summary>What stands in <c>U5</c> before the number of <c>M2</c> lines that are fields and people, not Extra.</summary>
    public const string RestLabel = "Zotero fields in M2: ";

    private const int LongestShortLine = 85;

    private static readonly ImmutableArray<(RisTag Tag, Target Target)>[] s_orders = [.. ZoteroSchema.ItemTypes.Select(RisMap.WrittenFor)];

    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024, leaveOpen: true);
        var longest = 0;
        foreach (var item in items) { new Record(writer).Write(item, ref longest); }
    }

    /// <summary>One record in the making.</summary>
    private sealed class Record(StreamWriter writer)
    {
        private readonly HashSet<Field> _written = [];
        private readonly HashSet<CreatorType> _roles = [];
        private int _longest;

        public void Write(Item item, ref int longest)
        {
            _longest = longest;
            Line("TY", RisTypes.Of(item.Type));
            if (!RisTypes.IsExact(item.Type)) { Line("U5", ItemTypeLabel + ZoteroSchema.Name(item.Type)); }
            if (item.CiteKey is { } citeKey) { Line("ID", citeKey); }
            foreach (var (tag, target) in s_orders[(int)item.Type]) { WriteTarget(item, tag.ToString(), target); }
            WriteRest(item);
            writer.Write("ER  - \r\n\r\n");
            longest = _longest;
        }

        private void WriteTarget(Item item, string tag, Target target)
        {
            switch (target.Kind)
            {
                case TargetKind.Field: WriteField(item, tag, target.Field); break;
                case TargetKind.Date: WriteDate(item, tag, target.Field); break;
                case TargetKind.BackupDate: WriteYear(item, tag); break;
                case TargetKind.Creator: WriteCreators(item, tag, target.Creator); break;
                case TargetKind.Tags: foreach (var name in item.Tags) { Line(tag, name.Name); } break;
                case TargetKind.Note: foreach (var note in item.Notes) { Lines(tag, note.Html); } break;
                case TargetKind.File when tag == "L1": WriteFiles(item); break;
                default: break;
            }
        }

        private void WriteField(Item item, string tag, Field field)
        {
            var own = ZoteroSchema.FieldFor(item.Type, field) ?? field;
            if (item.Fields[own] is not { } text || !_written.Add(own)) { return; }
            if (tag == "SP" && own is not (Field.NumPages or Field.RunningTime)) { WritePages(text); }
            else if (tag == "AB") { Lines(tag, text); }
            else { Line(tag, text); }
        }

        // A range in two tags, unless it would be read as another.
        private void WritePages(string pages)
        {
            var dash = pages.IndexOf('-', StringComparison.Ordinal);
            var isRange = dash > 0 && dash < pages.Length - 1 && pages.IndexOf('-', dash + 1) < 0 && pages.IndexOf(' ', StringComparison.Ordinal) < 0;
            Line("SP", isRange ? pages[..dash] : pages);
            if (isRange) { Line("EP", pages[(dash + 1)..]); }
        }

        private void WriteDate(Item item, string tag, Field field)
        {
            var own = ZoteroSchema.FieldFor(item.Type, field) ?? field;
            // Beside no address a day of access would be read as another date.
            if (field == Field.AccessDate && item[Field.Url] is null) { return; }
            if (item.Fields[own] is not { } text || !_written.Add(own)) { return; }
            Line(tag, field == Field.AccessDate ? RisDates.WriteAccess(text) : RisDates.Write(text));
        }

        private void WriteYear(Item item, string tag)
        {
            if (ItemDate.Parse(item[Field.Date]) is { Start: { Year: > 0 and <= 9999 } start }) { Line(tag, start.ToString()[..4]); }
        }

        private void WriteCreators(Item item, string tag, CreatorType role)
        {
            if (!_roles.Add(role)) { return; }
            foreach (var creator in item.Creators)
            {
                if (creator.Type == role) { Line(tag, creator.SortName); }
            }
        }

        // In the order of the item, each with the tag of its kind.
        private void WriteFiles(Item item)
        {
            foreach (var file in item.Attachments)
            {
                var isPdf = file.ContentType == "application/pdf" || file.ContentType is null && (file.Path ?? file.Url ?? "").EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
                Line(isPdf ? "L1" : file.ContentType == "text/html" ? "L2" : "L4", file.Path ?? file.Url ?? "");
            }
        }

        private void WriteRest(Item item)
        {
            var rest = RestOf(item).ToList();
            if (rest.Count > 0) { Line("U5", RestLabel + rest.Count.ToString(CultureInfo.InvariantCulture)); }
            foreach (var line in rest) { Line("M2", line); }
            foreach (var line in (item.Fields[Field.Extra] ?? "").Split('\n')) { Line("M2", line); }
        }

        private IEnumerable<string> RestOf(Item item)
        {
            foreach (var (field, text) in item.Fields)
            {
                if (field == Field.Extra || _written.Contains(field) || field == Field.CitationKey && text == item.CiteKey) { continue; }
                yield return $"{ExtraText.NameOf(field)}: {ExtraText.OneLine(text)}";
            }
            foreach (var creator in item.Creators)
            {
                if (!_roles.Contains(creator.Type)) { yield return $"{ZoteroSchema.Name(creator.Type)}: {(creator.FirstName is null ? creator.LastName : $"{creator.LastName} || {creator.FirstName}")}"; }
            }
        }

        private void Line(string tag, string value)
        {
            value = ExtraText.OneLine(value).Trim();
            if (value.Length > 0) { Put($"{tag}  - {value}"); }
        }

        // A line of the text goes on a line of its own; the reader takes line ends for the text's only where lines are long or end early.
        private void Lines(string tag, string value)
        {
            var lines = value.ReplaceLineEndings("\n").Trim().Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                var line = at == 0 ? $"{tag}  - {lines[at]}" : Shielded(lines[at].Trim());
                var isAmbiguous = at < lines.Length - 1 && line.Length is >= 65 && Math.Max(_longest, line.Length) <= LongestShortLine;
                Put(isAmbiguous ? line.PadRight(LongestShortLine + 1) : line);
            }
        }

        private void Put(string line)
        {
            _longest = Math.Max(_longest, line.Length);
            writer.Write(line);
            writer.Write("\r\n");
        }

        private static string Shielded(string line) => RisLine.TryParse(line, out _) ? " " + line : line;
    }
}
