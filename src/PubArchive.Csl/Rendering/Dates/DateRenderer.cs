using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Dates;

/// <summary>Renders <c>date</c> (CSL 1.0.2, "Date"): parts in the order of style or locale, ranges joined where they differ.</summary>
internal sealed class DateRenderer(Rendition rendition)
{
    private readonly DatePartRenderer _parts = new(rendition);

    public Run? Render(DateElement element)
    {
        var isHidden = rendition.IsSuppressed(element.Variable) || (rendition.IsComparing && element.Variable == Variable.Accessed);
        var value = isHidden ? DateValue.Unknown : rendition.Date(element.Variable);
        var parts = PartsOf(element);
        var found = HasAny(value, parts) || (value.Literal is not null && value.Start.Year is null);
        rendition.Note(element.Variable, found);
        if (!found) { return null; }
        if (rendition.IsSorting) { return Run.OfText(DateSortKey.Of(value, parts)); }
        var delimiter = DelimiterOf(element);
        var hidesYear = RepeatsYear(value, parts);
        var children = Children(value, hidesYear ? parts.RemoveAll(part => part.Name == DatePartName.Year) : parts, delimiter);
        if (value.Literal is null) { AddYearSuffix(parts, children, hidesYear); }
        return children.Count == 0 ? null : RunMaker.Sequence(children, delimiter, WithLocaleFormat(element));
    }

    // CSL 1.0.2, "Disambiguation": where the style has no place for the letters, they follow the first year printed, whatever date it is of.
    private void AddYearSuffix(ImmutableArray<DatePart> parts, List<Run> children, bool hidesYear)
    {
        if (rendition.Cite.YearSuffix is not { } suffix || rendition.HasYearSuffix || rendition.Style.PlacesYearSuffix) { return; }
        var year = 0;
        while (year < parts.Length && parts[year].Name != DatePartName.Year) { year++; }
        if (year == parts.Length || (children.Count == 0 && !hidesYear)) { return; }
        rendition.HasYearSuffix = true;
        var run = Run.OfText(suffix);
        run.Tag = RunTag.YearSuffix;
        if (hidesYear)
        {
            children.Insert(Math.Min(year, children.Count), run);
            return;
        }
        // The letter looks like the year and has the same around it.
        RunMaker.Dress(run, parts[year].Decoration);
        var target = children[Math.Min(year, children.Count - 1)];
        if (target.Children is null) { children.Add(run); }
        else { target.Children.Add(run); }
    }

    // A year printed by the cite before is not repeated.
    private bool RepeatsYear(DateValue value, ImmutableArray<DatePart> parts) =>
        rendition.Memory is { } memory && parts.Any(part => part.Name == DatePartName.Year) && memory.Repeats(value.Start.Year) && value.End is null && value.Literal is null;

    private static bool HasAny(DateValue value, ImmutableArray<DatePart> parts)
    {
        foreach (var part in parts)
        {
            if (Has(value, part.Name)) { return true; }
        }
        return false;
    }

    private static bool Has(DateValue value, DatePartName name) => name switch
    {
        DatePartName.Year => value.Start.Year is not (null or 0) || value.Literal is not null,
        DatePartName.Month => value.Start.Month is not null || value.Season is not null,
        _ => value.Start.Day is not null,
    };

    private List<Run> Children(DateValue value, ImmutableArray<DatePart> parts, string delimiter)
    {
        if (value.Literal is { } literal)
        {
            var year = parts.FirstOrDefault(part => part.Name == DatePartName.Year);
            return year is null ? [] : [Run.OfChildren(rendition.Runs.Text(literal, year.Decoration))];
        }
        return value.End is { } end && FirstDifference(value.Start, end, parts) is { } first
            ? new DateRange(_parts, value, end, delimiter).Render(parts, first)
            : Each(value, parts);
    }

    private List<Run> Each(DateValue value, ImmutableArray<DatePart> parts)
    {
        var runs = new List<Run>(parts.Length);
        foreach (var part in parts)
        {
            if (_parts.Render(part, value.Start, value.Season) is { } run) { runs.Add(run); }
        }
        return runs;
    }

    /// <summary>The largest part shown in which the two days differ.</summary>
    private static DatePartName? FirstDifference(DayParts start, DayParts end, ImmutableArray<DatePart> parts)
    {
        foreach (var name in (ReadOnlySpan<DatePartName>)[DatePartName.Year, DatePartName.Month, DatePartName.Day])
        {
            if (end[name] is { } last && last != start[name] && parts.Any(part => part.Name == name)) { return name; }
        }
        return null;
    }

    private ImmutableArray<DatePart> PartsOf(DateElement element)
    {
        if (element.Form is null) { return element.Parts; }
        var locale = element.Form == DateForm.Text ? rendition.Locale.TextDate : rendition.Locale.NumericDate;
        var parts = ImmutableArray.CreateBuilder<DatePart>(locale.Parts.Length);
        foreach (var part in locale.Parts)
        {
            if (IsShown(part.Name, element.Depth)) { parts.Add(Own(element.Parts, part)); }
        }
        return parts.DrainToImmutable();
    }

    private static bool IsShown(DatePartName name, DateDepth depth) => name switch
    {
        DatePartName.Year => true,
        DatePartName.Month => depth is DateDepth.YearMonth or DateDepth.YearMonthDay,
        _ => depth == DateDepth.YearMonthDay,
    };

    // What the style says of a part goes before what the locale says.
    private static DatePart Own(ImmutableArray<DatePart> own, DatePart part)
    {
        for (var i = own.Length - 1; i >= 0; i--)
        {
            if (own[i].Name == part.Name) { return part.With(own[i]); }
        }
        return part;
    }

    private string DelimiterOf(DateElement element)
    {
        if (element.Form is null) { return element.Delimiter ?? ""; }
        var locale = element.Form == DateForm.Text ? rendition.Locale.TextDate : rendition.Locale.NumericDate;
        return element.Delimiter ?? locale.Delimiter;
    }

    private Decoration WithLocaleFormat(DateElement element)
    {
        if (element.Form is null) { return element.Decoration; }
        var locale = (element.Form == DateForm.Text ? rendition.Locale.TextDate : rendition.Locale.NumericDate).Decoration;
        return locale.Formatting.IsNone ? element.Decoration : element.Decoration with { Formatting = element.Decoration.Formatting.Over(locale.Formatting) };
    }
}
