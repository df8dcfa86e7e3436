using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Locales;

public sealed class LocaleTests
{
    [TestCase(1, "st")]
    [TestCase(2, "nd")]
    [TestCase(3, "rd")]
    [TestCase(4, "th")]
    [TestCase(11, "th")]
    [TestCase(12, "th")]
    [TestCase(21, "st")]
    [TestCase(113, "th")]
    [TestCase(102, "nd")]
    [TestCase(-1, "st")]
    public void An_English_ordinal_takes_its_suffix_from_the_last_digits(long number, string suffix) =>
        Assert.That(English().OrdinalSuffix(number, Gender.Neuter), Is.EqualTo(suffix));

    [TestCase(1, nameof(Gender.Feminine), "re")]
    [TestCase(1, nameof(Gender.Masculine), "er")]
    [TestCase(1, nameof(Gender.Neuter), "e")]
    [TestCase(21, nameof(Gender.Masculine), "e")]
    public void A_whole_number_rule_holds_for_that_number_and_gender_alone(long number, string gender, string suffix)
    {
        const string french = """
            <term name="ordinal">e</term>
            <term name="ordinal-01" gender-form="feminine" match="whole-number">re</term>
            <term name="ordinal-01" gender-form="masculine" match="whole-number">er</term>
            """;
        Assert.That(With(french).OrdinalSuffix(number, Enum.Parse<Gender>(gender)), Is.EqualTo(suffix));
    }

    [TestCase(1, "a")]
    [TestCase(11, "d")]
    [TestCase(12, "d")]
    [TestCase(22, "b")]
    [TestCase(7, "d")]
    public void Four_ordinals_without_a_general_one_follow_the_scheme_of_CSL_1_0(long number, string suffix)
    {
        const string old = """
            <term name="ordinal-01">a</term><term name="ordinal-02">b</term>
            <term name="ordinal-03">c</term><term name="ordinal-04">d</term>
            """;
        Assert.That(With(old).OrdinalSuffix(number, Gender.Neuter), Is.EqualTo(suffix));
    }

    [Test]
    public void One_ordinal_of_a_style_replaces_all_of_the_file() =>
        Assert.That(With("""<term name="ordinal">.</term>""").OrdinalSuffix(1, Gender.Neuter), Is.EqualTo("."));

    [TestCase(nameof(TermForm.VerbShort), "long")]
    [TestCase(nameof(TermForm.Verb), "long")]
    [TestCase(nameof(TermForm.Symbol), "short")]
    [TestCase(nameof(TermForm.Short), "short")]
    public void A_form_that_no_locale_has_falls_back(string form, string expected)
    {
        // "opus" has no verb anywhere.
        var locale = With("""<term name="opus">long</term><term name="opus" form="short">short</term>""");
        Assert.That(locale.Text(Term.Opus, Enum.Parse<TermForm>(form)), Is.EqualTo(expected));
    }

    [Test]
    public void A_farther_locale_comes_before_a_farther_form() =>
        Assert.That(With("""<term name="editor">chief</term>""").Text(Term.Editor, TermForm.Short, plural: true), Is.EqualTo("eds."));

    [Test]
    public void A_form_that_a_language_lacks_is_not_taken_from_English_when_it_has_the_term() =>
        Assert.That(new LocaleSet(new Files()).Resolve(StyleWith(""), "da-DK").Text(Term.And, TermForm.Symbol), Is.EqualTo("og"));

    [Test]
    public void A_term_that_a_language_lacks_is_English() =>
        Assert.That(new LocaleSet(new Files()).Resolve(StyleWith(""), "da-DK").Text(Term.At, TermForm.Symbol), Is.EqualTo("@"));

    [Test]
    public void A_style_that_words_one_form_leaves_the_others_to_the_language() =>
        Assert.That(new LocaleSet(new Files()).Resolve(StyleWith("""<locale><terms><term name="and">samt</term></terms></locale>"""), "en-US").Text(Term.And, TermForm.Symbol), Is.EqualTo("&"));

    [Test]
    public void An_empty_term_is_a_term() => Assert.That(With("""<term name="and"/>""").Text(Term.And), Is.Empty);

    [TestCase("de-AT", "AT")]
    [TestCase("de-DE", "de")]
    [TestCase("de", "de")]
    [TestCase("fr-FR", "all")]
    [TestCase(null, "all")]
    public void Of_the_locales_of_a_style_the_nearest_wins(string? language, string expected)
    {
        var style = StyleWith("""
            <locale><terms><term name="in">all</term></terms></locale>
            <locale xml:lang="de"><terms><term name="in">de</term></terms></locale>
            <locale xml:lang="de-AT"><terms><term name="in">AT</term></terms></locale>
            """);
        Assert.That(new LocaleSet(BuiltInLocales.Instance).Resolve(style, language).Text(Term.In), Is.EqualTo(expected));
    }

    [TestCase("de-AT", "de-AT de-DE en-US")]
    [TestCase("de", "de-DE de en-US")]
    [TestCase("pt-BR", "pt-BR pt-PT en-US")]
    [TestCase("en-GB", "en-GB en-US")]
    [TestCase("no", "nb-NO no en-US")]
    [TestCase("zh-TW", "zh-TW zh-CN en-US")]
    [TestCase("??", "en-US")]
    public void Files_are_asked_for_from_the_dialect_to_the_primary_dialect_to_English(string language, string expected)
    {
        var asked = new Asked();
        _ = new LocaleSet(asked).Resolve(StyleWith(""), language);
        Assert.That(string.Join(' ', asked.Languages), Is.EqualTo(expected));
    }

    [TestCase("EN_us", "en-US")]
    [TestCase("en-US-x-sort-ja-alalc97", "en-US")]
    [TestCase("sr-cyrl-rs", "sr-Cyrl-RS")]
    [TestCase("nb", "nb")]
    [TestCase(" es-419 ", "es-419")]
    [TestCase("../../etc", null)]
    [TestCase("english", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_language_tag_has_one_normal_form(string? tag, string? expected) =>
        Assert.That(LanguageTags.Normalize(tag), Is.EqualTo(expected));

    [Test]
    public void A_gender_is_that_of_the_long_form() =>
        Assert.That(With("""<term name="edition" gender="feminine">édition</term>""").GenderOf(Term.Edition), Is.EqualTo(Gender.Feminine));

    [Test]
    public void A_long_ordinal_agrees_in_gender_or_stays_neuter()
    {
        var locale = With("""
            <term name="long-ordinal-01">premier</term>
            <term name="long-ordinal-01" gender-form="feminine">première</term>
            """);
        Assert.That(locale.LongOrdinal(1, Gender.Feminine), Is.EqualTo("première"));
        Assert.That(locale.LongOrdinal(1, Gender.Masculine), Is.EqualTo("premier"));
        Assert.That(locale.LongOrdinal(11, Gender.Neuter), Is.Null);
    }

    private static Locale English() => new LocaleSet(BuiltInLocales.Instance).Resolve(StyleWith(""));

    private static Locale With(string terms) =>
        new LocaleSet(BuiltInLocales.Instance).Resolve(StyleWith($"<locale><terms>{terms}</terms></locale>"));

    private static Style StyleWith(string locales) => StyleReader.Parse($"""
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
          <info><title>Test</title></info>
          {locales}
          <citation><layout><text variable="title"/></layout></citation>
        </style>
        """);

    private sealed class Asked : ILocaleSource
    {
        public List<string> Languages { get; } = [];

        public LocaleFragment? Find(string language)
        {
            Languages.Add(language);
            return null;
        }
    }

    private sealed class Files : ILocaleSource
    {
        public LocaleFragment? Find(string language) => language switch
        {
            "da-DK" => LocaleReader.Parse("""<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="da-DK"><terms><term name="and">og</term></terms></locale>"""),
            "en-US" => LocaleReader.Parse("""<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms><term name="and">and</term><term name="and" form="symbol">&amp;</term><term name="at" form="symbol">@</term></terms></locale>"""),
            _ => null,
        };
    }
}
