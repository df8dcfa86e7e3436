namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL 1.0.2, "Sorting".</summary>
internal sealed class SortingTests
{
    [Test]
    public void Who_has_no_names_sorts_before_who_has_one()
    {
        const string Count = "<macro name=\"count\"><names variable=\"author\"><name form=\"count\"/></names></macro>";
        Assert.That(Sorted(Count, "<key macro=\"count\"/>", """{"id":"1","title":"two","author":[{"family":"A"},{"family":"B"}]},{"id":"2","title":"one","author":[{"family":"C"}]},{"id":"3","title":"none"}"""), Is.EqualTo(new[] { "none", "one", "two" }));
    }

    [Test]
    public void A_key_of_the_first_name_sorts_by_it_where_the_style_prints_the_last_too()
    {
        const string Names = "<macro name=\"names\"><names variable=\"author\"><name et-al-use-last=\"true\"/></names></macro>";
        const string Items = """{"id":"1","title":"b","author":[{"family":"B"}]},{"id":"2","title":"a","author":[{"family":"A"},{"family":"Z"}]}""";
        Assert.That(Sorted(Names, "<key macro=\"names\" names-min=\"1\" names-use-first=\"1\"/>", Items), Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("et-al-min=\"2\" et-al-use-first=\"1\"", "et-al-min=\"9\" et-al-use-first=\"1\"", "b1 b2")]
    [TestCase("et-al-min=\"9\" et-al-use-first=\"1\"", "et-al-min=\"2\" et-al-use-first=\"1\"", "b2 b1")]
    [TestCase("", "et-al-min=\"2\" et-al-use-first=\"1\"", "b1 b2")]
    public void A_key_is_cut_where_the_list_says_before_where_the_macro_says(string list, string name, string expected)
    {
        var macro = $"<macro name=\"names\"><names variable=\"author\"><name {name}/></names></macro>";
        const string Items = """{"id":"1","title":"b1","author":[{"family":"B"},{"family":"Z"}]},{"id":"2","title":"b2","author":[{"family":"B"},{"family":"Y"}]}""";
        Assert.That(string.Join(' ', Sorted(macro, "<key macro=\"names\"/>", Items, list)), Is.EqualTo(expected));
    }

    [Test]
    public void Groups_of_cites_that_the_first_key_does_not_tell_apart_stand_in_the_order_of_their_names()
    {
        const string Style = "<citation collapse=\"year\"><sort><key variable=\"issued\"/></sort><layout delimiter=\"; \"><group delimiter=\" \"><names variable=\"author\"/><date variable=\"issued\" form=\"numeric\" date-parts=\"year\"/></group></layout></citation>";
        var items = Rendered.Items("""
            {"id":"1","author":[{"family":"Roe"}],"issued":{"date-parts":[[1999]]}},{"id":"2","author":[{"family":"Doe"}],"issued":{"date-parts":[[1999]]}},
            {"id":"3","author":[{"family":"Abe"}],"issued":{"date-parts":[[2000]]}},{"id":"4","author":[{"family":"Roe"}],"issued":{"date-parts":[[2001]]}}
            """);
        var cited = Rendered.Citing(Style).Process(items, [Citation.Of("1", "2", "3", "4")]).Citations.Single();
        Assert.That(cited.ToText(), Is.EqualTo("Doe 1999; Roe 1999, 2001; Abe 2000"));
    }

    private static string[] Sorted(string macros, string key, string items, string list = "")
    {
        var processor = new CitationProcessor(PubArchive.Csl.Styles.StyleReader.Parse($"""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Test</title></info>{macros}
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography {list}><sort>{key}</sort><layout><text variable="title"/></layout></bibliography>
            </style>
            """), PubArchive.Csl.BuiltIn.BuiltInLocales.Instance);
        return processor.Entries(items);
    }
}
