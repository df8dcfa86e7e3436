using System.Buffers;
using System.Text;

namespace PubArchive.Formats.BibTex;

/// <summary>Reads the text of an entry into its parts.</summary>
/// <remarks>Grammar: BibTeX 0.99d, and what btparse, biber and JabRef bear: missing commas, missing keys, blanks anywhere, lines that begin with <c>%</c>.</remarks>
internal sealed class BibTexParser(BibTexStrings strings)
{
    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create("={},\"#()");
    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create(",#{}\"\n\r");

    // The same few names stand in every entry.
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Macros that are used and nowhere defined, in the entry read last.</summary>
    public List<string> Undefined { get; } = [];

    /// <summary>Whether a value of the entry read last was cut because its macros made it too long.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether a closing brace stood behind the key of the entry read last.</summary>
    public bool HasStrayBrace { get; private set; }

    /// <summary>Reads an entry, definitions included, which are kept for those behind them.</summary>
    /// <returns><see langword="false"/> for a definition, a preamble or a comment.</returns>
    public bool Read(ReadOnlySpan<char> text, BibTexEntry entry)
    {
        entry.Fields.Clear();
        Undefined.Clear();
        IsCut = false;
        var opening = BibTexSyntax.OpeningAt(text, out _);
        if (opening < 0) { return false; }
        var type = text[1..opening].Trim();
        var body = Body(text[opening..]);
        if (BibTexSyntax.IsWord(type, "comment") || BibTexSyntax.IsWord(type, "preamble")) { return false; }
        if (BibTexSyntax.IsWord(type, "string"))
        {
            Define(body, entry);
            return false;
        }
        entry.Type = NameOf(type);
        entry.Key = TakeKey(ref body);
        var lines = text.Length - body.Length - 1;
        ReadFields(body, entry, Input.TextWindow.LinesIn(text[..Math.Max(0, lines)]));
        return true;
    }

    // Without the outer signs.
    private static ReadOnlySpan<char> Body(ReadOnlySpan<char> text)
    {
        var body = text[1..];
        var closing = text[0] == '{' ? '}' : ')';
        return body is [.., var last] && last == closing ? body[..^1] : body;
    }

    private void Define(ReadOnlySpan<char> body, BibTexEntry entry)
    {
        ReadFields(body, entry, 0);
        foreach (var field in entry.Fields) { strings.Define(field.Name, field.Value); }
    }

    // Up to the first comma; where an equals sign comes first, the key is missing.
    private string TakeKey(ref ReadOnlySpan<char> body)
    {
        var end = body.IndexOfAny(",={}\"");
        HasStrayBrace = end >= 0 && body[end..] is ['}', ',', ..];
        if (end >= 0 && body[end] != ',' && !HasStrayBrace) { return ""; }
        var key = (end < 0 ? body : body[..end]).Trim(" \t\r\n").ToString();
        body = end < 0 ? [] : body[(end + (HasStrayBrace ? 2 : 1))..];
        return key;
    }

    private void ReadFields(ReadOnlySpan<char> body, BibTexEntry entry, int line)
    {
        var counted = body;
        while (true)
        {
            body = SkipBetween(body);
            if (body.IsEmpty) { return; }
            line += Input.TextWindow.LinesIn(counted[..^body.Length]);
            counted = body;
            if (TakeName(ref body, out var name)) { entry.Fields.Add(new BibTexField(NameOf(name), TakeValue(ref body), line)); }
        }
    }

    // Blanks, commas and lines that are comments.
    private static ReadOnlySpan<char> SkipBetween(ReadOnlySpan<char> body)
    {
        while (true)
        {
            body = body.TrimStart(" \t\r\n,\u00A0\uFEFF");
            if (body is not ['%', ..]) { return body; }
            var end = body.IndexOfAny('\n', '\r');
            body = end < 0 ? [] : body[end..];
        }
    }

    // A name and its equals sign; what is neither is passed over.
    private static bool TakeName(ref ReadOnlySpan<char> body, out ReadOnlySpan<char> name)
    {
        var end = body.IndexOfAny(s_nameEnds);
        name = (end < 0 ? body : body[..end]).Trim(" \t\r\n");
        if (end >= 0 && body[end] == '=')
        {
            body = body[(end + 1)..];
            return !name.IsEmpty;
        }
        if (end < 0) { body = []; }
        else if (body[end] == '{') { body = body[(end + BibTexSyntax.BracedLength(body[end..]))..]; }
        else { body = body[(end + 1)..]; }
        return false;
    }

    // Braced, quoted or bare, several joined by "#".
    private string TakeValue(ref ReadOnlySpan<char> body)
    {
        var value = TakePiece(ref body).ToString();
        body = body.TrimStart(" \t\r\n");
        if (body is not ['#', ..]) { return value; }
        var joined = new StringBuilder(value);
        while (body is ['#', ..])
        {
            body = body[1..];
            joined.Append(TakePiece(ref body));
            body = body.TrimStart(" \t\r\n");
            if (joined.Length <= BibTexStrings.Longest) { continue; }
            joined.Length = BibTexStrings.Longest;
            IsCut = true;
        }
        return joined.ToString();
    }

    private ReadOnlySpan<char> TakePiece(ref ReadOnlySpan<char> body)
    {
        body = body.TrimStart(" \t\r\n");
        if (body.IsEmpty) { return []; }
        if (body[0] is '{' or '"')
        {
            var length = body[0] == '{' ? BibTexSyntax.BracedLength(body) : BibTexSyntax.QuotedLength(body);
            var isClosed = length > 1 && body[length - 1] is '}' or '"';
            var piece = body[1..(isClosed ? length - 1 : length)];
            body = body[length..];
            return piece;
        }
        var end = body.IndexOfAny(s_wordEnds);
        var word = (end < 0 ? body : body[..end]).Trim();
        body = end < 0 ? [] : body[end..];
        return Expand(word);
    }

    private ReadOnlySpan<char> Expand(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !word.ContainsAnyExceptInRange('0', '9')) { return word; }
        if (strings.TryGet(word, out var value)) { return value; }
        if (char.IsAsciiLetter(word[0])) { Undefined.Add(word.ToString()); }
        return word;
    }

    private string NameOf(ReadOnlySpan<char> name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) { return known; }
        var lower = name.ToString().ToLowerInvariant();
        if (_names.Count < 10_000) { _names[lower] = lower; }
        return lower;
    }
}
