using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>A part of a text that moves on from its start to its end and grows as far as asked for: for formats whose records do not follow lines.</summary>
internal sealed class TextWindow(Stream utf8)
{
    private const int FirstBuffer = 64 * 1024;

    private readonly byte[] _bytes = new byte[FirstBuffer];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _chars = new char[FirstBuffer * 2];
    private int _start;
    private int _end;
    private bool _isFinal;

    /// <summary>Why the text was not read to its end; <see langword="null"/> when it was.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>The number of the line on which the part begins, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The part; valid until the next <see cref="More"/> or <see cref="Skip"/>.</summary>
    public ReadOnlySpan<char> Text => _chars.AsSpan(_start, _end - _start);

    /// <summary>Makes the part longer.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool More()
    {
        if (_isFinal) { return false; }
        if (_chars.Length - _end <= FirstBuffer && !MakeRoom()) { return false; }
        var count = utf8.Read(_bytes);
        _end += _decoder.GetChars(_bytes.AsSpan(0, count), _chars.AsSpan(_end), flush: count == 0);
        _isFinal = count == 0;
        return !_isFinal;
    }

    /// <summary>Lets the part begin later.</summary>
    public void Skip(int count)
    {
        Line += LinesIn(Text[..count]);
        _start += count;
    }

    /// <summary>How many lines end in a text: at a line feed, or at a carriage return alone.</summary>
    public static int LinesIn(ReadOnlySpan<char> text)
    {
        var lines = text.Count('\n');
        var returns = text.Count('\r');
        return returns == 0 ? lines : lines + returns - text.Count("\r\n");
    }

    private bool MakeRoom()
    {
        var kept = _end - _start;
        if (kept > TextLines.LargestRecord)
        {
            Fault = TextLines.TooLarge(Line);
            _isFinal = true;
            return false;
        }
        var target = kept > _chars.Length / 2 ? new char[_chars.Length * 2] : _chars;
        _chars.AsSpan(_start, kept).CopyTo(target);
        (_start, _end, _chars) = (0, kept, target);
        return true;
    }
}
