namespace PubArchive.Cli;

/// <summary>Guesses which word was meant.</summary>
internal static class Suggestion
{
    /// <summary>The known word that a few letters make of the typed one; <see langword="null"/> when none is near.</summary>
    public static string? For(string typed, IEnumerable<string> known)
    {
        var near = known.Select(word => (word, distance: Distance(typed, word))).Where(pair => pair.distance <= Math.Max(1, typed.Length / 3));
        return near.OrderBy(pair => pair.distance).ThenBy(pair => pair.word, StringComparer.Ordinal).Select(pair => pair.word).FirstOrDefault();
    }

    // Letters inserted, left out, changed, or exchanged with their neighbour (optimal string alignment).
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) { rows[i, 0] = i; }
        for (var j = 0; j <= right.Length; j++) { rows[0, j] = j; }
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                var isExchanged = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isExchanged) { rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1); }
            }
        }
        return rows[left.Length, right.Length];
    }
}
