namespace PubArchive.Csl.Output;

/// <summary>Undoes a capital after a quote that has no partner: the letter after an apostrophe is not the beginning of a word.</summary>
internal static class QuoteRestorer
{
    private const int NoPlace = -1;

    /// <summary>Gives text pieces after stray quotes their first character back.</summary>
    public static void Restore(List<CasePiece> pieces)
    {
        var open = new Stack<(string Opener, string Closer, int Index)>();
        for (var i = 1; i < pieces.Count; i += 2)
        {
            var quote = pieces[i].Text;
            if (IsOpener(quote)) { Open(pieces, open, i); }
            else if (quote is "\u2019" or "\u201D" or "\"" or "'") { Close(pieces, open, i); }
        }
        foreach (var (_, _, index) in open) { Restore(pieces, index); }
    }

    private static bool IsOpener(string quote) => quote is "\u2018" or "\u201C" or " \"" or " '";

    private static void Open(List<CasePiece> pieces, Stack<(string Opener, string Closer, int Index)> open, int index)
    {
        var quote = pieces[index].Text;
        var place = index;
        if (open.TryPeek(out var top) && quote != top.Opener)
        {
            Restore(pieces, top.Index);
            open.Pop();
            place = NoPlace; // the one that takes its place keeps its capital
        }
        // What may open inside this quote, and what closes it.
        var (inside, closer) = quote switch
        {
            " \"" => (" '", "\""),
            " '" => (" \"", "'"),
            "\u2018" => ("\u2018", "\u2019"),
            _ => ("\u201C", "\u201D"),
        };
        open.Push((inside, closer, place));
    }

    private static void Close(List<CasePiece> pieces, Stack<(string Opener, string Closer, int Index)> open, int index)
    {
        if (open.TryPeek(out var top) && top.Closer == pieces[index].Text) { open.Pop(); }
        else { Restore(pieces, index); }
    }

    private static void Restore(List<CasePiece> pieces, int separator)
    {
        if (separator == NoPlace) { return; }
        var piece = pieces[separator + 1];
        if (piece.Text.Length > 0 && piece.Original.Length > 0) { piece.Text = piece.Original[..1] + piece.Text[1..]; }
    }
}
