using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Csl.Styles.Reading;

namespace PubArchive.Csl.Locales.Reading;

/// <summary>Reads <c>terms</c>.</summary>
internal sealed class TermReader(FaultList faults)
{
    private const string OrdinalPrefix = "ordinal-";

    private readonly ImmutableArray<TermDefinition>.Builder _terms = ImmutableArray.CreateBuilder<TermDefinition>();
    private readonly ImmutableArray<OrdinalRule>.Builder _ordinals = ImmutableArray.CreateBuilder<OrdinalRule>();

    public ImmutableArray<TermDefinition> Terms => _terms.ToImmutable();

    public ImmutableArray<OrdinalRule> Ordinals => _ordinals.ToImmutable();

    public void Read(SourceElement terms)
    {
        Structure.NoText(terms, faults);
        new Attributes(terms, faults).Finish();
        foreach (var child in terms.Children)
        {
            if (child.Name == "term") { ReadTerm(child); }
            else { Structure.Unknown(child, faults, ["term"]); }
        }
    }

    private void ReadTerm(SourceElement element)
    {
        var attributes = new Attributes(element, faults);
        var name = attributes.RequiredText("name").Trim();
        var form = attributes.Choice("form", Vocabulary.TermForms) ?? TermForm.Long;
        var variant = attributes.Choice("gender-form", Vocabulary.Genders) ?? Gender.Neuter;
        var gender = attributes.Choice("gender", Vocabulary.Genders);
        var match = attributes.Choice("match", Vocabulary.OrdinalMatches);
        attributes.Finish();
        var text = ReadText(element);
        if (TryReadOrdinal(name, out var number)) { _ordinals.Add(new OrdinalRule(number, text.Single, match ?? UsualMatch(number), variant)); }
        else if (Locales.Terms.TryParse(name, out var term)) { _terms.Add(new TermDefinition(term, form, text, variant, gender)); }
        else if (name.Length > 0) { faults.Add(element, $"There is no term \"{name}\".", NearestName.Hint(name, Locales.Terms.Names)); }
    }

    private TermWording ReadText(SourceElement element)
    {
        if (element.Children.Count == 0) { return new TermWording(Wording(element), Wording(element)); }
        foreach (var child in element.Children)
        {
            if (child.Name is not ("single" or "multiple")) { Structure.Unknown(child, faults, ["single", "multiple"]); }
            else { new Attributes(child, faults).Finish(); }
        }
        var (single, multiple) = (Structure.Only(element, "single", faults), Structure.Only(element, "multiple", faults));
        return new TermWording(Wording(single ?? multiple), Wording(multiple ?? single));
    }

    // Line ends are how the file is set; spaces and nothing else are no wording.
    private static string Wording(SourceElement? element)
    {
        var text = (element?.Text ?? "").Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
        return text.AsSpan().IndexOfAnyExcept(' ') < 0 ? "" : text;
    }

    /// <summary><c>ordinal</c> (no number) or <c>ordinal-00</c> to <c>ordinal-99</c>.</summary>
    private static bool TryReadOrdinal(string name, out int? number)
    {
        number = null;
        if (name == "ordinal") { return true; }
        if (name.Length != OrdinalPrefix.Length + 2 || !name.StartsWith(OrdinalPrefix, StringComparison.Ordinal)) { return false; }
        if (!int.TryParse(name.AsSpan(OrdinalPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var read)) { return false; }
        number = read;
        return true;
    }

    private static OrdinalMatch UsualMatch(int? number) => number >= 10 ? OrdinalMatch.LastTwoDigits : OrdinalMatch.LastDigit;
}
