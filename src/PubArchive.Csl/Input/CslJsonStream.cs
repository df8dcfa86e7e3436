using System.Text;
using System.Text.Json;

namespace PubArchive.Csl;

/// <summary>Finds the items of a CSL-JSON text, from memory or from a stream read in pieces.</summary>
internal sealed class CslJsonStream
{
    private const int FirstBuffer = 64 * 1024;
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private readonly Stream? _stream;
    private ReadOnlyMemory<byte> _text;
    private byte[] _buffer = [];
    private bool _isFinal;
    private JsonReaderState _state = new(s_options);
    private bool _inItems;
    private bool _done;
    private int _count;

    public CslJsonStream(Stream stream)
    {
        _stream = stream;
        _buffer = new byte[FirstBuffer];
        Fill(0);
        SkipByteOrderMark();
    }

    public CslJsonStream(ReadOnlyMemory<byte> utf8)
    {
        _text = utf8;
        _isFinal = true;
        SkipByteOrderMark();
    }

    public IEnumerable<CslItem> ReadAll()
    {
        while (!_done)
        {
            var item = ReadNext();
            if (item is not null) { yield return item; }
        }
    }

    private CslItem? ReadNext()
    {
        try
        {
            if (TryStep(out var item)) { return item; }
            if (_isFinal) { throw new FormatException("CSL-JSON ends in the middle of a value."); }
            Fill(_text.Length);
            return null;
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Not JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}.", fault);
        }
    }

    /// <summary>Takes one whole token or item from the text; <see langword="false"/> when more text is needed.</summary>
    private bool TryStep(out CslItem? item)
    {
        item = null;
        var reader = new Utf8JsonReader(_text.Span, _isFinal, _state);
        if (!reader.Read())
        {
            _done = _isFinal;
            return _isFinal;
        }
        if (!_inItems && reader.TokenType == JsonTokenType.StartArray) { _inItems = true; }
        else if (!_inItems && reader.TokenType == JsonTokenType.StartObject) { if (!TryOuterObject(ref reader, out item)) { return false; } }
        else if (reader.TokenType == JsonTokenType.EndArray) { _done = true; }
        else if (reader.TokenType == JsonTokenType.StartObject) { if (!TryItem(ref reader, out item)) { return false; } }
        else if (!reader.TrySkip()) { return false; }
        Keep(in reader);
        return true;
    }

    // An object at the top is a wrapper when it has "items" or "references" holding an array, else a single item.
    private bool TryOuterObject(ref Utf8JsonReader reader, out CslItem? item)
    {
        item = null;
        var inside = reader;
        while (inside.Read() && inside.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = JsonText.IsName(in inside, "items"u8) || JsonText.IsName(in inside, "references"u8);
            if (!inside.Read()) { return false; }
            if (isItems && inside.TokenType == JsonTokenType.StartArray)
            {
                _inItems = true;
                reader = inside;
                return true;
            }
            if (!inside.TrySkip()) { return false; }
        }
        if (inside.TokenType != JsonTokenType.EndObject || !TryItem(ref reader, out item)) { return false; }
        _done = true;
        return true;
    }

    // The reader is left on the item's end.
    private bool TryItem(ref Utf8JsonReader reader, out CslItem? item)
    {
        item = null;
        var end = reader;
        if (!end.TrySkip()) { return false; }
        _count++;
        item = CslJsonItem.Read(ref reader, "item-" + _count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        reader = end;
        return true;
    }

    private void Keep(in Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _text = _text[(int)reader.BytesConsumed..];
    }

    private void Fill(int kept)
    {
        if (kept > _buffer.Length / 2)
        {
            var larger = new byte[_buffer.Length * 2];
            _text.CopyTo(larger);
            _buffer = larger;
        }
        else { _text.CopyTo(_buffer); }
        var read = _stream!.ReadAtLeast(_buffer.AsSpan(kept), 1, throwOnEndOfStream: false); // a stream is given wherever the text is not final
        _isFinal = read == 0;
        _text = _buffer.AsMemory(0, kept + read);
    }

    private void SkipByteOrderMark()
    {
        if (_text.Span.StartsWith(Encoding.UTF8.Preamble)) { _text = _text[Encoding.UTF8.Preamble.Length..]; }
    }
}
