namespace PubArchive.Archive.Identity;

/// <summary>Compares names of journals, books and proceedings, folded to words.</summary>
internal static class Containers
{
    // Words that abbreviated titles leave out: "the", "of", "in", "and", "für", "et", "de la".
    private const int ShortWord = 3;

    /// <summary>Whether a name is another's beginning, or its abbreviation word by word as in ISO 4: <c>j drugs dermatol</c> for <c>journal of drugs in dermatology</c>.</summary>
    public static bool Abbreviates(string shorter, string longer)
    {
        var rest = new Queue<string>(longer.Split(' '));
        foreach (var word in shorter.Split(' '))
        {
            while (rest.TryPeek(out var next) && !next.StartsWith(word, StringComparison.Ordinal) && next.Length <= ShortWord) { rest.Dequeue(); }
            if (!rest.TryDequeue(out var full) || !full.StartsWith(word, StringComparison.Ordinal)) { return false; }
        }
        return true;
    }
}
