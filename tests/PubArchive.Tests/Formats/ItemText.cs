using System.Text;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Tests.Formats;

/// <summary>An item as text, everything in it, so that two items can be compared and their difference read.</summary>
internal static class ItemText
{
    public static string Of(Item item)
    {
        List<string> lines = [$"{item.Type} key={item.Key} library={item.Library} cite={item.CiteKey}", $"added={item.DateAdded:O} modified={item.DateModified:O}"];
        lines.AddRange(item.Fields.Select(pair => $"{pair.Key}={pair.Value}"));
        lines.AddRange(item.Creators.Select(creator => $"{creator.Type}: {(creator.IsOneField ? "[" + creator.LastName + "]" : creator.LastName + "|" + creator.FirstName)}"));
        lines.AddRange(item.Tags.Select(tag => $"tag {tag}"));
        lines.AddRange(item.Collections.Select(collection => $"collection {collection}"));
        lines.AddRange(item.Notes.Select(note => $"note {note}"));
        lines.AddRange(item.Attachments.Select(attachment => $"attachment {attachment}"));
        lines.AddRange(item.Relations.Select(relation => $"relation {relation}"));
        return string.Join('\n', lines);
    }

    public static List<ReadRecord> Read(FormatId format, byte[] bytes) => [.. RecordFormats.ReaderFor(format).Read(new MemoryStream(bytes))];

    public static List<ReadRecord> Read(FormatId format, string text) => Read(format, Encoding.UTF8.GetBytes(text));

    public static List<Item> Items(this IEnumerable<ReadRecord> records) => [.. records.Select(record => record.Item).OfType<Item>()];

    public static IEnumerable<string> Codes(this IEnumerable<ReadRecord> records) => records.SelectMany(record => record.Diagnostics).Select(diagnostic => diagnostic.Code);

    public static byte[] Write(FormatId format, IEnumerable<Item> items)
    {
        using var stream = new MemoryStream();
        RecordFormats.WriterFor(format).Write(items, stream);
        return stream.ToArray();
    }

    /// <summary>Writes what was read, reads it again, and compares item by item.</summary>
    public static void AssertRoundTrip(FormatId format, IReadOnlyList<Item> items, string because)
    {
        var again = Read(format, Write(format, items)).Items();
        Assert.That(again, Has.Count.EqualTo(items.Count), because);
        for (var i = 0; i < items.Count; i++) { Assert.That(Of(again[i]), Is.EqualTo(Of(items[i])), $"{because}, record {i + 1}"); }
    }
}
