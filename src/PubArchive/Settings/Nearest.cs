namespace PubArchive.Settings;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class Nearest
{
    private const int ShortestPart = 4;

    /// <summary>The shortest candidate that the text is a part of; else the one with the fewest letters inserted, left out or changed, when that is at most a third of the text; else <see langword="null"/>. Letter case does not count.</summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        var known = candidates.ToList();
        var whole = text.Length < ShortestPart ? null : known.Where(candidate => candidate.Contains(text, StringComparison.OrdinalIgnoreCase)).OrderBy(candidate => candidate.Length).ThenBy(candidate => candidate, StringComparer.Ordinal).FirstOrDefault();
        return whole ?? ByLetters(text, known);
    }

    private static string? ByLetters(string text, List<string> candidates)
    {
        var allowed = Math.Max(1, text.Length / 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - text.Length) <= allowed)
            .Select(candidate => (candidate, distance: Distance(text.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
