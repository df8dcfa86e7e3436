using static PubArchive.Csl.Output.PunctuationRules;

namespace PubArchive.Csl.Output;

/// <summary>Finishes a tree of runs: doubled spaces and marks go, colliding marks merge, marks move in or out of quotes (CSL 1.0.2, "Punctuation in quotes").</summary>
/// <remarks>
/// Four walks over the tree, each with one direction, because a mark may have to travel through several levels and never past a quoted run:
/// leading marks rise to the parent's prefix, prefixes move to the sibling before, suffixes sink into the last child, quotes swap.
/// </remarks>
internal static class Punctuation
{
    public static void Finish(Run root, bool punctuationInQuote)
    {
        if (!RemoveEmpty(root)) { return; }
        Raise(root);
        MoveToSibling(root);
        new PunctuationSinker(punctuationInQuote).Sink(root);
        SwapQuotes(root, punctuationInQuote);
    }

    /// <summary>Takes out runs without text.</summary>
    /// <returns>Whether anything is left.</returns>
    public static bool RemoveEmpty(Run run)
    {
        if (run.Children is not { } children) { return run.Text!.Length > 0; } // no children means a leaf
        var kept = 0;
        for (var i = 0; i < children.Count; i++)
        {
            if (RemoveEmpty(children[i])) { children[kept++] = children[i]; }
        }
        children.RemoveRange(kept, children.Count - kept);
        return kept > 0;
    }

    private static void Raise(Run parent)
    {
        if (parent.Children is not { } children)
        {
            DropRepeatedSuffix(parent);
            return;
        }
        var decorated = IsDecorated(parent, withQuotes: true);
        for (var i = children.Count - 1; i >= 0; i--)
        {
            var child = children[i];
            Raise(child);
            if (i == 0) { RaisePrefix(parent, child, decorated); }
            if (i == children.Count - 1 && !decorated) { RaiseTrailingSpace(parent, child); }
            if (i > 0 && child.Prefix.Length > 0 && Last(parent.Delimiter) == child.Prefix[0] && IsMarkOrSpace(child.Prefix[0])) { child.Prefix = child.Prefix[1..]; }
        }
    }

    private static void RaisePrefix(Run parent, Run child, bool decorated)
    {
        if (child.Prefix.Length == 0) { return; }
        if (child.Prefix[0] == ' ' && Last(parent.Prefix) == ' ') { child.Prefix = child.Prefix[1..]; }
        if (decorated || parent.Prefix.Length > 0 || child.Prefix.Length == 0 || !IsMarkOrSpace(child.Prefix[0])) { return; }
        parent.Prefix = child.Prefix[..1];
        child.Prefix = child.Prefix[1..];
    }

    private static void RaiseTrailingSpace(Run parent, Run child)
    {
        if (Last(child.Suffix) != ' ') { return; }
        if (First(parent.Suffix) != ' ') { parent.Suffix = " " + parent.Suffix; }
        child.Suffix = child.Suffix[..^1];
    }

    // Only between plain neighbours that no delimiter keeps apart.
    private static void MoveToSibling(Run parent)
    {
        if (parent.Children is not { } children) { return; }
        for (var i = children.Count - 1; i >= 0; i--)
        {
            var child = children[i];
            MoveToSibling(child);
            if (i == children.Count - 1 || parent.Delimiter.Length > 0) { continue; }
            var next = children[i + 1];
            if (!IsMark(First(next.Prefix)) || IsDecorated(child, false) || IsDecorated(next, false)) { continue; }
            var repeated = Last(child.Suffix) == next.Prefix[0] || (child.Suffix.Length == 0 && child.IsLeaf && Last(child.Text!) == next.Prefix[0]); // a leaf has text
            if (repeated) { next.Prefix = next.Prefix[1..]; }
            else { (child.Suffix, next.Prefix) = MergeLeft(child.Suffix, next.Prefix); }
        }
    }

    private static void SwapQuotes(Run parent, bool inside)
    {
        if (parent.Children is not { } children) { return; }
        foreach (var child in children)
        {
            if (IsInQuotes(child) && inside) { SwapIn(child); }
            else if (IsInQuotes(child)) { SwapOut(child); }
            SwapQuotes(child, inside);
        }
    }

    private static void SwapIn(Run quoted)
    {
        while (MovesIn(First(quoted.Suffix)))
        {
            if (quoted.IsLeaf) { (quoted.Text, quoted.Suffix) = MergeLeft(quoted.Text!, quoted.Suffix); } // a leaf has text
            else
            {
                var last = quoted.Children![^1]; // a sequence has children, and empty ones were removed
                (last.Suffix, quoted.Suffix) = MergeLeft(last.Suffix, quoted.Suffix);
            }
        }
    }

    private static void SwapOut(Run quoted)
    {
        if (quoted.IsLeaf)
        {
            while (MovesOut(Last(quoted.Text!))) { (quoted.Text, quoted.Suffix) = MergeRight(quoted.Text!, quoted.Suffix); }
            return;
        }
        var last = quoted.Children![^1];
        while (MovesOut(Last(last.Suffix))) { (last.Suffix, quoted.Suffix) = MergeRight(last.Suffix, quoted.Suffix); }
    }

    /// <summary>A suffix that begins with the mark its text ends in loses it.</summary>
    internal static void DropRepeatedSuffix(Run leaf)
    {
        if (IsMark(First(leaf.Suffix)) && leaf.Suffix[0] == Last(leaf.Text!)) { leaf.Suffix = leaf.Suffix[1..]; } // called for leaves
    }

    internal static bool IsMarkOrSpace(char mark) => mark is ' ' or '\u00A0' || IsMark(mark);

    internal static bool IsInQuotes(Run run) => run.IsQuoted || run.Markup is Markup.Quote or Markup.InnerQuote;

    /// <summary>Whether the run is a number, or nothing but a number: punctuation beside it stays.</summary>
    internal static bool IsNumber(Run run) =>
        run.Tag is RunTag.Number or RunTag.CitationNumber or RunTag.YearSuffix || run.Children is [{ Tag: RunTag.Number or RunTag.CitationNumber or RunTag.YearSuffix }];

    internal static bool EndsInNumber(Run run) =>
        run.Tag is RunTag.Number or RunTag.CitationNumber or RunTag.YearSuffix || (run.Children is { Count: > 0 } children && EndsInNumber(children[^1]));

    internal static bool IsDecorated(Run run, bool withQuotes) =>
        !run.Formatting.IsNone || run.Markup is not (Markup.None or Markup.Quote or Markup.InnerQuote) || (withQuotes && (IsInQuotes(run) || run.BeginsQuotes));
}
