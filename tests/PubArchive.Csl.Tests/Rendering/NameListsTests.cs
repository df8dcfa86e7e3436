namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL 1.0.2, "Name": how names are joined and shortened.</summary>
internal sealed class NameListsTests
{
    private const string PersonsAndInstitution = """{"id":"1","author":[{"family":"Doe","given":"Jo"},{"family":"Roe","given":"Al"},{"literal":"Institute"}]}""";
    private const string PersonAndInstitution = """{"id":"1","author":[{"family":"Doe","given":"Jo"},{"literal":"Institute"}]}""";

    [TestCase("and=\"text\"", "", PersonsAndInstitution, ExpectedResult = "Jo Doe, Al Roe, and Institute")]
    [TestCase("and=\"text\"", "delimiter-precedes-last=\"never\"", PersonsAndInstitution, ExpectedResult = "Jo Doe, Al Roe and Institute")]
    [TestCase("and=\"text\"", "delimiter-precedes-last=\"always\"", PersonAndInstitution, ExpectedResult = "Jo Doe, and Institute")]
    [TestCase("delimiter=\"; \"", "", PersonAndInstitution, ExpectedResult = "Jo Doe; Institute")]
    [TestCase("", "name-delimiter=\"/\"", PersonAndInstitution, ExpectedResult = "Jo Doe, Institute")]
    public string An_institution_at_the_end_is_joined(string name, string area, string item) =>
        Rendered.By($"<names variable=\"author\"><name {name}/></names>", bibliography: area).Entry(item);

    [TestCase("delimiter=\"\" and=\"text\" delimiter-precedes-last=\"never\"", ExpectedResult = "Jo DoeAl Roeand Bo Poe")]
    [TestCase("delimiter=\"; \" and=\"text\" delimiter-precedes-last=\"never\"", ExpectedResult = "Jo Doe; Al Roe and Bo Poe")]
    [TestCase("initialize-with=\".&#160;\"", ExpectedResult = "J.-L. Doe, A. Roe, B. Poe")]
    public string Names_are_joined(string name) => Rendered.By($"<names variable=\"author\"><name {name}/></names>")
        .Entry($$"""{"id":"1","author":[{"family":"Doe","given":"{{(name.StartsWith("init", StringComparison.Ordinal) ? "Jo-Lu" : "Jo")}}"},{"family":"Roe","given":"Al"},{"family":"Poe","given":"Bo"}]}""").Replace('\u00A0', ' ');

    [TestCase("""{"literal":"山田"}""", ExpectedResult = "山田")]
    [TestCase("""{"literal":"Yamada"}""", ExpectedResult = "<i>Yamada</i>")]
    public string Scripts_without_italics_have_none(string name) => Rendered.By("<names variable=\"author\"><name font-style=\"italic\"/></names>").Entry($$"""{"id":"1","author":[{{name}}]}""");

    [TestCase("short", ExpectedResult = "Banksy")]
    [TestCase("long", ExpectedResult = "Banksy")]
    public string Who_has_but_a_given_name_is_called_by_it(string form) => Rendered.By($"<names variable=\"author\"><name form=\"{form}\"/></names>").Entry("""{"id":"1","author":[{"given":"Banksy"}]}""");

    [Test]
    public void An_institution_among_inverted_names_is_followed_by_the_delimiter_and_et_al()
    {
        const string Name = "<name name-as-sort-order=\"first\" delimiter-precedes-et-al=\"after-inverted-name\" et-al-min=\"2\" et-al-use-first=\"1\"/>";
        Assert.That(Rendered.By($"<names variable=\"author\">{Name}</names>").Entry("""{"id":"1","author":[{"literal":"Institute"},{"family":"Doe"}]}"""), Is.EqualTo("Institute, et al."));
    }
}
