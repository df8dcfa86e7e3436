using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Puts delimiters between cites, brings cites of the same names together and prints what they share once.</summary>
internal sealed class CiteJoiner(CitationArea area)
{
    /// <summary>The cites in the order they are printed, each with its delimiter before it.</summary>
    public List<Run> Join(List<RenderedCite> cites)
    {
        if (area.Collapse == Collapse.CitationNumber) { return new NumberCollapser(area.Layout.Delimiter).Join(cites); }
        var grouped = IsGrouping ? Group(cites) : [.. cites.Select(cite => (cite, NamesOf(cite)))];
        var runs = new List<Run>();
        var collapsed = false;
        for (var i = 0; i < grouped.Count; i++)
        {
            var (cite, names) = grouped[i];
            var continues = IsGrouping && i > 0 && names.Length > 0 && names == grouped[i - 1].Names;
            if (i > 0) { runs.Add(Run.OfText(DelimiterBefore(continues, collapsed))); }
            if (continues && area.Collapse is not null) { Remove(cite); }
            collapsed = continues && area.Collapse is not null;
            runs.Add(cite.Run);
        }
        runs.RemoveAll(run => !Punctuation.RemoveEmpty(run));
        return runs;
    }

    private bool IsGrouping => area.Collapse is not null || area.CiteGroupDelimiter is not null;

    private string DelimiterBefore(bool continues, bool afterCollapse)
    {
        if (continues) { return area.CiteGroupDelimiter ?? ", "; }
        return afterCollapse && area.AfterCollapseDelimiter is { } after ? after : area.Layout.Delimiter;
    }

    private static List<(RenderedCite Cite, string Names)> Group(List<RenderedCite> cites)
    {
        var named = cites.Select((cite, index) => (Cite: cite, Names: NamesOf(cite), Index: index)).ToList();
        return [.. named.OrderBy(cite => cite.Names.Length == 0 ? cite.Index : named.First(first => first.Names == cite.Names).Index).Select(cite => (cite.Cite, cite.Names))];
    }

    private static string NamesOf(RenderedCite cite)
    {
        if (cite.Names is not { } names) { return ""; }
        var text = new StringBuilder();
        Collect(text, names);
        return text.ToString();
    }

    private static void Collect(StringBuilder text, Run run)
    {
        text.Append(run.Prefix).Append(run.Text);
        foreach (var child in run.Children ?? []) { Collect(text, child); }
        text.Append(run.Suffix);
    }

    private static void Remove(RenderedCite cite) => cite.Names!.Replace([]); // grouped by names it has
}
