using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>A text line by line, whatever its line ends, with the lines since a mark kept together: the record that is being read.</summary>
/// <remarks>Holds one record in memory. A record of more than <see cref="LargestRecord"/> characters ends the reading; <see cref="Fault"/> says so.</remarks>
internal sealed class TextLines(Stream utf8)
{
    /// <summary>How many characters a record may have.</summary>
    public const int LargestRecord = 5_000_000;

    private const int FirstBuffer = 64 * 1024;

    private readonly byte[] _bytes = new byte[FirstBuffer];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _chars = new char[FirstBuffer * 2];
    private int _mark;
    private int _line;
    private int _lineEnd;
    private int _next;
    private int _end;
    private bool _isFinal;

    /// <summary>Why the text was not read to its end; <see langword="null"/> when it was.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>The number of the line, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Line => _chars.AsSpan(_line, _lineEnd - _line);

    /// <summary>Where the line begins, counted in characters from the mark.</summary>
    public int Start => _line - _mark;

    /// <summary>The text from the mark up to the line, which is not part of it; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> BeforeLine => _chars.AsSpan(_mark, _line - _mark);

    /// <summary>The text from the mark up to the end of the line; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> WithLine => _chars.AsSpan(_mark, _lineEnd - _mark);

    /// <summary>Lets the record begin with the line.</summary>
    public void Mark() => _mark = _line;

    /// <summary>Moves to the next line.</summary>
    /// <returns><see langword="false"/> at the end of the text; then the line is empty and stands behind all others.</returns>
    public bool Read()
    {
        var length = FindEnd();
        _line = _next;
        _lineEnd = _next + Math.Max(length, 0);
        if (length < 0) { return false; }
        Number++;
        _next = _lineEnd;
        if (_next == _end) { return true; }
        _next += _chars[_next] == '\r' && _next + 1 < _end && _chars[_next + 1] == '\n' ? 2 : 1;
        return true;
    }

    // The length of the line that begins at _next; -1 when nothing is left.
    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var found = _chars.AsSpan(_next + searched, _end - _next - searched).IndexOfAny('\n', '\r');
            if (found >= 0)
            {
                var at = _next + searched + found;
                // Whether a carriage return has its line feed is known only when the next character is there.
                if (_chars[at] == '\n' || at + 1 < _end || !Fill()) { return Fault is null ? searched + found : -1; }
                continue;
            }
            searched = _end - _next;
            if (!Fill()) { return searched > 0 && Fault is null ? searched : -1; }
        }
    }

    /// <summary>Says that a record is larger than any.</summary>
    public static Diagnostic TooLarge(int line) =>
        new Diagnostic(Severity.Error, line, "FILE006", "A record is larger than 5 million characters; the file was read up to it. Look whether the end of a record is missing.");

    private bool Fill()
    {
        if (_isFinal) { return false; }
        MakeRoom();
        if (Fault is not null) { return false; }
        var count = utf8.Read(_bytes);
        _end += _decoder.GetChars(_bytes.AsSpan(0, count), _chars.AsSpan(_end), flush: count == 0);
        _isFinal = count == 0;
        return !_isFinal;
    }

    private void MakeRoom()
    {
        if (_chars.Length - _end > FirstBuffer) { return; }
        var kept = _end - _mark;
        if (kept > LargestRecord)
        {
            Fault = TooLarge(Number);
            (_isFinal, _end) = (true, _next);
            return;
        }
        var target = kept > _chars.Length / 2 ? new char[_chars.Length * 2] : _chars;
        _chars.AsSpan(_mark, kept).CopyTo(target);
        (_next, _end, _mark, _chars) = (_next - _mark, kept, 0, target);
    }
}
