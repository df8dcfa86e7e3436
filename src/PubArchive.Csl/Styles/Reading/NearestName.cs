namespace PubArchive.Csl.Styles.Reading;

/// <summary>Guesses what a misspelt name should have been.</summary>
internal static class NearestName
{
    private const int LongestGuessed = 64;
    private const int MostListed = 8;

    /// <summary><c>Did you mean "container-title"?</c>, a list where there are few names, else <see langword="null"/>.</summary>
    public static string? Hint(string name, IReadOnlyCollection<string> known)
    {
        var nearest = Find(name, known);
        if (nearest is not null) { return $"Did you mean \"{nearest}\"?"; }
        return known.Count is > 0 and <= MostListed ? "Allowed: " + string.Join(", ", known) + "." : null;
    }

    /// <summary>The known name that takes the fewest edits, if they are fewer than about a third of it.</summary>
    public static string? Find(string name, IReadOnlyCollection<string> known)
    {
        if (name.Length is 0 or > LongestGuessed) { return null; }
        var (best, distance) = ((string?)null, int.MaxValue);
        foreach (var candidate in known.Where(candidate => Math.Abs(candidate.Length - name.Length) <= 3))
        {
            var edits = Distance(name, candidate);
            if (edits < distance) { (best, distance) = (candidate, edits); }
        }
        return distance <= Math.Clamp(name.Length / 3, 1, 3) ? best : null;
    }

    // Levenshtein, two rows; letter case costs nothing.
    private static int Distance(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        var row = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) || (IsSeparator(from[i - 1]) && IsSeparator(to[j - 1]));
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
            }
            (above, row) = (row, above);
        }
        return above[to.Length];
    }

    private static bool IsSeparator(char letter) => letter is '-' or '_' or ' ';
}
