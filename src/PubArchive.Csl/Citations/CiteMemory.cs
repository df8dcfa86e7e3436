using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>What the cites before printed in one citation, so that the next need not repeat it (CSL 1.0.2, "Cite Grouping", "Cite Collapsing"). Used by one thread.</summary>
internal sealed class CiteMemory(CitationArea area)
{
    private readonly bool _collapsesYears = area.DisambiguateAddYearSuffix && area.Collapse is Collapse.YearSuffix or Collapse.YearSuffixRanged;
    private List<int?> _yearsBefore = [];
    private List<int?> _years = [];
    private string _names = "";

    /// <summary>Whether the cite so far prints nothing but what is left of a collapsed one: no names of its own, no text.</summary>
    public bool HasCollapsed { get; private set; }

    /// <summary>Whether the cite has the names of the one before, and the style has a delimiter for such.</summary>
    public bool ContinuesGroup { get; private set; }

    /// <summary>Whether anything was printed in the citation: the first term of all is capitalised.</summary>
    public bool HasPrinted { get; set; }

    public void BeginCite()
    {
        HasCollapsed = area.Collapse is not null;
        (_yearsBefore, _years) = (_years, []);
    }

    /// <summary>Takes the names a cite prints.</summary>
    /// <returns>Whether they were printed just before and are left out.</returns>
    public bool Repeats(string names)
    {
        if (area.Collapse is null && string.IsNullOrEmpty(area.CiteGroupDelimiter)) { return false; }
        var repeats = names == _names;
        _names = names;
        HasCollapsed &= repeats;
        ContinuesGroup = repeats && !string.IsNullOrEmpty(area.CiteGroupDelimiter);
        return repeats && area.Collapse is not null;
    }

    /// <summary>Takes a year that a cite prints.</summary>
    /// <returns>Whether it was printed just before, so that its letter is enough.</returns>
    public bool Repeats(int? year)
    {
        if (!_collapsesYears) { return false; }
        _years.Add(year);
        return HasCollapsed && _years.Count <= _yearsBefore.Count && _yearsBefore[_years.Count - 1] == year;
    }

    /// <summary>Takes note of a text variable: its cite is more than names and year.</summary>
    public void NoteText() => HasCollapsed = false;
}
