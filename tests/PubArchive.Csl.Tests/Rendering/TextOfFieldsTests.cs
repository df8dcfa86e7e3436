namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL 1.0.2, "Text-case", "Quotes", "Strip-periods": what is done to the text of a field.</summary>
internal sealed class TextOfFieldsTests
{
    [TestCase("""{"id":"1","title":"In re clark"}""", ExpectedResult = "In Re Clark")]
    [TestCase("""{"id":"1","title":"In re clark","jurisdiction":"NC"}""", ExpectedResult = "In re clark")]
    [TestCase("""{"id":"1","title":"In re clark","language":"de"}""", ExpectedResult = "In re clark")]
    public string Title_case_is_for_English_and_not_for_the_names_of_laws(string item) => Rendered.By("<text variable=\"title\" text-case=\"title\"/>").Entry(item);

    [TestCase("", ExpectedResult = "A ‘b’ c")]
    [TestCase("quotes=\"false\"", ExpectedResult = "A “b” c")]
    [TestCase("quotes=\"true\"", ExpectedResult = "“A ‘b’ c”")]
    public string A_style_that_says_there_are_no_quotes_makes_those_of_the_field_outer_ones(string quotes) =>
        Rendered.By($"<text variable=\"title\" {quotes}/>").Entry("""{"id":"1","title":"A ‘b’ c"}""");

    [TestCase("<text variable=\"title\" font-style=\"italic\" suffix=\".\"/>", "It's what?", ExpectedResult = "<i>It’s what?</i>")]
    [TestCase("<text variable=\"title\" font-style=\"italic\" suffix=\".\"/>", "李.", ExpectedResult = "李.")]
    [TestCase("<group font-style=\"normal\"><text variable=\"title\" font-style=\"italic\"/></group>", "T", ExpectedResult = "<span style=\"font-style:normal;\"><i>T</i></span>")]
    [TestCase("<group font-style=\"normal\"><text variable=\"title\"/></group>", "T", ExpectedResult = "T")]
    public string What_stands_around_a_title_meets_its_end(string layout, string title) => Rendered.By(layout).Entry($$"""{"id":"1","title":"{{title}}"}""");

    [TestCase("say 'game over'", ExpectedResult = "Say “Game Over”")]
    [TestCase("say 'game over' now", ExpectedResult = "Say “game over” Now")]
    [TestCase("don't say 'game' and 'over' twice", ExpectedResult = "Don’t Say “game” and “over” Twice")]
    [TestCase("say ‘game over’ now", ExpectedResult = "Say ‘Game over’ Now")]
    public string Title_case_takes_a_single_quote_before_text_for_an_apostrophe(string title) => Rendered.By("<text variable=\"title\" text-case=\"title\"/>").Entry($$"""{"id":"1","title":"{{title}}"}""");

    [TestCase("5.1", ExpectedResult = "5.1")]
    [TestCase("2nd rev. ed.", ExpectedResult = "2nd rev. ed.")]
    [TestCase("Suppl. 2", ExpectedResult = "Suppl 2")]
    public string Periods_of_numbers_stay(string edition) => Rendered.By("<text variable=\"edition\" strip-periods=\"true\"/>").Entry($$"""{"id":"1","edition":"{{edition}}"}""");

    [TestCase("J. Phys. Chem.", ExpectedResult = "J Phys Chem")]
    [TestCase("example.org", ExpectedResult = "example.org")]
    [TestCase("Thinking about...", ExpectedResult = "Thinking about.")]
    [TestCase("a.", ExpectedResult = "a")]
    public string Periods_are_stripped(string title) => Rendered.By("<text variable=\"title\" strip-periods=\"true\"/>").Entry($$"""{"id":"1","title":"{{title}}"}""");
}
