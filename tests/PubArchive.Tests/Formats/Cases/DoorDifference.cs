using System.Text;
using System.Text.RegularExpressions;
using PubArchive.Items;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>Whose loss a difference is.</summary>
internal enum Loss
{
    /// <summary>The record of the file does not say it.</summary>
    NotWritten,

    /// <summary>The record says it, and so does the item, in another place.</summary>
    Elsewhere,

    /// <summary>The record says it, and the item does not.</summary>
    Ours,
}

/// <summary>Something in which an item from a file differs from the item it was written from.</summary>
/// <param name="Name">The item type and what differs.</param>
/// <param name="Expected">What it was written from.</param>
/// <param name="Actual">What was read.</param>
/// <param name="Loss">Whose it is.</param>
internal sealed partial record DoorDifference(string Name, string Expected, string Actual, Loss Loss)
{
    public override string ToString() => $"{Loss} {Name}: {Expected} | {Actual}".ReplaceLineEndings(" ");

    public static IEnumerable<DoorDifference> Of(Item expected, ReadRecord record)
    {
        var actual = record.Item!;
        var (source, all) = (Plain(record.Source), Everything(actual));
        var type = ZoteroSchema.Name(expected.Type);
        if (expected.Type != actual.Type) { yield return new DoorDifference($"{type} type", type, ZoteroSchema.Name(actual.Type), Loss.NotWritten); }
        foreach (var (field, text) in expected.Fields)
        {
            var own = actual.Fields[field] ?? (ZoteroSchema.BaseField(expected.Type, field) is { } general ? actual[general] : null) ?? (field == Field.CitationKey ? actual.CiteKey : null);
            if (!IsSame(field, text, own)) { yield return new DoorDifference($"{type} {ZoteroSchema.Name(field)}", text, own ?? "", Of(text, text)); }
        }
        foreach (var creator in expected.Creators.Where(creator => !actual.Creators.Contains(creator)))
        {
            yield return new DoorDifference($"{type} {ZoteroSchema.Name(creator.Type)}", creator.SortName, string.Join("; ", actual.Creators.Select(own => $"{own.Type} {own.SortName}")), Of(creator.LastName, creator.LastName));
        }
        foreach (var tag in expected.Tags.Where(tag => !actual.Tags.Any(own => own.Name == tag.Name))) { yield return new DoorDifference($"{type} tag", tag.Name, string.Join("; ", actual.Tags), Of(tag.Name, tag.Name)); }
        foreach (var note in expected.Notes.Where(note => !actual.Notes.Any(own => Plain(own.Html) == Plain(note.Html)))) { yield return new DoorDifference($"{type} note", note.Html, string.Join("; ", actual.Notes), Of(note.Html, note.Html)); }

        Loss Of(string inSource, string inItem) =>
            !source.Contains(Plain(inSource), StringComparison.Ordinal) ? Loss.NotWritten : all.Contains(Plain(inItem), StringComparison.Ordinal) ? Loss.Elsewhere : Loss.Ours;
    }

    private static string Everything(Item item) => string.Join('\n', item.Fields.Select(pair => pair.Value).Concat(item.Creators.Select(creator => creator.LastName)).Concat(item.Tags.Select(tag => tag.Name))
        .Concat(item.Notes.Select(note => note.Html)).Concat(item.Attachments.Select(file => $"{file.Title} {file.Url} {file.Path}")).Append(item.CiteKey ?? "").Select(Plain));

    /// <summary>Letters and digits in lower case, without markup, accents or blanks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in System.Net.WebUtility.HtmlDecode(Markup.Replace(text, "")).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(character)) { plain.Append(char.ToLowerInvariant(character)); }
        }
        return plain.ToString();
    }

    private static bool IsSame(Field field, string text, string? own)
    {
        if (own is null) { return false; }
        if (text == own || field is Field.Pages or Field.Issue && text.Replace(" ", "", StringComparison.Ordinal) == own.Replace('–', '-')) { return true; }
        return ItemDate.Parse(text) is { Literal: null } date && ItemDate.Parse(own) is { Literal: null } other && date.ToIso() == other.ToIso() && ZoteroSchema.Name(field).EndsWith("ate", StringComparison.Ordinal);
    }

    [GeneratedRegex("</?(i|b|sub|sup|span)[^<>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Markup { get; }
}
