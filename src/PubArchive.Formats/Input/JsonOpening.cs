using System.Text;
using System.Text.Json;
using PubArchive.Csl.Styles;
using PubArchive.Formats.Json;

namespace PubArchive.Formats.Input;

/// <summary>Tells by the first bytes of a JSON text which format it is: by its frame, and by the keys of its first objects.</summary>
internal ref struct JsonOpening
{
    private const int EnoughItems = 5;
    private Utf8JsonReader _reader;
    private int _items;

    private JsonOpening(ReadOnlySpan<byte> utf8) =>
        _reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));

    /// <summary>Whether a text begins as JSON does.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    /// <summary>The format; <see langword="null"/> when nothing in the text tells, or the text is no JSON.</summary>
    public static FormatId? Detect(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new JsonOpening(utf8).Detect();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private FormatId? Detect()
    {
        if (!_reader.Read()) { return null; }
        if (_reader.TokenType == JsonTokenType.StartArray) { return DetectArray(); }
        return _reader.TokenType == JsonTokenType.StartObject ? DetectFrame() : null;
    }

    private FormatId? DetectArray()
    {
        while (_items < EnoughItems && _reader.Read() && _reader.TokenType == JsonTokenType.StartObject)
        {
            _items++;
            if (DetectItem() is { } format) { return format; }
        }
        return null;
    }

    // An object at the top is a frame around items, or the only item.
    private FormatId? DetectFrame()
    {
        var seen = default(Marks);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonValues.IsName(in _reader, "config"u8) && HasKey(_reader, "label"u8)) { return FormatId.BetterBibTexJson; }
            if (JsonValues.IsName(in _reader, "items"u8) || JsonValues.IsName(in _reader, "references"u8)) { return _reader.Read() && _reader.TokenType == JsonTokenType.StartArray ? DetectArray() : null; }
            if (seen.Take(ref _reader) is { } format) { return format; }
        }
        return seen.Format;
    }

    private static bool HasKey(Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) { return false; }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonValues.IsName(in reader, key)) { return true; }
            if (!reader.Read() || !reader.TrySkip()) { return false; }
        }
        return false;
    }

    private FormatId? DetectItem()
    {
        var seen = default(Marks);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (seen.Take(ref _reader) is { } format) { return format; }
        }
        return seen.Format;
    }

    /// <summary>What the keys of one object say.</summary>
    private struct Marks
    {
        private bool _isCsl;

        public readonly FormatId? Format => _isCsl ? FormatId.CslJson : null;

        /// <summary>Takes one key and its value; the format when it is certain.</summary>
        public FormatId? Take(ref Utf8JsonReader reader)
        {
            if (JsonValues.IsName(in reader, "itemType"u8)) { return FormatId.ZoteroApiJson; }
            if (JsonValues.IsName(in reader, "data"u8) && HasKey(reader, "itemType"u8)) { return FormatId.ZoteroApiJson; }
            var isType = JsonValues.IsName(in reader, "type"u8);
            var isCslOnly = JsonValues.IsName(in reader, "issued"u8) || JsonValues.IsName(in reader, "container-title"u8);
            if (!reader.Read()) { return null; }
            _isCsl |= isCslOnly || isType && reader.TokenType == JsonTokenType.String && CslTypes.TryParse(Encoding.UTF8.GetString(reader.ValueSpan), out _);
            return reader.TrySkip() ? null : Format;
        }
    }
}
