using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Puts delimiters between cites, and joins the numbers that stand free in them (CSL 1.0.2, "Cite Collapsing").</summary>
internal sealed class CiteJoiner(CitationArea area)
{
    private const string RangeDelimiter = "\u2013";

    /// <summary>The cites in the order they are printed, delimiters among them.</summary>
    public List<Run> Join(List<RenderedCite> cites)
    {
        var chain = new NumberChain();
        var links = cites.ConvertAll(cite => Add(chain, cite));
        chain.Settle();
        var runs = new List<Run>();
        for (var i = 0; i < cites.Count; i++)
        {
            if (links[i] is { Part: NumberPart.Hidden }) { continue; }
            var delimiter = DelimiterOf(cites[i], links[i]);
            if (runs.Count > 0 && delimiter.Length > 0) { runs.Add(Run.OfText(delimiter)); }
            runs.Add(cites[i].Run);
        }
        return runs;
    }

    // Returns the link of a cite that is but a number.
    private NumberChain.Link? Add(NumberChain chain, RenderedCite cite)
    {
        var pieces = CitePieces.Of(cite.Run);
        if (pieces.HasText) { chain.AddText(beginsCite: true); }
        NumberChain.Link? link = null;
        foreach (var number in pieces.Numbers) { link = chain.AddNumber(number.Tag, ValueOf(cite, number), beginsCite: !pieces.HasText, HasRanges(number)); }
        return pieces.IsOneNumber ? link : null;
    }

    private static int ValueOf(RenderedCite cite, Run number) =>
        number.Tag == RunTag.CitationNumber ? cite.Cite.Number : cite.Cite.Distinction?.Letter ?? 0;

    private bool HasRanges(Run number) => area.Collapse == (number.Tag == RunTag.CitationNumber ? Collapse.CitationNumber : Collapse.YearSuffixRanged);

    private string DelimiterOf(RenderedCite cite, NumberChain.Link? link) => link?.Part switch
    {
        NumberPart.EndOfRange => RangeDelimiter,
        NumberPart.Next when link.Kind == RunTag.CitationNumber => area.Layout.Delimiter,
        NumberPart.Next => area.CiteGroupDelimiter ?? area.YearSuffixDelimiter ?? area.Layout.Delimiter,
        _ => cite.Delimiter,
    };
}
