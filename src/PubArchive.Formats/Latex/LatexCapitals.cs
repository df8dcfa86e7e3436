namespace PubArchive.Formats.Latex;

/// <summary>Finds the words of a title that BibTeX styles must not write small: those with capitals, but for the first word's first letter.</summary>
internal static class LatexCapitals
{
    /// <summary>Where such words begin, and how long they are.</summary>
    /// <param name="text">The title.</param>
    /// <param name="tags">Its rich text; inside it braces stand already.</param>
    public static Dictionary<int, int> Find(string text, List<RichTag> tags)
    {
        Dictionary<int, int> words = [];
        var (nextTag, depth, isFirst) = (0, 0, true);
        for (var at = 0; at < text.Length; at++)
        {
            if (nextTag < tags.Count && tags[nextTag].Start == at)
            {
                depth += tags[nextTag].IsClosing ? -1 : 1;
                at += tags[nextTag++].Length - 1;
                isFirst = false;
                continue;
            }
            if (!IsWordCharacter(text[at])) { continue; }
            var start = at;
            while (at + 1 < text.Length && IsWordCharacter(text[at + 1])) { at++; }
            var capitals = text.AsSpan(isFirst ? start + 1 : start, at + 1 - start - (isFirst ? 1 : 0));
            if (depth == 0 && HasCapital(capitals)) { words[start] = at + 1 - start; }
            isFirst = false;
        }
        return words;
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsUpper(character)) { return true; }
        }
        return false;
    }
}
