using PubArchive.Csl.Output;

namespace PubArchive.Csl.Citations;

/// <summary>Joins runs of citation numbers: 1, 2, 3 becomes 1–3 (CSL 1.0.2, "Cite Collapsing", <c>citation-number</c>). Cites that print more than their number stand alone.</summary>
internal sealed class NumberCollapser(string delimiter)
{
    private const string RangeDelimiter = "\u2013";

    public List<Run> Join(List<RenderedCite> cites)
    {
        var runs = new List<Run>();
        for (var i = 0; i < cites.Count;)
        {
            var end = EndOfRange(cites, i);
            if (runs.Count > 0) { runs.Add(Run.OfText(delimiter)); }
            runs.Add(cites[i].Run);
            if (end - i > 1)
            {
                runs.Add(Run.OfText(RangeDelimiter));
                runs.Add(cites[end].Run);
                i = end + 1;
            }
            else { i++; }
        }
        return runs;
    }

    private static int EndOfRange(List<RenderedCite> cites, int start)
    {
        var end = start;
        while (end + 1 < cites.Count && IsBare(cites[end]) && IsBare(cites[end + 1]) && cites[end + 1].Cite.Number == cites[end].Cite.Number + 1) { end++; }
        return end;
    }

    private static bool IsBare(RenderedCite cite) => cite.Cite.Locator is null && cite.Cite.Prefix is null && cite.Cite.Suffix is null;
}
