using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Rendering;

/// <summary>Cites that read alike are told apart, and that comes to an end.</summary>
internal sealed class TellingApartTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    // Found by JSON with anything anywhere: a given name in which no letter is, asked for again and again.
    [TestCase(".", ".")]
    [TestCase(" ", " ")]
    [TestCase(".", "x")]
    public void A_given_name_without_letters_does_not_go_round_in_a_circle(string given, string others)
    {
        string[] names = ["apa", "chicago-author-date", "modern-language-association", "harvard-cite-them-right"];
        foreach (var name in names)
        {
            var citing = Task.Run(() => Cited(Real(name), Work("a", given), Work("b", given), Work("c", others)));
            Assert.That(citing.Wait(s_patience), Is.True, name);
            Assert.That(citing.Result, Has.Length.EqualTo(3).And.All.Not.Empty, name);
        }

        static CslItem Work(string id, string given) => Item(id, [CslName.Person("Smith", given), CslName.Person("Jones", given)]);
    }

    [Test]
    public void Works_of_the_same_authors_and_year_get_letters_however_many_the_authors()
    {
        var works = Enumerable.Range(0, 300).Select(at => Item(at.ToString("D3", CultureInfo.InvariantCulture), [.. Enumerable.Range(0, 300).Select(name => CslName.Person("Family" + name, "Given"))])).ToArray();
        var citing = Task.Run(() => Cited(Real("apa"), works));
        Assert.That(citing.Wait(s_patience), Is.True);
        Assert.That((citing.Result[0], citing.Result[27], citing.Result[299]), Is.EqualTo(("(Family0 et al., 2020a)", "(Family0 et al., 2020ab)", "(Family0 et al., 2020kn)")));
    }

    [Test]
    public void Same_names_beside_other_names_are_told_apart_from_those_and_then_by_letters()
    {
        CslName[] first = [Name("Abel"), Name("Berg"), Name("Carl")], second = [Name("Abel"), Name("Dahl"), Name("Carl")];
        Assert.That(Cited(Real("apa"), Item("1", first), Item("2", second), Item("3", first), Item("4", second)), Is.EqualTo(
            new[] { "(Abel, Berg, et al., 2020a)", "(Abel, Dahl, et al., 2020a)", "(Abel, Berg, et al., 2020b)", "(Abel, Dahl, et al., 2020b)" }));

        static CslName Name(string family) => CslName.Person(family, "Ann");
    }

    private static CslItem Item(string id, CslName[] authors) => new() { Id = id, Type = "book", Texts = { [Variable.Title] = "Work " + id }, Names = { [Variable.Author] = [.. authors] }, Dates = { [Variable.Issued] = CslDate.Of(2020) } };

    private static CitationProcessor Real(string name) =>
        new(StyleReader.Load(SharedData.Path("data", "csl-styles", name + ".csl")), new LocaleFolder(SharedData.Path("data", "csl-locales")));

    private static string[] Cited(CitationProcessor processor, params CslItem[] items) =>
        [.. processor.Process(items, [.. items.Select(item => Citation.Of(item.Id))]).Citations.Select(citation => citation.ToText())];
}
