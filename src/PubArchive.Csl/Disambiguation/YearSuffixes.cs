namespace PubArchive.Csl.Disambiguation;

/// <summary>Letters in the order a, b … z, aa, ab …</summary>
internal static class YearSuffixes
{
    /// <summary>The letters at a place, from 0.</summary>
    public static string Of(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1) { letters = (char)('a' + rest % 26) + letters; }
        return letters;
    }

    /// <summary>The place of letters made by <see cref="Of"/>.</summary>
    public static int IndexOf(string letters)
    {
        var index = 0;
        foreach (var letter in letters) { index = index * 26 + (letter - 'a' + 1); }
        return index - 1;
    }
}
