using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>The lists of a light row as texts in its columns, and back.</summary>
internal static class RowText
{
    // ASCII's own separator of units; no name holds it.
    private const char Separator = '\u001F';

    public static string Join(IEnumerable<string> texts) => string.Join(Separator, texts.Select(text => text.Replace(Separator, ' ')));

    public static string[] Split(string text) => text.Length == 0 ? [] : text.Split(Separator);

    public static string Join(IEnumerable<SdgGoal> goals) => string.Join(' ', goals);

    public static SdgGoal[] Goals(string text) =>
        text.Length == 0 ? [] : [.. text.Split(' ').Select(number => SdgGoal.Of(int.Parse(number, CultureInfo.InvariantCulture)))];

    public static string Join(IReadOnlyDictionary<string, string> texts) => texts.Count == 0 ? "" : JsonText.WriteObject(texts, static (json, texts) =>
    {
        json.WriteStartObject();
        foreach (var (language, text) in texts) { json.WriteString(language, text); }
        json.WriteEndObject();
    });

    public static FrozenDictionary<string, string> Openings(string text)
    {
        if (text.Length == 0) { return FrozenDictionary<string, string>.Empty; }
        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(property => property.Name, property => property.Value.GetString() ?? "", StringComparer.Ordinal);
    }

    public static ItemType Type(string name) => ZoteroSchema.TryParse(name, out ItemType type) ? type : ItemType.Document;
}
