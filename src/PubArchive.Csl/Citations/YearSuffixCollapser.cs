using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Prints a year once for several cites that differ by its letter only: 2000a, b, or 2000a–c (CSL 1.0.2, "Cite Collapsing", <c>year-suffix</c>, <c>year-suffix-ranged</c>).</summary>
internal sealed class YearSuffixCollapser(CitationArea area)
{
    private const string RangeDelimiter = "\u2013";

    private int _inRow;
    private string? _year;
    private string _last = "";

    /// <summary>Takes a cite that was printed whole.</summary>
    public void Begin(RenderedCite cite)
    {
        _inRow = 1;
        _year = cite.Cite.YearSuffix is not null && RunText.Find(cite.Run, RunTag.YearSuffix) is not null ? RunText.Without(cite.Run, RunTag.YearSuffix, RunTag.Names) : null;
        _last = cite.Cite.YearSuffix ?? "";
    }

    /// <summary>Adds the letter of a cite whose year was printed already.</summary>
    /// <returns><see langword="false"/> for any other cite, and where the style does not ask for it.</returns>
    public bool TryAdd(List<Run> runs, RenderedCite cite)
    {
        if (area.Collapse is not (Collapse.YearSuffix or Collapse.YearSuffixRanged) || _year is null || cite.Cite.YearSuffix is not { } letters) { return false; }
        if (RunText.Find(cite.Run, RunTag.YearSuffix) is not { } suffix || RunText.Without(cite.Run, RunTag.YearSuffix, RunTag.Names) != _year) { return false; }
        suffix.Prefix = suffix.Suffix = "";
        Add(runs, suffix, IsNext(letters));
        _last = letters;
        return true;
    }

    // From the third letter in a row on the last one printed gives way to a range.
    private void Add(List<Run> runs, Run suffix, bool continues)
    {
        _inRow = continues ? _inRow + 1 : 1;
        var isRange = area.Collapse == Collapse.YearSuffixRanged && _inRow > 2;
        if (isRange) { runs.RemoveRange(runs.Count - 2, 2); }
        runs.Add(Run.OfText(isRange ? RangeDelimiter : area.CiteGroupDelimiter ?? area.YearSuffixDelimiter ?? area.Layout.Delimiter));
        runs.Add(suffix);
    }

    private bool IsNext(string letters) => _last.Length == letters.Length && letters[..^1] == _last[..^1] && letters[^1] == _last[^1] + 1;
}
