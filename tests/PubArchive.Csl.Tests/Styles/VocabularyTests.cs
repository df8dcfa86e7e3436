using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Styles;

public sealed class VocabularyTests
{
    [Test]
    public void Every_variable_stands_beside_its_own_name() =>
        Assert.That(Enum.GetValues<Variable>().Select(variable => Squeeze(variable.Name())), Is.EqualTo(Enum.GetNames<Variable>().Select(Squeeze)));

    [Test]
    public void Every_item_type_stands_beside_its_own_name() =>
        Assert.That(Enum.GetValues<CslType>().Select(type => Squeeze(type.Name())), Is.EqualTo(Enum.GetNames<CslType>().Select(Squeeze)));

    [Test]
    public void Every_locator_stands_beside_its_own_name() =>
        Assert.That(Enum.GetValues<LocatorType>().Select(type => Squeeze(type.Name())), Is.EqualTo(Enum.GetNames<LocatorType>().Select(Squeeze)));

    [Test]
    public void Every_term_stands_beside_its_own_name() =>
        Assert.That(
            Enum.GetValues<Term>().Where(term => term is not (Term.PersonalCommunicationType or Term.EditorAndTranslator)).Select(term => Squeeze(term.Name())),
            Is.EqualTo(Enum.GetNames<Term>().Where(name => name is not (nameof(Term.PersonalCommunicationType) or nameof(Term.EditorAndTranslator))).Select(Squeeze)));

    [Test]
    public void Two_terms_that_differ_in_a_separator_only_are_kept_apart()
    {
        Assert.That(Term.PersonalCommunication.Name(), Is.EqualTo("personal-communication"));
        Assert.That(Term.PersonalCommunicationType.Name(), Is.EqualTo("personal_communication"));
        Assert.That(Term.EditorTranslator.Name(), Is.EqualTo("editor-translator"));
        Assert.That(Term.EditorAndTranslator.Name(), Is.EqualTo("editortranslator"));
    }

    [TestCase("title", VariableKind.Text)]
    [TestCase("volume-title", VariableKind.Text)]
    [TestCase("year-suffix", VariableKind.Text)]
    [TestCase("chapter-number", VariableKind.Number)]
    [TestCase("volume", VariableKind.Number)]
    [TestCase("accessed", VariableKind.Date)]
    [TestCase("submitted", VariableKind.Date)]
    [TestCase("author", VariableKind.Name)]
    [TestCase("translator", VariableKind.Name)]
    public void A_variable_has_the_kind_of_the_appendix(string name, VariableKind expected)
    {
        Assert.That(Variables.TryParse(name, out var variable), Is.True);
        Assert.That(variable.Kind(), Is.EqualTo(expected));
    }

    [TestCase("part-number", "part")]
    [TestCase("supplement-number", "supplement")]
    [TestCase("printing-number", "printing")]
    [TestCase("volume", "volume")]
    [TestCase("editor", "editor")]
    [TestCase("issued", null)]
    [TestCase("event", null)]
    public void A_variable_is_labelled_by_its_term(string variable, string? term)
    {
        Assert.That(Variables.TryParse(variable, out var parsed), Is.True);
        Assert.That(Terms.OfVariable(parsed)?.Name(), Is.EqualTo(term));
    }

    private static string Squeeze(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
