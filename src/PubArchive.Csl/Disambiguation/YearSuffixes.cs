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
}
