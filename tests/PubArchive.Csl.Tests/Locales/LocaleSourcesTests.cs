using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Locales;

public sealed class LocaleSourcesTests
{
    private string _folder = "";

    [SetUp]
    public void Make_a_folder()
    {
        _folder = Directory.CreateTempSubdirectory("csl-locales-").FullName;
        File.WriteAllText(Path.Combine(_folder, "locales-nb-NO.xml"), """
            <locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="nb-NO"><terms><term name="in">ur</term></terms></locale>
            """);
        File.WriteAllText(Path.Combine(_folder, "locales-da-DK.xml"), "<locale");
    }

    [TearDown]
    public void Remove_it() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_folder_is_asked_by_language_and_reads_a_file_once()
    {
        var source = new LocaleFolder(_folder);
        Assert.That(source.Find("nb-NO")!.Language, Is.EqualTo("nb-NO"));
        Assert.That(source.Find("nb-NO"), Is.SameAs(source.Find("nb-NO")));
        Assert.That(source.Find("sv-SE"), Is.Null);
    }

    [TestCase("../nb-NO")]
    [TestCase("nb-no")]
    [TestCase("nb_NO")]
    [TestCase("")]
    public void Only_a_tag_in_normal_form_becomes_a_file_name(string language) =>
        Assert.That(new LocaleFolder(_folder).Find(language), Is.Null);

    [Test]
    public void A_broken_file_is_a_fault_and_not_an_absent_one() =>
        Assert.That(() => new LocaleFolder(_folder).Find("da-DK"), Throws.TypeOf<StyleFormatException>());

    [Test]
    public void A_folder_that_does_not_exist_holds_nothing() =>
        Assert.That(new LocaleFolder(Path.Combine(_folder, "none")).Find("nb-NO"), Is.Null);

    [Test]
    public void Of_several_sources_the_first_that_has_a_locale_wins()
    {
        var source = new LocaleSources(new LocaleFolder(_folder), BuiltInLocales.Instance);
        Assert.That(source.Find("nb-NO")!.Terms, Has.Length.EqualTo(1));
        Assert.That(source.Find("nn-NO"), Is.SameAs(BuiltInLocales.Instance.Find("nn-NO")));
        Assert.That(source.Find("tlh-QO"), Is.Null);
    }
}
