namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Cuts a piece of a number at words that may be labels; words between anything but numbers stay in the text.</summary>
internal static class LabelSplitter
{
    /// <returns>Texts and the words between them, with the spaces around them as typed: one text more than words.</returns>
    public static (List<string> Texts, List<string> Labels) Split(string piece)
    {
        var (texts, labels) = Cut(piece);
        for (var i = texts.Count - 1; i > 0; i--)
        {
            if (texts[i - 1].Length == 0 || (IsNumber(texts[i]) && IsNumber(texts[i - 1]))) { continue; }
            texts[i - 1] += labels[i - 1] + texts[i];
            texts.RemoveAt(i);
            labels.RemoveAt(i - 1);
        }
        return (texts, labels);
    }

    private static (List<string> Texts, List<string> Labels) Cut(string piece)
    {
        var texts = new List<string>();
        var labels = new List<string>();
        var start = 0;
        for (var at = 0; at < piece.Length;)
        {
            var length = LabelLength(piece, at);
            if (length == 0) { at++; continue; }
            texts.Add(piece[start..at]);
            labels.Add(piece.Substring(at, length));
            start = at += length;
        }
        texts.Add(piece[start..]);
        return (texts, labels);
    }

    // At the beginning or after a space: small letters, then a period or a space, then spaces.
    private static int LabelLength(string piece, int at)
    {
        var word = piece[at] == ' ' ? at + 1 : at;
        if (word == at && at > 0) { return 0; }
        var end = word;
        while (end < piece.Length && char.IsAsciiLetterLower(piece[end])) { end++; }
        if (end == piece.Length || piece[end] is not ('.' or ' ') || !NumberLabels.MayBe(piece.AsSpan(word, end - word))) { return 0; }
        end++;
        while (end < piece.Length && piece[end] == ' ') { end++; }
        return end - at;
    }

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) { return text.Length > 0; }
        if (digits == 0) { return false; }
        foreach (var sign in text.AsSpan(digits))
        {
            if (!char.IsAsciiLetter(sign) && sign is not ('-' or ';' or ',' or ':')) { return false; }
        }
        return true;
    }
}
