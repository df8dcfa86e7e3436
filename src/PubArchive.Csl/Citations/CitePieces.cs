using PubArchive.Csl.Output;

namespace PubArchive.Csl.Citations;

/// <summary>Finds the numbers of a cite that stand free, so that they may join the numbers of its neighbours: citation numbers and the letters of years.</summary>
/// <remarks>A number is free that nothing follows in its cite and nothing is written around, but for what is written around it alone.</remarks>
internal sealed class CitePieces
{
    private CitePieces(bool hasText, List<Run> numbers)
    {
        HasText = hasText;
        Numbers = numbers;
    }

    /// <summary>Whether anything stands before the numbers.</summary>
    public bool HasText { get; }

    /// <summary>The free numbers, in order.</summary>
    public List<Run> Numbers { get; }

    public bool IsOneNumber => !HasText && Numbers.Count == 1;

    public static CitePieces Of(Run run)
    {
        var pieces = Find(run);
        // What begins with a number and goes on is a text of its own.
        return !pieces.HasText && pieces.Numbers.Count > 1 ? Text() : pieces;
    }

    private static CitePieces Text() => new(true, []);

    private static CitePieces Find(Run run)
    {
        if (run.Tag is RunTag.CitationNumber or RunTag.YearSuffix) { return new CitePieces(false, [run]); }
        if (run.Children is not { } children) { return Text(); }
        var pieces = Join(run, children);
        if (pieces.IsOneNumber || (run.Prefix.Length == 0 && IsOpen(run))) { return pieces; }
        return IsOpen(run) && pieces.HasText ? pieces : Text();
    }

    private static CitePieces Join(Run run, List<Run> children)
    {
        var hasText = false;
        var numbers = new List<Run>();
        foreach (var child in children)
        {
            var pieces = Find(child);
            if (pieces.HasText)
            {
                hasText = true;
                numbers.Clear();
            }
            numbers.AddRange(pieces.Numbers);
        }
        return run.Delimiter.Length > 0 && numbers.Count > 1 ? Text() : new CitePieces(hasText, numbers);
    }

    // Nothing is put around it that would have to be closed after its numbers.
    private static bool IsOpen(Run run) => run.Suffix.Length == 0 && !Punctuation.IsDecorated(run, withQuotes: true);
}
