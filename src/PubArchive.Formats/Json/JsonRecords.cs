using System.Text;
using System.Text.Json;
using PubArchive.Items;

namespace PubArchive.Formats.Json;

/// <summary>Cuts a JSON text into its records: the elements of the list at the top, or of the list inside the frame object, or the only object.</summary>
/// <remarks>Holds the largest record in memory, and of a frame what stands before its list. Several values one below the other (JSON lines) are read as one list.</remarks>
internal sealed class JsonRecords(Stream utf8)
{
    private const int FirstBuffer = 64 * 1024;
    private const int LargestValue = 128 * 1024 * 1024;

    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isFinal;
    private int _linesBefore;
    private int _linesBeforeTop;
    private JsonReaderState _state = new(s_options);
    private Place _place = Place.Top;
    private bool _isFramed;

    private enum Place { Top, Frame, List, Ended }

    /// <summary>Where in the text the walk stopped, when the text is no JSON from there on; <see langword="null"/> when all is well.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>The key of the frame's value that was read; <see langword="null"/> when it was a record.</summary>
    public string? FrameKey { get; private set; }

    /// <summary>The record or value as it stands in the text; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Text { get; private set; }

    /// <summary>The line on which it begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Moves to the next record, or to the next value of the frame.</summary>
    /// <returns><see langword="false"/> at the end, or at a <see cref="Fault"/>.</returns>
    public bool Read()
    {
        while (_place != Place.Ended)
        {
            try
            {
                var step = Step();
                if (step == Outcome.Found) { return true; }
                if (step == Outcome.NeedsMore && !Fill()) { StopAtEnd(); }
            }
            catch (JsonException fault)
            {
                Stop($"is not JSON here (byte {fault.BytePositionInLine} of the line)", _linesBeforeTop + (int)(fault.LineNumber ?? 0) + 1);
            }
        }
        return false;
    }

    private enum Outcome { Found, Moved, NeedsMore }

    private Outcome Step()
    {
        if (_place == Place.Top) { return StepTop(); }
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        if (!reader.Read()) { return Outcome.NeedsMore; }
        return _place == Place.Frame ? StepFrame(reader) : StepList(reader);
    }

    // A value begins the text, or follows another.
    private Outcome StepTop()
    {
        SkipBlank();
        if (_start == _end)
        {
            if (!_isFinal && Fill()) { return Outcome.Moved; }
            _place = Place.Ended;
            return Outcome.Moved;
        }
        _state = new JsonReaderState(s_options);
        _linesBeforeTop = _linesBefore;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        if (!reader.Read()) { return Outcome.NeedsMore; }
        if (reader.TokenType == JsonTokenType.StartArray) { return Enter(in reader, Place.List, isFramed: false); }
        return reader.TokenType == JsonTokenType.StartObject ? StepObject(reader) : Take(reader, null);
    }

    // An object is a frame when it has a list of items, else it is the only record.
    private Outcome StepObject(Utf8JsonReader opened)
    {
        var reader = opened;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = IsListKey(ref reader);
            if (!reader.Read()) { return Outcome.NeedsMore; }
            if (isList && reader.TokenType == JsonTokenType.StartArray) { return Enter(in opened, Place.Frame, isFramed: true); }
            if (!reader.TrySkip()) { return Outcome.NeedsMore; }
        }
        return reader.TokenType == JsonTokenType.EndObject ? Take(opened, null) : Outcome.NeedsMore;
    }

    private Outcome StepFrame(Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject) { return Enter(in reader, Place.Top, isFramed: false); }
        var key = Encoding.UTF8.GetString(reader.ValueSpan);
        var isList = IsListKey(ref reader);
        if (!reader.Read()) { return Outcome.NeedsMore; }
        return isList && reader.TokenType == JsonTokenType.StartArray ? Enter(in reader, Place.List, isFramed: true) : Take(reader, key);
    }

    private Outcome StepList(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.EndArray ? Enter(in reader, _isFramed ? Place.Frame : Place.Top, _isFramed) : Take(reader, null);

    private static bool IsListKey(ref Utf8JsonReader reader) => JsonValues.IsName(in reader, "items"u8) || JsonValues.IsName(in reader, "references"u8);

    private Outcome Enter(in Utf8JsonReader reader, Place place, bool isFramed)
    {
        _place = place;
        _isFramed = isFramed;
        Advance((int)reader.BytesConsumed);
        _state = reader.CurrentState;
        return Outcome.Moved;
    }

    private Outcome Take(Utf8JsonReader reader, string? key)
    {
        var begin = (int)reader.TokenStartIndex;
        if (!reader.TrySkip()) { return Outcome.NeedsMore; }
        var length = (int)reader.BytesConsumed - begin;
        Advance(begin);
        JsonRepair.ReplaceHalfPairs(_buffer.AsSpan(_start, length));
        Line = _linesBefore + 1;
        Text = _buffer.AsMemory(_start, length);
        FrameKey = key;
        Advance(length);
        _state = reader.CurrentState;
        return Outcome.Found;
    }

    private void SkipBlank()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        Advance(rest.Length - rest.TrimStart(" \t\r\n"u8).Length);
    }

    private void Advance(int count)
    {
        _linesBefore += _buffer.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    private bool Fill()
    {
        if (_isFinal) { return false; }
        var kept = _end - _start;
        if (kept >= LargestValue) { return StopAtLarge(); }
        var target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, kept);
        var free = _buffer.Length - _end;
        var read = utf8.ReadAtLeast(_buffer.AsSpan(_end), free, throwOnEndOfStream: false);
        _end += read;
        _isFinal = read < free;
        return true;
    }

    // The value that was cut begins behind the comma and the blanks that follow the last whole one.
    private void StopAtEnd()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        Advance(rest.Length - rest.TrimStart(", \t\r\n"u8).Length);
        Stop("ends in the middle of a value: the file was cut off", _linesBefore + 1);
    }

    private bool StopAtLarge()
    {
        Stop("holds a value of more than 128 MB", _linesBefore + 1);
        return true;
    }

    private void Stop(string what, int line)
    {
        _place = Place.Ended;
        Fault = new Diagnostic(Severity.Error, line, "JSON001", $"The text {what}; the records before this line were read, nothing behind it. Export the file again.");
    }
}
