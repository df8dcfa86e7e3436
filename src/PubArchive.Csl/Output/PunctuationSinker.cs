using static PubArchive.Csl.Output.Punctuation;
using static PubArchive.Csl.Output.PunctuationRules;

namespace PubArchive.Csl.Output;

/// <summary>The walk that moves suffixes and delimiters down towards the text they follow, so that they collide with what is printed there.</summary>
internal sealed class PunctuationSinker(bool punctuationInQuote)
{
    public void Sink(Run parent)
    {
        if (parent.Children is not { } children)
        {
            DropRepeatedSuffix(parent);
            return;
        }
        SplitDelimiter(parent, children);
        for (var i = children.Count - 1; i >= 0; i--)
        {
            var child = children[i];
            if (i == children.Count - 1) { SinkSuffix(parent, child); }
            else if (parent.Delimiter.Length > 0) { DropBeforeDelimiter(parent, child); }
            else { DropBeforeSibling(child, children[i + 1]); }
            if (child.IsLeaf && IsMark(First(child.Suffix)) && !IsDecorated(child, true) && !IsNumber(child))
            {
                (child.Text, child.Suffix) = MergeLeft(child.Text!, child.Suffix); // a leaf has text
            }
            Sink(child);
        }
    }

    // A mark at the beginning of a delimiter belongs to the text before it.
    private static void SplitDelimiter(Run parent, List<Run> children)
    {
        var mark = First(parent.Delimiter);
        if (!IsMark(mark)) { return; }
        for (var i = 0; i < children.Count - 1; i++)
        {
            if (Last(children[i].Suffix) != mark) { children[i].Suffix += mark; }
        }
        parent.Delimiter = parent.Delimiter[1..];
    }

    private void SinkSuffix(Run parent, Run child)
    {
        var mark = First(parent.Suffix);
        if (IsMark(mark) && MaySink(mark, child) && !EndsInNumber(child)) { SinkMark(parent, child); }
        if (Last(child.Suffix) == ' ' && First(parent.Suffix) == ' ') { parent.Suffix = parent.Suffix[1..]; }
        DropRepeats(parent, child);
        if (EndsWith(parent, First(parent.Suffix))) { parent.Suffix = parent.Suffix[1..]; }
    }

    private static void SinkMark(Run parent, Run child)
    {
        if (child.IsLeaf) { (child.Text, parent.Suffix) = MergeLeft(child.Text!, parent.Suffix); } // a leaf has text
        else { (child.Suffix, parent.Suffix) = MergeLeft(child.Suffix, parent.Suffix); }
        if (First(parent.Suffix) != '.') { return; }
        child.Suffix += '.';
        parent.Suffix = parent.Suffix[1..];
    }

    private static void DropRepeats(Run parent, Run child)
    {
        if (child.Suffix.Length == 0 || !IsMarkOrSpace(child.Suffix[0])) { return; }
        if (child.IsLeaf && Last(child.Text!) == child.Suffix[0]) { child.Suffix = child.Suffix[1..]; }
        if (parent.Suffix.Length > 0 && Last(child.Suffix) == parent.Suffix[0]) { parent.Suffix = parent.Suffix[..^1]; }
    }

    private static void DropBeforeDelimiter(Run parent, Run child)
    {
        if (child.Suffix.Length > 0 && IsMarkOrSpace(parent.Delimiter[0]) && Last(child.Suffix) == parent.Delimiter[0]) { child.Suffix = child.Suffix[..^1]; }
    }

    private static void DropBeforeSibling(Run child, Run next)
    {
        if (next.Prefix.Length > 0 && !IsDecorated(child, true) && !IsNumber(child)
            && IsMarkOrSpace(Last(child.Suffix)) && Last(child.Suffix) == next.Prefix[0])
        {
            next.Prefix = next.Prefix[1..];
        }
    }

    private bool MaySink(char mark, Run child) => MergesBelow(mark, child) || (punctuationInQuote && QuotesBelow(child));

    private static bool MergesBelow(char mark, Run run)
    {
        var last = Last(run.Suffix);
        if (last == '\0' && run.IsLeaf) { last = Last(run.Text!); } // a leaf has text
        if (Collide(last, mark) is { Length: 1 }) { return true; }
        return run.Children is { Count: > 0 } children && MergesBelow(mark, children[^1]);
    }

    private static bool QuotesBelow(Run run) => IsInQuotes(run) || (run.Children is { Count: > 0 } children && QuotesBelow(children[^1]));

    private static bool EndsWith(Run run, char mark)
    {
        if (!IsMark(mark)) { return false; }
        if (run.Children is not { } children) { return Last(run.Text!) == mark; } // no children means a leaf
        if (children.Count == 0) { return false; }
        var last = children[^1];
        return last.Suffix.Length > 0 ? Last(last.Suffix) == mark : EndsWith(last, mark);
    }
}
