namespace PubArchive.Csl.Locales;

/// <summary>All wordings of all terms of one locale by term and form, with every fallback already taken.</summary>
internal sealed class TermTable
{
    private const int Forms = 5;
    private const int Genders = 3;
    private const int LongOrdinals = 10;

    private readonly TermWording?[] _texts = new TermWording?[Terms.Count * Forms];
    private readonly Gender?[] _genders = new Gender?[Terms.Count];
    private readonly string?[] _longOrdinals = new string?[LongOrdinals * Genders];

    /// <param name="nearestFirst">A unit is taken from the first fragment that has it.</param>
    public TermTable(IEnumerable<LocaleFragment> nearestFirst)
    {
        foreach (var fragment in nearestFirst) { Add(fragment); }
        for (var term = 0; term < Terms.Count; term++) { FillForms(term * Forms); }
    }

    public TermWording? this[Term term, TermForm form] => _texts[(int)term * Forms + (int)form];

    public Gender GenderOf(Term term) => _genders[(int)term] ?? Gender.Neuter;

    public string? LongOrdinal(int number, Gender gender)
    {
        var first = (number - 1) * Genders;
        return _longOrdinals[first + (int)gender] ?? _longOrdinals[first + (int)Gender.Neuter];
    }

    private void Add(LocaleFragment fragment)
    {
        // Within a fragment the last definition wins, so it is read backwards.
        for (var i = fragment.Terms.Length - 1; i >= 0; i--)
        {
            var definition = fragment.Terms[i];
            if (definition.Form == TermForm.Long) { _genders[(int)definition.Term] ??= definition.Gender; }
            if (definition.Term >= Term.LongOrdinal01) { AddLongOrdinal(definition); }
            if (definition.Variant != Gender.Neuter) { continue; }
            _texts[(int)definition.Term * Forms + (int)definition.Form] ??= definition.Text;
        }
    }

    private void AddLongOrdinal(TermDefinition definition) =>
        _longOrdinals[(definition.Term - Term.LongOrdinal01) * Genders + (int)definition.Variant] ??= definition.Text.Single;

    // CSL 1.0.2, "Terms": verb-short falls back to verb, symbol to short, verb and short to long. Only after all locales have been asked.
    private void FillForms(int first)
    {
        var longForm = _texts[first + (int)TermForm.Long];
        var verb = _texts[first + (int)TermForm.Verb] ??= longForm;
        var shortForm = _texts[first + (int)TermForm.Short] ??= longForm;
        _texts[first + (int)TermForm.VerbShort] ??= verb;
        _texts[first + (int)TermForm.Symbol] ??= shortForm;
    }
}
