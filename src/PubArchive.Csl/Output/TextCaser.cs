using System.Globalization;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Output;

/// <summary>Changes the letter case of a field's text (CSL 1.0.2, "Text-case"), leaving alone what stands in <c>nocase</c>, <c>sup</c>, <c>sub</c> and small-caps spans.</summary>
/// <param name="culture">Language of the text, or of the style.</param>
internal sealed class TextCaser(CultureInfo culture)
{
    private readonly LetterCase _letters = new(culture);

    public string Apply(string text, TextCase textCase) => textCase switch
    {
        TextCase.Lowercase => Each(text, word => _letters.ToLower(word)),
        TextCase.Uppercase => Each(text, word => _letters.ToUpper(word)),
        TextCase.CapitalizeFirst => FirstWord(text, word => IsLower(word) ? Capitalize(word) : word, rest => rest),
        TextCase.Sentence => FirstWord(text, Capitalize, _letters.ToLower),
        TextCase.CapitalizeAll => Each(text, word => IsLower(word) ? Capitalize(word) : word, restoreQuotes: true),
        _ => new TitleCaser(this).Apply(text),
    };

    /// <summary>The word with its first letter in upper case; a lone Greek letter, as sciences use them, stays.</summary>
    public string Capitalize(string word)
    {
        if (word.Length == 0 || (word.Length == 1 && word[0] is >= '\u0370' and <= '\u03FF')) { return word; }
        var first = char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : 1;
        return _letters.ToUpper(word[..first]) + word[first..];
    }

    public string Lower(string word) => _letters.ToLower(word);

    public bool IsLower(string word) => string.Equals(word, _letters.ToLower(word), StringComparison.Ordinal);

    private static string Each(string text, Func<string, string> change, bool restoreQuotes = false)
    {
        var pieces = CasePieces.Split(text);
        var protection = new CaseProtection();
        foreach (var piece in pieces)
        {
            if (piece.IsSeparator) { protection.Pass(piece.Text); continue; }
            if (!protection.IsOn) { piece.Text = CasePieces.MapWords(piece.Text, change); }
        }
        if (restoreQuotes) { QuoteRestorer.Restore(pieces); }
        return CasePieces.Join(pieces);
    }

    private static string FirstWord(string text, Func<string, string> first, Func<string, string> others)
    {
        var pieces = CasePieces.Split(text);
        var protection = new CaseProtection();
        var isFirst = true;
        foreach (var piece in pieces)
        {
            if (piece.IsSeparator) { protection.Pass(piece.Text); continue; }
            if (!protection.IsOn)
            {
                piece.Text = CasePieces.MapWords(piece.Text, word =>
                {
                    if (!isFirst) { return others(word); }
                    isFirst = false;
                    return first(word);
                });
            }
            if (!string.IsNullOrWhiteSpace(piece.Text)) { isFirst = false; }
        }
        QuoteRestorer.Restore(pieces);
        return CasePieces.Join(pieces);
    }
}
