using System.Buffers;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Finds the entries of a BibTeX file, each from its <c>@</c> to its closing brace; all else is comment.</summary>
/// <remarks>
/// A backslash shields the character behind it, as Zotero and JabRef have it. An entry whose braces do not close ends before the next line that begins one
/// (<c>@article{key,</c>), so that one missing brace costs one entry and not the rest of the file.
/// </remarks>
internal sealed class BibTexScanner(Stream utf8)
{
    private static readonly SearchValues<char> s_braced = SearchValues.Create("{}\\@");
    private static readonly SearchValues<char> s_parenthesized = SearchValues.Create("{}\\@\")");

    private readonly TextWindow _window = new(utf8);
    private int _length;

    /// <summary>The entry with its <c>@</c>; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Text => _window.Text[.._length];

    /// <summary>The line on which it begins.</summary>
    public int Line => _window.Line;

    /// <summary>Whether its last brace was there.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Why the file was not read to its end.</summary>
    public Diagnostic? Fault => _window.Fault;

    /// <summary>Moves to the next entry.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool Read()
    {
        _window.Skip(_length);
        _length = 0;
        while (FindSign())
        {
            if (TryOpening(out var opening) && FindEnd(opening)) { return true; }
            _window.Skip(1);
        }
        return false;
    }

    private bool FindSign()
    {
        while (true)
        {
            var at = _window.Text.IndexOf('@');
            if (at >= 0)
            {
                _window.Skip(at);
                return true;
            }
            _window.Skip(_window.Text.Length);
            if (!_window.More()) { return false; }
        }
    }

    // "@", a word, blanks, "{" or "("; reads on when the text ends before that is clear.
    private bool TryOpening(out int opening)
    {
        while (true)
        {
            opening = BibTexSyntax.OpeningAt(_window.Text, out var isOpen);
            if (opening >= 0) { return true; }
            if (!isOpen || !_window.More()) { return false; }
        }
    }

    private bool FindEnd(int opening)
    {
        var scan = new EntryEnd(_window.Text[opening], opening + 1);
        while (true)
        {
            var end = scan.Find(_window.Text);
            if (end >= 0)
            {
                (_length, IsClosed) = (end, scan.IsClosed);
                return true;
            }
            if (_window.More()) { continue; }
            if (scan.PassUndecided()) { continue; }
            (_length, IsClosed) = (_window.Text.Length, false);
            return _length > 0;
        }
    }

    /// <summary>Looks for the end of an entry; goes on where it stopped when there is more text.</summary>
    private struct EntryEnd(char opening, int start)
    {
        private readonly int _start = start;
        private int _at = start;
        private int _depth;
        private bool _isQuoted;
        private bool _isUndecided;

        /// <summary>Whether the closing sign was found.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>The length of the entry; -1 when the text ends before it.</summary>
        public int Find(ReadOnlySpan<char> text)
        {
            while (_at < text.Length)
            {
                var found = text[_at..].IndexOfAny(opening == '{' ? s_braced : s_parenthesized);
                if (found < 0)
                {
                    _at = text.Length;
                    return -1;
                }
                _at += found;
                if (Step(text, out var isUndecided) is { } end) { return end; }
                _isUndecided = isUndecided;
                if (isUndecided) { return -1; }
            }
            return -1;
        }

        private int? Step(ReadOnlySpan<char> text, out bool isUndecided)
        {
            isUndecided = false;
            var sign = text[_at++];
            switch (sign)
            {
                case '\\':
                    _at++;
                    break;
                case '{': _depth++; break;
                case '}' when _depth == 0 && BibTexSyntax.IsStrayBrace(text[_start..(_at - 1)], text[_at..], out isUndecided): break;
                case '}' when _depth == 0 && opening == '{' && !isUndecided: return Close();
                case '}':
                    if (_depth > 0) { _depth--; }
                    break;
                case ')' when _depth == 0 && !_isQuoted: return Close();
                case '"' when _depth == 0: _isQuoted = !_isQuoted; break;
                case '@' when BibTexSyntax.BeginsEntry(text, _at - 1, out isUndecided): return _at - 1;
                default: break;
            }
            if (isUndecided) { _at--; }
            return null;
        }

        /// <summary>Goes on behind a sign that the end of the file left undecided.</summary>
        /// <returns><see langword="false"/> when there is none.</returns>
        public bool PassUndecided()
        {
            var was = _isUndecided;
            if (was) { _at++; }
            _isUndecided = false;
            return was;
        }

        private int Close()
        {
            IsClosed = true;
            return _at;
        }
    }
}
