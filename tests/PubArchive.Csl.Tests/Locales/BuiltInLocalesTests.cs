using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Locales;

public sealed class BuiltInLocalesTests
{
    private static IEnumerable<string> Languages => BuiltInLocales.Languages;

    [Test]
    public void Nine_languages_travel_with_the_library() =>
        Assert.That(BuiltInLocales.Languages, Is.EqualTo(["da-DK", "de-DE", "en-GB", "en-US", "es-ES", "fr-FR", "nb-NO", "nn-NO", "sv-SE"]));

    [TestCaseSource(nameof(Languages))]
    public void A_built_in_locale_words_every_term_itself(string language)
    {
        var locale = BuiltInLocales.Instance.Find(language)!;
        var worded = locale.Terms.Where(term => term.Form == TermForm.Long).Select(term => term.Term);
        Assert.That(Enum.GetValues<Term>().Except(worded), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void A_built_in_locale_has_dates_ordinals_and_options_of_its_own(string language)
    {
        var locale = BuiltInLocales.Instance.Find(language)!;
        Assert.That(locale.Language, Is.EqualTo(language));
        Assert.That(locale.TextDate!.Parts.Select(part => part.Name), Is.EquivalentTo(Enum.GetValues<DatePartName>()));
        Assert.That(locale.NumericDate!.Parts.Select(part => part.Name), Is.EquivalentTo(Enum.GetValues<DatePartName>()));
        Assert.That(locale.Ordinals, Is.Not.Empty);
        Assert.That(locale.PunctuationInQuote, Is.Not.Null);
    }

    [Test]
    public void A_language_that_does_not_travel_along_is_not_found() =>
        Assert.That(BuiltInLocales.Instance.Find("tlh-QO"), Is.Null);
}
