namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL 1.0.2, "Substitute".</summary>
internal sealed class SubstitutesTests
{
    [Test]
    public void Of_the_elements_of_a_chosen_branch_the_first_that_prints_is_the_substitute()
    {
        const string Layout = """
            <names variable="author"><substitute><choose><if type="report"><text variable="publisher"/><text variable="title"/></if></choose></substitute></names>
            <text variable="title" prefix=", "/>
            """;
        Assert.That(Rendered.By(Layout).Entry("""{"id":"1","type":"report","publisher":"P","title":"T"}"""), Is.EqualTo("P, T"));
    }

    [Test]
    public void A_title_printed_in_place_of_names_is_not_printed_again_in_short()
    {
        const string Layout = """
            <names variable="author"><substitute><text variable="title" form="short"/></substitute></names>
            <text variable="title" form="short" prefix=", "/><text variable="title" prefix=", "/>
            """;
        Assert.That(Rendered.By(Layout).Entry("""{"id":"1","title":"Long","title-short":"Short"}"""), Is.EqualTo("Short"));
    }

    [TestCase("<text variable=\"title\" quotes=\"true\" font-style=\"italic\"/>", ExpectedResult = "“<i>———</i>”")]
    [TestCase("<names variable=\"editor\"/><text variable=\"title\"/>", ExpectedResult = "———")]
    [TestCase("<names variable=\"editor\"><name/></names><text variable=\"title\"/>", ExpectedResult = "T")]
    [TestCase("<text term=\"anonymous\"/>", ExpectedResult = "Anonymous")]
    public string What_stands_for_names_may_be_replaced_where_it_repeats(string substitutes) =>
        Rendered.By($"<names variable=\"author\"><substitute>{substitutes}</substitute></names>", bibliography: "subsequent-author-substitute=\"———\"")
            .Entries("""{"id":"1","title":"T"},{"id":"2","title":"T"}""")[1];

    [TestCase("<names variable=\"author\"><substitute><names variable=\"editor\"/><text term=\"anonymous\"/></substitute></names>", ExpectedResult = "Anonymous")]
    [TestCase("<names variable=\"author\"><substitute><names variable=\"editor\"><name/></names><text term=\"anonymous\"/></substitute></names>", ExpectedResult = "anonymous")]
    [TestCase("<names variable=\"author\"/><text term=\"anonymous\"/>", ExpectedResult = "anonymous")]
    [TestCase("<text variable=\"volume\"/><text term=\"anonymous\"/>", ExpectedResult = "anonymous")]
    [TestCase("<text variable=\"page\"/><text term=\"anonymous\"/>", ExpectedResult = "Anonymous")]
    public string A_term_that_begins_an_entry_is_capitalised(string layout) => Rendered.By(layout).Entry("""{"id":"1","title":"T"}""");
}
