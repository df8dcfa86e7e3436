using System.Buffers;
using System.Text;

namespace PubArchive.Formats.Latex;

/// <summary>The text that LaTeX becomes, with accents that wait for their letter.</summary>
internal sealed class LatexOutput
{
    private const string NoCase = """<span class="nocase">""";

    private readonly StringBuilder _text = new();
    private readonly List<(char Mark, char Alone)> _accents = [];

    /// <summary>How long the text is.</summary>
    public int Length => _text.Length;

    /// <summary>Whether an accent waits.</summary>
    public bool IsWaiting => _accents.Count > 0;

    /// <summary>The last character; a blank when there is none.</summary>
    public char Last => _text.Length == 0 ? ' ' : _text[^1];

    /// <summary>Lets an accent wait for its letter.</summary>
    public void Accent(char mark, char alone) => _accents.Add((mark, alone));

    /// <summary>Adds text; its first letter takes the accents.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) { return; }
        if (_accents.Count == 0)
        {
            _text.Append(text);
            return;
        }
        var length = Rune.DecodeFromUtf16(text, out _, out var consumed) == OperationStatus.Done ? consumed : 1;
        Span<char> marks = stackalloc char[Math.Min(_accents.Count, 8)];
        // The command nearest to the letter comes first.
        for (var at = 0; at < marks.Length; at++) { marks[at] = _accents[^(at + 1)].Mark; }
        _accents.Clear();
        _text.Append(LatexAccents.Compose(text[..length], marks)).Append(text[length..]);
    }

    /// <summary>Adds a character.</summary>
    public void Add(char character) => Add([character]);

    /// <summary>Adds a tag, which takes no accents.</summary>
    public void AddTag(string tag) => _text.Append(tag);

    /// <summary>Adds a blank, unless one stands there or the text is empty.</summary>
    public void AddBlank()
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) { _text.Append(' '); }
    }

    /// <summary>Begins a paragraph.</summary>
    public void AddParagraph()
    {
        if (_text.Length == 0) { return; }
        while (_text.Length > 0 && _text[^1] is ' ' or '\n') { _text.Length--; }
        _text.Append("\n\n");
    }

    /// <summary>Begins a line.</summary>
    public void AddLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ') { _text.Length--; }
        if (_text.Length > 0) { _text.Append('\n'); }
    }

    /// <summary>Puts down accents that got no letter, as signs of their own.</summary>
    public void Settle()
    {
        foreach (var (_, alone) in _accents)
        {
            // A combining character alone would hang on the letter before it.
            if (alone is < '\u0300' or > '\u036F') { _text.Append(alone); }
        }
        _accents.Clear();
    }

    /// <summary>Makes <c>nocase</c> of the text from a place on, when it has letters and all are small: capitals keep their case without.</summary>
    public void ProtectFrom(int start)
    {
        if (!IsSmall(start)) { return; }
        _text.Insert(start, NoCase).Append("</span>");
    }

    /// <summary>The character before a place; a blank at the start.</summary>
    public char Before(int place) => place == 0 ? ' ' : _text[place - 1];

    /// <summary>The text, trimmed.</summary>
    public string Finish()
    {
        Settle();
        return _text.ToString().Trim(' ', '\n');
    }

    /// <summary>Leaves nothing.</summary>
    public void Clear()
    {
        _text.Clear();
        _accents.Clear();
    }

    private bool IsSmall(int start)
    {
        var (isInTag, hasSmall) = (false, false);
        for (var at = start; at < _text.Length; at++)
        {
            var character = _text[at];
            if (character == '<') { isInTag = true; }
            else if (character == '>') { isInTag = false; }
            else if (!isInTag && char.IsUpper(character)) { return false; }
            else if (!isInTag && char.IsLower(character)) { hasSmall = true; }
        }
        return hasSmall;
    }
}
