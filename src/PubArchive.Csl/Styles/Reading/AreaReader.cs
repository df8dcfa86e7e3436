using System.Collections.Immutable;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads <c>citation</c> and <c>bibliography</c>.</summary>
internal static class AreaReader
{
    private static readonly string[] s_children = ["sort", "layout"];

    public static CitationArea ReadCitation(SourceElement element, ElementReader reader, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var area = new CitationArea
        {
            NameOptions = NameOptionsReader.ReadInherited(attributes),
            DisambiguateAddNames = attributes.Flag("disambiguate-add-names") ?? false,
            DisambiguateAddGivenname = attributes.Flag("disambiguate-add-givenname") ?? false,
            DisambiguateAddYearSuffix = attributes.Flag("disambiguate-add-year-suffix") ?? false,
            GivennameRule = attributes.Choice("givenname-disambiguation-rule", Vocabulary.GivennameRules) ?? GivennameRule.ByCite,
            Collapse = attributes.Choice("collapse", Vocabulary.Collapses),
            CiteGroupDelimiter = attributes.Text("cite-group-delimiter"),
            YearSuffixDelimiter = attributes.Text("year-suffix-delimiter"),
            AfterCollapseDelimiter = attributes.Text("after-collapse-delimiter"),
            NearNoteDistance = attributes.Count("near-note-distance") ?? 5,
            Sort = ReadSort(element, reader, faults),
            Layout = ReadLayout(element, reader, faults),
        };
        attributes.Finish();
        return area;
    }

    public static BibliographyArea ReadBibliography(SourceElement element, ElementReader reader, FaultList faults)
    {
        var attributes = new Attributes(element, faults);
        var area = new BibliographyArea
        {
            NameOptions = NameOptionsReader.ReadInherited(attributes),
            HangingIndent = attributes.Flag("hanging-indent") ?? false,
            SecondFieldAlign = attributes.Choice("second-field-align", Vocabulary.SecondFieldAligns),
            LineSpacing = attributes.Count("line-spacing", least: 1) ?? 1,
            EntrySpacing = attributes.Count("entry-spacing") ?? 1,
            SubsequentAuthorSubstitute = attributes.Text("subsequent-author-substitute"),
            SubsequentAuthorRule = attributes.Choice("subsequent-author-substitute-rule", Vocabulary.SubsequentAuthorRules) ?? SubsequentAuthorRule.CompleteAll,
            Sort = ReadSort(element, reader, faults),
            Layout = ReadLayout(element, reader, faults),
        };
        attributes.Finish();
        return area;
    }

    private static Layout ReadLayout(SourceElement area, ElementReader reader, FaultList faults)
    {
        Structure.NoText(area, faults);
        foreach (var child in area.Children.Where(child => !s_children.Contains(child.Name))) { Structure.Unknown(child, faults, s_children); }
        if (Structure.Only(area, "layout", faults) is not { } element)
        {
            faults.Add(area, "There is no layout.");
            return new Layout([], "", Decoration.None);
        }
        var attributes = new Attributes(element, faults);
        var delimiter = attributes.Text("delimiter") ?? "";
        var decoration = DecorationReader.Read(attributes, Allowed.Formatting | Allowed.Affixes);
        attributes.Finish();
        return new Layout(reader.ReadChildren(element), delimiter, decoration);
    }

    private static ImmutableArray<SortKey> ReadSort(SourceElement area, ElementReader reader, FaultList faults)
    {
        if (Structure.Only(area, "sort", faults) is not { } sort) { return []; }
        Structure.NoText(sort, faults);
        new Attributes(sort, faults).Finish();
        var keys = ImmutableArray.CreateBuilder<SortKey>();
        foreach (var child in sort.Children)
        {
            if (child.Name != "key") { Structure.Unknown(child, faults, ["key"]); }
            else if (ReadKey(child, reader, faults) is { } key) { keys.Add(key); }
        }
        return keys.ToImmutable();
    }

    private static SortKey? ReadKey(SourceElement element, ElementReader reader, FaultList faults)
    {
        Structure.Empty(element, faults);
        var attributes = new Attributes(element, faults);
        var key = new SortKey
        {
            Variable = attributes.Choice("variable", Vocabulary.Variables),
            Macro = !attributes.Has("variable") && attributes.Take("macro") is { } called ? reader.Macros.Find(element, called, reader) : null,
            Descending = attributes.Choice("sort", Vocabulary.Descending) ?? false,
            NameOptions = NameOptionsReader.ReadKey(attributes),
        };
        if (!attributes.Has("variable") && !attributes.Has("macro")) { faults.Add(element, "There is nothing to sort by.", "Give variable or macro."); }
        attributes.Finish();
        return key.Variable is null && key.Macro is null ? null : key;
    }
}
