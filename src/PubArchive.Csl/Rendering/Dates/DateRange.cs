using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>Renders two days as a range: what they share is printed once, from the largest part that differs downwards both are printed (CSL 1.0.2, "Date Ranges").</summary>
internal sealed class DateRange(DatePartRenderer parts, DateValue value, DayParts end, string delimiter)
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

    // The first day without its last suffix, the dash, the last day without its first prefix.
    private Run Join(Run? start, string dash, List<Run> last)
    {
        var joined = new List<Run>();
        if (start is not null)
        {
            start.Children![0].Suffix = ""; // a part is a sequence that begins with its text
            joined.Add(start);
        }
        joined.Add(Run.OfText(dash));
        if (last.Count > 0)
        {
            last[0].Children![0].Prefix = "";
            joined.Add(RunMaker.Sequence(last, delimiter, Decoration.None));
        }
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
