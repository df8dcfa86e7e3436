using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Losses;

/// <summary>Finds what a format cannot say of an item: the item is written alone, read back, and compared part by part.</summary>
internal sealed class WrittenLosses(FormatId format)
{
    private readonly IRecordWriter _writer = RecordFormats.WriterFor(format);
    private readonly IRecordReader _reader = RecordFormats.ReaderFor(format);

    /// <summary>The rows of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="at">File, line and name of its record.</param>
    public IEnumerable<Loss> Of(Item item, Loss at)
    {
        using var text = new MemoryStream();
        _writer.Write([item], text);
        text.Position = 0;
        if (_reader.Read(text).Select(record => record.Item).FirstOrDefault(read => read is not null) is not { } again) { return [at with { Kind = LossKind.NotSaid, Field = "record", Text = item.Title }]; }
        return Fields(item, again, at).Concat(Parts(item, again, at));
    }

    private static IEnumerable<Loss> Fields(Item item, Item again, Loss at)
    {
        var extra = again[Field.Extra] ?? "";
        if (item.Type != again.Type) { yield return at with { Field = "itemType", Kind = LossKind.SaidOtherwise, Text = $"{ZoteroSchema.Name(item.Type)} as {ZoteroSchema.Name(again.Type)}" }; }
        foreach (var (field, text) in item.Fields)
        {
            var own = again.Fields[field] ?? (ZoteroSchema.BaseField(item.Type, field) is { } general ? again[general] : null);
            if (own == text || field == Field.Extra && extra.Contains(text, StringComparison.Ordinal) || field == Field.CitationKey && again.CiteKey == text) { continue; }
            var isSaid = own is not null || extra.Contains(text, StringComparison.Ordinal);
            yield return at with { Field = ZoteroSchema.Name(field), Kind = isSaid ? LossKind.SaidOtherwise : LossKind.NotSaid, Text = own is null ? text : $"{text} as {own}" };
        }
    }

    private static IEnumerable<Loss> Parts(Item item, Item again, Loss at)
    {
        var extra = again[Field.Extra] ?? "";
        foreach (var creator in item.Creators.Except(again.Creators))
        {
            var isSaid = again.Creators.Any(other => other.LastName == creator.LastName) || extra.Contains(creator.LastName, StringComparison.Ordinal);
            yield return at with { Field = ZoteroSchema.Name(creator.Type), Kind = isSaid ? LossKind.SaidOtherwise : LossKind.NotSaid, Text = creator.SortName };
        }
        var names = again.Tags.Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in item.Tags.Where(tag => !names.Contains(tag.Name))) { yield return at with { Field = "tag", Kind = LossKind.NotSaid, Text = tag.Name }; }
        if (item.Key is { } key && again.Key != key) { yield return at with { Field = "key", Kind = LossKind.NotSaid, Text = key }; }
        if (item.DateAdded != again.DateAdded) { yield return at with { Field = "dateAdded", Kind = LossKind.NotSaid, Text = Of(item.DateAdded) }; }
        if (item.DateModified != again.DateModified) { yield return at with { Field = "dateModified", Kind = LossKind.NotSaid, Text = Of(item.DateModified) }; }
        foreach (var note in item.Notes.Skip(again.Notes.Length)) { yield return at with { Field = "note", Kind = LossKind.NotSaid, Text = note.Html }; }
        foreach (var file in item.Attachments.Skip(again.Attachments.Length)) { yield return at with { Field = "attachment", Kind = LossKind.NotSaid, Text = file.Path ?? file.Url ?? file.Title ?? "" }; }
        foreach (var collection in item.Collections.Skip(again.Collections.Length)) { yield return at with { Field = "collection", Kind = LossKind.NotSaid, Text = collection.Name ?? collection.Key ?? "" }; }
        foreach (var relation in item.Relations.Skip(again.Relations.Length)) { yield return at with { Field = "relation", Kind = LossKind.NotSaid, Text = relation.Object }; }
    }

    private static string Of(DateTimeOffset? moment) => moment?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
