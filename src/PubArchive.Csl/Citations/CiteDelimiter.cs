using PubArchive.Csl.Rendering;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Finds what stands between two cites (CSL 1.0.2, "Cite Grouping", "Cite Collapsing").</summary>
internal sealed class CiteDelimiter(CompiledStyle style)
{
    private static readonly char[] s_marks = ['.', ',', ';'];
    private readonly CitationArea _area = style.Style.Citation;
    private readonly bool _listsYears = style.Style.Class == StyleClass.InText && !style.CitesNumbers;

    /// <param name="before">The cite before.</param>
    /// <param name="cite">The cite.</param>
    /// <param name="memory">As the cite left it.</param>
    /// <param name="wasCollapsed">Whether the cite before was collapsed.</param>
    public string Between(Cite before, Cite cite, CiteMemory memory, bool wasCollapsed) =>
        WithoutWritten(before.Suffix ?? "", cite.Prefix ?? "", Of(before, memory, wasCollapsed));

    private string Of(Cite before, CiteMemory memory, bool wasCollapsed)
    {
        // The reference forgets the delimiter within a group where there is one after it; the specification has both.
        if (memory.ContinuesGroup) { return _area.CiteGroupDelimiter!; } // a group is continued only where there is one
        if (_area.AfterCollapseDelimiter is { } after) { return IsAfterCollapse(before, memory, wasCollapsed) ? after : _area.Layout.Delimiter; }
        // Bare years are a list within one cite; with anything else beside them they are cites of their own.
        return memory.HasCollapsed && _listsYears ? ", " : _area.Layout.Delimiter;
    }

    private bool IsAfterCollapse(Cite before, CiteMemory memory, bool wasCollapsed) =>
        before.Locator is not null || (!memory.HasCollapsed && (wasCollapsed || _area.Collapse != Collapse.YearSuffix));

    // A mark that somebody wrote at the joint stands for the delimiter; after a suffix the delimiter's space stays.
    private static string WithoutWritten(string suffix, string prefix, string delimiter)
    {
        if (suffix.Length == 0) { return prefix.Length > 0 && s_marks.Contains(prefix[0]) ? "" : delimiter; }
        if (!s_marks.Contains(suffix[^1])) { return delimiter; }
        var space = delimiter.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "" : delimiter[space..];
    }
}
