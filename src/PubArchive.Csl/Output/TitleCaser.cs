using System.Collections.Frozen;

namespace PubArchive.Csl.Output;

/// <summary>English title case (CSL 1.0.2, "Title case conversion"): every word but stop words, the first and the last word always, and the word after a colon, question or exclamation mark.</summary>
internal sealed class TitleCaser(TextCaser caser)
{
    // Prepositions, conjunctions and articles that stay lower case inside a title, with a few of other languages met in English titles.
    private static readonly FrozenSet<string> s_stopWords = FrozenSet.ToFrozenSet(
        ("a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as aside astride at athwart atop "
        + "barring before behind below beneath beside besides between beyond but by c ca circa d' de despite down during et except for forenenst from given in inside into "
        + "lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so than the through throughout thruout till to toward towards "
        + "under underneath until unto up upon v v. van versus via vis-\u00e0-vis von vs vs. with within without yet").Split(' '),
        StringComparer.Ordinal);

    private bool _isFirst = true;
    private bool _afterPunctuation;
    private CasePiece? _lastPiece;
    private bool _lastIsKnown;

    public string Apply(string text)
    {
        var pieces = CasePieces.Split(text);
        var protection = new CaseProtection();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsSeparator) { PassSeparator(pieces[i].Text, protection); }
            else { PassText(pieces, i, protection.IsOn); }
        }
        QuoteRestorer.Restore(pieces);
        CapitalizeLast();
        return CasePieces.Join(pieces);
    }

    private void PassSeparator(string separator, CaseProtection protection)
    {
        protection.Pass(separator);
        if (separator is [.., var last] && last is '!' or '?' or ':') { _afterPunctuation = true; }
    }

    private void PassText(List<CasePiece> pieces, int index, bool isProtected)
    {
        var piece = pieces[index];
        var isBlank = string.IsNullOrWhiteSpace(piece.Text);
        if (isProtected)
        {
            if (!isBlank) { _lastIsKnown = false; }
        }
        else if (!isBlank)
        {
            var beforeHyphen = index == 0 && pieces.Count > 1 && pieces[1].Text == "-";
            ChangeWords(piece, beforeHyphen);
        }
        if (isBlank) { return; }
        _isFirst = false;
        _afterPunctuation = false;
    }

    private void ChangeWords(CasePiece piece, bool beforeHyphen)
    {
        var left = CasePieces.CountWords(piece.Text);
        piece.Text = CasePieces.MapWords(piece.Text, word =>
        {
            left--;
            var isMajor = (word.Length > 1 && !IsStopWord(word)) || _isFirst || _afterPunctuation || (left == 0 && beforeHyphen);
            _isFirst = false;
            _afterPunctuation = false;
            return isMajor && caser.IsLower(word) ? caser.Capitalize(word) : word;
        });
        _lastPiece = piece;
        _lastIsKnown = true;
    }

    private void CapitalizeLast()
    {
        if (_lastPiece is null || !_lastIsKnown) { return; }
        var left = CasePieces.CountWords(_lastPiece.Text);
        _lastPiece.Text = CasePieces.MapWords(_lastPiece.Text, word => --left == 0 && word.Length > 1 && IsStopWord(word) ? caser.Capitalize(word) : word);
    }

    private bool IsStopWord(string word) => s_stopWords.Contains(caser.Lower(word).Trim());
}
