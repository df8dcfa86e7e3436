using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Puts delimiters between cites, brings cites of the same names together and prints what they share once (CSL 1.0.2, "Cite Grouping", "Cite Collapsing").</summary>
internal sealed class CiteJoiner(CitationArea area, StyleClass styleClass)
{
    /// <summary>The cites in the order they are printed, delimiters among them.</summary>
    public List<Run> Join(List<RenderedCite> cites)
    {
        if (area.Collapse == Collapse.CitationNumber) { return new NumberCollapser(area.Layout.Delimiter).Join(cites); }
        var grouped = IsGrouping ? Group(cites) : cites;
        var runs = new List<Run>();
        var suffixes = new YearSuffixCollapser(area);
        for (var i = 0; i < grouped.Count; i++)
        {
            var (cite, before) = (grouped[i], i > 0 ? grouped[i - 1] : null);
            var continues = IsGrouping && before is not null && cite.NamesText.Length > 0 && cite.NamesText == before.NamesText;
            if (continues && area.Collapse is not null) { cite.Names!.Replace([]); } // grouped by names it has
            if (!Punctuation.RemoveEmpty(cite.Run)) { continue; }
            if (continues && suffixes.TryAdd(runs, cite)) { continue; }
            if (runs.Count > 0 && before is not null) { runs.Add(Run.OfText(Delimiter(before, cite, continues, i > 1 && IsSame(grouped[i - 2], before)))); }
            runs.Add(cite.Run);
            suffixes.Begin(cite);
        }
        runs.RemoveAll(run => !Punctuation.RemoveEmpty(run));
        return runs;
    }

    private bool IsGrouping => area.Collapse is not null || area.CiteGroupDelimiter is not null;

    private bool IsSame(RenderedCite left, RenderedCite right) => IsGrouping && left.NamesText.Length > 0 && left.NamesText == right.NamesText;

    private string Delimiter(RenderedCite before, RenderedCite cite, bool continues, bool afterCollapse)
    {
        if (CutsDelimiter(before, cite) is { } cut) { return cut; }
        if (continues && area.CiteGroupDelimiter is { } group) { return group; }
        if (area.AfterCollapseDelimiter is { } after)
        {
            var isAfter = before.Cite.Locator is not null || (!continues && (afterCollapse || area.Collapse is not Collapse.YearSuffix));
            return isAfter ? after : area.Layout.Delimiter;
        }
        // Bare years are a list within one cite; with anything else beside them they are cites of their own.
        return continues && area.Collapse is not null && styleClass == StyleClass.InText && !cite.PrintsText ? ", " : area.Layout.Delimiter;
    }

    // A comma or full stop that somebody wrote at the joint stands for the delimiter.
    private static string? CutsDelimiter(RenderedCite before, RenderedCite cite)
    {
        if (cite.Cite.Prefix is [',' or '.', ..]) { return ""; }
        return before.Cite.Suffix is [.., ','] ? " " : null;
    }

    private static List<RenderedCite> Group(List<RenderedCite> cites)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cites.Count; i++) { firsts.TryAdd(cites[i].NamesText, i); }
        return [.. cites.Select((cite, index) => (cite, Place: cite.NamesText.Length == 0 ? index : firsts[cite.NamesText])).OrderBy(pair => pair.Place).Select(pair => pair.cite)];
    }
}
