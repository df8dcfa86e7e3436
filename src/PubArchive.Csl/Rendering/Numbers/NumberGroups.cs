using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Finds for neighbouring numbers under one label whether they are numbers at all and many, and whether their label is printed with them. The first of a group decides for all.</summary>
internal static class NumberGroups
{
    public static List<NumberPart> Settle(List<NumberPart> parts, Variable variable, Locale locale)
    {
        var settled = new List<NumberPart>(parts.Count);
        for (var start = 0; start < parts.Count;)
        {
            var end = start + 1;
            while (end < parts.Count && parts[end].Label == parts[start].Label) { end++; }
            Settle(settled, parts[start..end], ShowsLabel(parts[start], start, variable, locale));
            start = end;
        }
        for (var i = 0; i < settled.Count - 1; i++)
        {
            if (settled[i].Joiner.Length == 0 && settled[i + 1].Label.Length > 0) { settled[i] = settled[i] with { Joiner = " " }; }
        }
        return settled;
    }

    private static void Settle(List<NumberPart> settled, List<NumberPart> group, bool showsLabel)
    {
        var first = group[0].Text;
        var isNumeric = NumberText.IsNumber(first);
        var isCountable = first.Length > 0 && (char.IsAsciiDigit(first[0]) || NumberText.IsRoman(first));
        var isPlural = isNumeric && isCountable && group.Count > 1;
        for (var i = 0; i < group.Count; i++)
        {
            settled.Add(group[i] with { IsNumeric = isNumeric, IsCountable = isCountable, IsPlural = isPlural, ShowsLabel = group[i].ShowsLabel || (i == 0 && showsLabel) });
        }
    }

    // A label in the middle of a field is printed; one at the beginning where it is not what the variable counts, or is no term.
    private static bool ShowsLabel(NumberPart part, int index, Variable variable, Locale locale)
    {
        if (part.Label.Length == 0) { return false; }
        if (index > 0) { return true; }
        return variable is Variable.Locator or Variable.Number or Variable.Page or Variable.PageFirst
            ? NumberLabels.TermOf(part.Label, locale) is null
            : NumberLabels.NameOf(part.Label) != variable.Name();
    }
}
