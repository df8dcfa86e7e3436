using System.Collections.Frozen;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>The values an attribute may take, by attribute (CSL 1.0.2 schema).</summary>
internal static class Vocabulary
{
    public static FrozenDictionary<string, StyleClass> Classes { get; } = Of(("in-text", StyleClass.InText), ("note", StyleClass.Note));

    public static FrozenDictionary<string, FontStyle> FontStyles { get; } = Kebab<FontStyle>();

    public static FrozenDictionary<string, FontVariant> FontVariants { get; } = Kebab<FontVariant>();

    public static FrozenDictionary<string, FontWeight> FontWeights { get; } = Kebab<FontWeight>();

    public static FrozenDictionary<string, TextDecoration> TextDecorations { get; } = Kebab<TextDecoration>();

    public static FrozenDictionary<string, VerticalAlign> VerticalAligns { get; } = Kebab<VerticalAlign>();

    public static FrozenDictionary<string, Display> Displays { get; } = Kebab<Display>();

    public static FrozenDictionary<string, TextCase> TextCases { get; } = Kebab<TextCase>();

    public static FrozenDictionary<string, VariableForm> VariableForms { get; } = Kebab<VariableForm>();

    public static FrozenDictionary<string, NumberForm> NumberForms { get; } = Kebab<NumberForm>();

    public static FrozenDictionary<string, TermForm> TermForms { get; } = Kebab<TermForm>();

    public static FrozenDictionary<string, LabelPlural> LabelPlurals { get; } = Kebab<LabelPlural>();

    public static FrozenDictionary<string, Match> Matches { get; } = Kebab<Match>();

    public static FrozenDictionary<string, Position> Positions { get; } = Kebab<Position>();

    public static FrozenDictionary<string, DateForm> DateForms { get; } = Kebab<DateForm>();

    public static FrozenDictionary<string, DateDepth> DateDepths { get; } = Kebab<DateDepth>();

    public static FrozenDictionary<string, DatePartName> DatePartNames { get; } = Kebab<DatePartName>();

    public static FrozenDictionary<string, DatePartForm> DatePartForms { get; } = Kebab<DatePartForm>();

    public static FrozenDictionary<string, NameAnd> NameAnds { get; } = Kebab<NameAnd>();

    public static FrozenDictionary<string, DelimiterPrecedes> DelimiterPrecedes { get; } = Kebab<DelimiterPrecedes>();

    public static FrozenDictionary<string, NameAsSortOrder> NameOrders { get; } = Kebab<NameAsSortOrder>();

    public static FrozenDictionary<string, NameForm> NameForms { get; } = Kebab<NameForm>();

    public static FrozenDictionary<string, GivennameRule> GivennameRules { get; } = Kebab<GivennameRule>();

    public static FrozenDictionary<string, Collapse> Collapses { get; } = Kebab<Collapse>();

    public static FrozenDictionary<string, SecondFieldAlign> SecondFieldAligns { get; } = Kebab<SecondFieldAlign>();

    public static FrozenDictionary<string, SubsequentAuthorRule> SubsequentAuthorRules { get; } = Kebab<SubsequentAuthorRule>();

    public static FrozenDictionary<string, DemoteParticle> DemoteParticles { get; } = Kebab<DemoteParticle>();

    public static FrozenDictionary<string, PageRangeFormat> PageRangeFormats { get; } = Of(
        ("expanded", PageRangeFormat.Expanded),
        ("minimal", PageRangeFormat.Minimal),
        ("minimal-two", PageRangeFormat.MinimalTwo),
        ("chicago", PageRangeFormat.Chicago15),
        ("chicago-15", PageRangeFormat.Chicago15),
        ("chicago-16", PageRangeFormat.Chicago16));

    public static FrozenDictionary<string, Gender> Genders { get; } = Of(("masculine", Gender.Masculine), ("feminine", Gender.Feminine));

    public static FrozenDictionary<string, OrdinalMatch> OrdinalMatches { get; } = Kebab<OrdinalMatch>();

    public static FrozenDictionary<string, Term> EtAlTerms { get; } = Of(("et-al", Term.EtAl), ("and others", Term.AndOthers));

    public static FrozenDictionary<string, bool> IsFamily { get; } = Of(("family", true), ("given", false));

    public static FrozenDictionary<string, bool> Descending { get; } = Of(("ascending", false), ("descending", true));

    public static FrozenDictionary<string, CslType> Types { get; } = Numbered<CslType>(CslTypes.Names);

    public static FrozenDictionary<string, LocatorType> Locators { get; } = Numbered<LocatorType>(LocatorTypes.Names);

    public static FrozenDictionary<string, Variable> Variables { get; } = Numbered<Variable>(Styles.Variables.Names);

    public static FrozenDictionary<string, Variable> StandardVariables { get; } = OfKind(VariableKind.Text, VariableKind.Number);

    public static FrozenDictionary<string, Variable> NumberVariables { get; } = OfKind(VariableKind.Number);

    public static FrozenDictionary<string, Variable> DateVariables { get; } = OfKind(VariableKind.Date);

    public static FrozenDictionary<string, Variable> NameVariables { get; } = OfKind(VariableKind.Name);

    private static FrozenDictionary<string, Variable> OfKind(params VariableKind[] kinds) =>
        Variables.Where(pair => kinds.Contains(pair.Value.Kind())).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Of<T>(params (string Name, T Value)[] pairs) =>
        pairs.ToFrozenDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Numbered<T>(IReadOnlyList<string> names) where T : struct, Enum =>
        names.Zip(Enum.GetValues<T>()).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    // Members named as CSL names the values: CapitalizeFirst is capitalize-first.
    private static FrozenDictionary<string, T> Kebab<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    private static string Kebab(string pascal) =>
        string.Concat(pascal.Select((letter, index) => char.IsAsciiLetterUpper(letter) && index > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
