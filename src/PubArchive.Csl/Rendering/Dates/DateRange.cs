using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>Renders two days as a range: what they share is printed once, from the largest part that differs downwards both are printed (CSL 1.0.2, "Date Ranges").</summary>
internal sealed class DateRange(DatePartRenderer parts, DateValue value, DayParts end)
{
    private const string DefaultDelimiter = "\u2013";

    public List<Run> Render(ImmutableArray<DatePart> shown, DatePartName largest)
    {
        var last = shown.Length - 1;
        while (!Differs(shown[last].Name, largest)) { last--; }
        var runs = new List<Run>();
        for (var i = 0; i < shown.Length; i++)
        {
            var run = parts.Render(shown[i], value.Start, value.Season);
            if (i != last) { AddIfAny(runs, run); continue; }
            runs.Add(Join(run, shown[i].RangeDelimiter ?? DefaultDelimiter, EndOf(shown, last, largest)));
        }
        return runs;
    }

    // The first day without its last suffix, the delimiter, the last day without its first prefix.
    private static Run Join(Run? start, string delimiter, List<Run> end)
    {
        var joined = new List<Run>();
        if (start is not null)
        {
            start.Suffix = "";
            joined.Add(start);
        }
        joined.Add(Run.OfText(delimiter));
        if (end.Count > 0) { end[0].Prefix = ""; }
        joined.AddRange(end);
        return Run.OfChildren(joined);
    }

    private List<Run> EndOf(ImmutableArray<DatePart> shown, int last, DatePartName largest)
    {
        var runs = new List<Run>();
        if (end.Year == 0) { return runs; }
        for (var i = 0; i <= last; i++)
        {
            if (Differs(shown[i].Name, largest)) { AddIfAny(runs, parts.Render(shown[i], end, null)); }
        }
        return runs;
    }

    // Year, month, day stand in order of size.
    private bool Differs(DatePartName name, DatePartName largest) => name >= largest && (end[name] is not null || name == largest);

    private static void AddIfAny(List<Run> runs, Run? run)
    {
        if (run is not null) { runs.Add(run); }
    }
}
