using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Styles;

public sealed class StyleReaderTests
{
    [Test]
    public void White_space_in_affixes_is_data()
    {
        var text = StyleText.Only("""<text variable="title" prefix="  a " suffix=" &#160;"/>""");
        Assert.That(text.Decoration.Affixes, Is.EqualTo(new Affixes("  a ", " \u00A0")));
    }

    [TestCase("«&amp;#160;", "«\u00A0")]
    [TestCase("&amp;#8211; &amp;#x2014;", "– —")]
    [TestCase("&amp;#8212;&amp;#8212;", "——")]
    [TestCase("&amp;#; &amp;#x; &amp;#99999999; &amp;#55296; &amp;nbsp; &amp;#12", "&#; &#x; &#99999999; &#55296; &nbsp; &#12")]
    public void A_reference_that_was_escaped_twice_is_the_character(string written, string meant) =>
        Assert.That(StyleText.Only($"""<text variable="title" prefix="{written}"/>""").Decoration.Affixes.Prefix, Is.EqualTo(meant));

    [Test]
    public void An_undecorated_element_shares_one_decoration() =>
        Assert.That(StyleText.Only("""<text variable="title" prefix=""/>""").Decoration.IsNone, Is.True);

    [Test]
    public void Normal_is_not_the_same_as_not_given()
    {
        Assert.That(StyleText.Only("""<text variable="title" font-style="normal"/>""").Decoration.Formatting.FontStyle, Is.EqualTo(FontStyle.Normal));
        Assert.That(StyleText.Only("""<text variable="title"/>""").Decoration.Formatting.FontStyle, Is.Null);
    }

    [Test]
    public void Text_has_four_sources()
    {
        Assert.That(StyleText.Only("""<text variable="title" form="short"/>"""), Is.EqualTo(new VariableText(Variable.Title, VariableForm.Short)));
        Assert.That(StyleText.Only("""<text term="editor" form="verb-short" plural="true"/>"""), Is.EqualTo(new TermText(Term.Editor, TermForm.VerbShort, true)));
        Assert.That(StyleText.Only("""<text value=" x "/>"""), Is.EqualTo(new ValueText(" x ")));
        var call = (MacroText)StyleText.Only("""<text macro="m"/>""", """<macro name="m"><text value="x"/></macro>""");
        Assert.That(call.Macro.Children, Is.EqualTo(new RenderingElement[] { new ValueText("x") }));
    }

    [Test]
    public void Two_calls_hold_the_same_macro()
    {
        var style = StyleReader.Parse(StyleText.With("""<text macro="m"/><text macro="m"/>""", """<macro name="m"><text value="x"/></macro>"""));
        var calls = style.Citation.Layout.Children.Cast<MacroText>().ToList();
        Assert.That(calls[0].Macro, Is.SameAs(calls[1].Macro));
        Assert.That(style.Macros, Is.EqualTo(new[] { calls[0].Macro }));
    }

    [Test]
    public void A_macro_may_call_one_that_stands_later()
    {
        var call = (MacroText)StyleText.Only("""<text macro="a"/>""", """<macro name="a"><text macro="b"/></macro><macro name="b"><text value="x"/></macro>""");
        Assert.That(((MacroText)call.Macro.Children.Single()).Macro.Name, Is.EqualTo("b"));
    }

    [Test]
    public void Every_test_value_is_a_condition()
    {
        var choose = (ChooseElement)StyleText.Only("""
            <choose>
              <if type="book map" variable="title" is-numeric="volume" is-uncertain-date="issued" locator="page" position="ibid" disambiguate="true" match="any"/>
              <else-if type="song"/>
              <else><text value="x"/></else>
            </choose>
            """);
        Assert.That(choose.Branches[0].Match, Is.EqualTo(Match.Any));
        Assert.That(choose.Branches[0].Conditions, Is.EquivalentTo(new Condition[]
        {
            new TypeCondition(CslType.Book), new TypeCondition(CslType.Map), new VariableCondition(Variable.Title), new NumericCondition(Variable.Volume),
            new UncertainDateCondition(Variable.Issued), new LocatorCondition(LocatorType.Page), new PositionCondition(Position.Ibid), new DisambiguateCondition(true),
        }));
        Assert.That(choose.Branches[1].Match, Is.EqualTo(Match.All));
        Assert.That(choose.Branches[2].Conditions, Is.Empty);
    }

    [Test]
    public void A_shorthand_names_in_substitute_takes_over_name_et_al_and_label()
    {
        var names = (NamesElement)StyleText.Only("""
            <names variable="author">
              <name form="short"/><et-al term="and others"/><label form="short"/>
              <substitute><names variable="editor"/><names variable="translator"><name and="text"/></names><text variable="title"/></substitute>
            </names>
            """);
        var editor = (NamesElement)names.Substitutes[0];
        var translator = (NamesElement)names.Substitutes[1];
        Assert.That((editor.Name, editor.EtAl, editor.Label, editor.IsShorthand), Is.EqualTo((names.Name, names.EtAl, names.Label, true)));
        Assert.That((translator.Name.Options.And, translator.Name.Options.Form, translator.Label, translator.IsShorthand), Is.EqualTo((NameAnd.Text, (NameForm?)null, (NamesLabel?)null, false)));
        Assert.That(names.Substitutes[2], Is.EqualTo(new VariableText(Variable.Title, VariableForm.Long)));
    }

    [TestCase("""<label/><name/>""", true)]
    [TestCase("""<name/><label/>""", false)]
    [TestCase("""<label/>""", false)]
    public void A_label_stands_where_the_style_puts_it(string children, bool before) =>
        Assert.That(((NamesElement)StyleText.Only($"""<names variable="author">{children}</names>""")).Label!.BeforeName, Is.EqualTo(before));

    [Test]
    public void Each_names_element_has_an_index_of_its_own()
    {
        var style = StyleReader.Parse(StyleText.With("""<names variable="author"><substitute><names variable="editor"/></substitute></names><names variable="translator"/>"""));
        var first = (NamesElement)style.Citation.Layout.Children[0];
        var indexes = new[] { first.Index, ((NamesElement)first.Substitutes[0]).Index, ((NamesElement)style.Citation.Layout.Children[1]).Index };
        Assert.That(indexes, Is.EquivalentTo(new[] { 0, 1, 2 }));
        Assert.That(style.NamesCount, Is.EqualTo(3));
    }

    [Test]
    public void The_nearest_name_option_wins()
    {
        var style = StyleReader.Parse("""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" and="text" name-delimiter="/" et-al-min="9" names-delimiter="; ">
              <info><title>Test</title></info>
              <citation and="symbol" et-al-min="5" name-form="short"><layout><names variable="author"><name et-al-min="2"/></names></layout></citation>
            </style>
            """);
        var options = style.NameOptionsOf((NamesElement)style.Citation.Layout.Children.Single(), style.Citation);
        Assert.That(
            (options.EtAlMin, options.And, options.Delimiter, options.Form, options.NamesDelimiter, options.SortSeparator, options.InitializeWith),
            Is.EqualTo((2, NameAnd.Symbol, "/", NameForm.Short, "; ", ", ", (string?)null)));
    }

    [Test]
    public void Sort_keys_hold_a_variable_or_a_macro_and_their_own_limits()
    {
        var style = StyleReader.Parse("""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Test</title></info>
              <macro name="m"><text variable="title"/></macro>
              <citation><sort><key macro="m" names-min="3" names-use-first="1" names-use-last="true"/><key variable="issued" sort="descending"/></sort><layout/></citation>
            </style>
            """);
        var keys = style.Citation.Sort;
        Assert.That((keys[0].Macro!.Name, keys[0].Descending, keys[0].NameOptions.EtAlMin, keys[0].NameOptions.EtAlSubsequentUseFirst, keys[0].NameOptions.EtAlUseLast), Is.EqualTo(("m", false, 3, 1, true)));
        Assert.That((keys[1].Variable, keys[1].Descending, keys[1].Macro), Is.EqualTo((Variable.Issued, true, (Macro?)null)));
    }

    [Test]
    public void A_part_of_a_localised_date_takes_from_the_style_all_but_affixes()
    {
        var date = (DateElement)StyleText.Only("""
            <date variable="issued" form="text" date-parts="year-month"><date-part name="month" form="short" strip-periods="true" font-weight="bold"/></date>
            """);
        var locale = new DatePart { Name = DatePartName.Month, Decoration = new Decoration { Affixes = new Affixes("", " "), Formatting = new Formatting { FontStyle = FontStyle.Italic } } };
        var merged = locale.With(date.Parts.Single());
        Assert.That((date.Form, date.Depth), Is.EqualTo((DateForm.Text, DateDepth.YearMonth)));
        Assert.That((merged.Form, merged.Decoration.Affixes.Suffix, merged.Decoration.StripPeriods), Is.EqualTo((DatePartForm.Short, " ", true)));
        Assert.That((merged.Decoration.Formatting.FontStyle, merged.Decoration.Formatting.FontWeight), Is.EqualTo((FontStyle.Italic, FontWeight.Bold)));
    }

    [Test]
    public void Options_of_the_areas_are_read()
    {
        var style = StyleReader.Parse("""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="nb" demote-non-dropping-particle="sort-only" initialize-with-hyphen="false" page-range-format="chicago">
              <info><title>Test</title><id>urn:x</id><link rel="self" href="urn:x"/><category citation-format="note"/></info>
              <citation collapse="year-suffix" cite-group-delimiter="+" year-suffix-delimiter=";" after-collapse-delimiter="#" near-note-distance="3" disambiguate-add-names="true" disambiguate-add-givenname="1" disambiguate-add-year-suffix="true" givenname-disambiguation-rule="primary-name"><layout delimiter="; "/></citation>
              <bibliography hanging-indent="true" second-field-align="margin" line-spacing="2" entry-spacing="0" subsequent-author-substitute="———" subsequent-author-substitute-rule="partial-first"><layout suffix="."/></bibliography>
            </style>
            """);
        Assert.That((style.Class, style.DefaultLocale, style.Info.Id, style.Info.CitationFormat), Is.EqualTo((StyleClass.Note, "nb", "urn:x", "note")));
        Assert.That(style.Options, Is.EqualTo(new StyleOptions { DemoteNonDroppingParticle = DemoteParticle.SortOnly, InitializeWithHyphen = false, PageRangeFormat = PageRangeFormat.Chicago15 }));
        var citation = style.Citation;
        Assert.That((citation.Collapse, citation.CiteGroupDelimiter, citation.YearSuffixDelimiter, citation.AfterCollapseDelimiter, citation.NearNoteDistance), Is.EqualTo((Collapse.YearSuffix, "+", ";", "#", 3)));
        Assert.That((citation.DisambiguateAddNames, citation.DisambiguateAddGivenname, citation.DisambiguateAddYearSuffix, citation.GivennameRule, citation.Layout.Delimiter), Is.EqualTo((true, true, true, GivennameRule.PrimaryName, "; ")));
        var bibliography = style.Bibliography!;
        Assert.That((bibliography.HangingIndent, bibliography.SecondFieldAlign, bibliography.LineSpacing, bibliography.EntrySpacing), Is.EqualTo((true, SecondFieldAlign.Margin, 2, 0)));
        Assert.That((bibliography.SubsequentAuthorSubstitute, bibliography.SubsequentAuthorRule, bibliography.Layout.Decoration.Affixes.Suffix), Is.EqualTo(("———", SubsequentAuthorRule.PartialFirst, ".")));
    }

    [Test]
    public void A_dependent_style_prints_as_its_parent_under_its_own_name()
    {
        var dependent = StyleReader.Parse("""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="de-DE">
              <info><title>Journal</title><id>urn:j</id><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>
            </style>
            """);
        var parent = StyleReader.Parse(StyleText.With("""<text variable="title"/>"""));
        var whole = dependent.Under(parent);
        Assert.That((dependent.IsDependent, dependent.Info.IndependentParent), Is.EqualTo((true, "http://www.zotero.org/styles/apa")));
        Assert.That((whole.IsDependent, whole.Info.Title, whole.DefaultLocale), Is.EqualTo((false, "Journal", "de-DE")));
        Assert.That(whole.Citation, Is.SameAs(parent.Citation));
        Assert.That(() => dependent.Under(dependent), Throws.ArgumentException);
        Assert.That(() => parent.Under(parent), Throws.InvalidOperationException);
    }
}
