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

    /// <summary>The known name that takes the fewest edits, if they are fewer than about a third of it; or one of the same words in another order.</summary>
    public static string? Find(string name, IReadOnlyCollection<string> known)
    {
        // A name that is known is not misspelt, it is out of place.
        if (name.Length is 0 or > LongestGuessed || known.Contains(name)) { return null; }
        if (known.FirstOrDefault(candidate => SameWords(name, candidate)) is { } turned) { return turned; }
        var (best, distance) = ((string?)null, int.MaxValue);
        foreach (var candidate in known.Where(candidate => Math.Abs(candidate.Length - name.Length) <= 3))
        {
            var edits = Distance(name, candidate);
            if (edits < distance) { (best, distance) = (candidate, edits); }
        }
        return distance <= Math.Clamp(name.Length / 3, 1, 3) ? best : null;
    }

    // Edits one letter long, a swap of neighbours among them; letter case and kind of separator cost nothing.
    private static int Distance(string from, string to)
    {
        var above = new int[to.Length + 1];
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var next = new int[to.Length + 1];
            next[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var exchanged = row[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, exchanged);
                var swapped = i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]);
                if (swapped) { next[j] = Math.Min(next[j], above[j - 2] + 1); }
            }
            (above, row) = (row, next);
        }
        return row[to.Length];
    }

    private static bool Same(char one, char other) =>
        char.ToLowerInvariant(one) == char.ToLowerInvariant(other) || (IsSeparator(one) && IsSeparator(other));

    private static bool IsSeparator(char letter) => letter is '-' or '_' or ' ';

    private static bool SameWords(string one, string other) =>
        one.Length == other.Length && one.Split('-', '_', ' ').Order(StringComparer.Ordinal).SequenceEqual(other.Split('-', '_', ' ').Order(StringComparer.Ordinal));
}
