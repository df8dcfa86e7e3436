using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>The values an attribute may take, by attribute (CSL 1.0.2 schema).</summary>
internal static class Vocabulary
{
    public static Words<StyleClass> Classes { get; } = Of(["in-text", "note"], StyleClass.InText, StyleClass.Note);

    public static Words<FontStyle> FontStyles { get; } = Words.Kebab<FontStyle>();

    public static Words<FontVariant> FontVariants { get; } = Words.Kebab<FontVariant>();

    public static Words<FontWeight> FontWeights { get; } = Words.Kebab<FontWeight>();

    public static Words<TextDecoration> TextDecorations { get; } = Words.Kebab<TextDecoration>();

    public static Words<VerticalAlign> VerticalAligns { get; } = Words.Kebab<VerticalAlign>();

    public static Words<Display> Displays { get; } = Words.Kebab<Display>();

    public static Words<TextCase> TextCases { get; } = Words.Kebab<TextCase>();

    public static Words<VariableForm> VariableForms { get; } = Words.Kebab<VariableForm>();

    public static Words<NumberForm> NumberForms { get; } = Words.Kebab<NumberForm>();

    public static Words<TermForm> TermForms { get; } = Words.Kebab<TermForm>();

    public static Words<LabelPlural> LabelPlurals { get; } = Words.Kebab<LabelPlural>();

    public static Words<Match> Matches { get; } = Words.Kebab<Match>();

    public static Words<Position> Positions { get; } = Words.Kebab<Position>();

    public static Words<DateForm> DateForms { get; } = Words.Kebab<DateForm>();

    public static Words<DateDepth> DateDepths { get; } = Words.Kebab<DateDepth>();

    public static Words<DatePartName> DatePartNames { get; } = Words.Kebab<DatePartName>();

    public static Words<DatePartForm> DatePartForms { get; } = Words.Kebab<DatePartForm>();

    public static Words<NameAnd> NameAnds { get; } = Words.Kebab<NameAnd>();

    public static Words<DelimiterPrecedes> DelimiterPrecedes { get; } = Words.Kebab<DelimiterPrecedes>();

    public static Words<NameAsSortOrder> NameOrders { get; } = Words.Kebab<NameAsSortOrder>();

    public static Words<NameForm> NameForms { get; } = Words.Kebab<NameForm>();

    public static Words<GivennameRule> GivennameRules { get; } = Words.Kebab<GivennameRule>();

    public static Words<Collapse> Collapses { get; } = Words.Kebab<Collapse>();

    public static Words<SecondFieldAlign> SecondFieldAligns { get; } = Words.Kebab<SecondFieldAlign>();

    public static Words<SubsequentAuthorRule> SubsequentAuthorRules { get; } = Words.Kebab<SubsequentAuthorRule>();

    public static Words<DemoteParticle> DemoteParticles { get; } = Words.Kebab<DemoteParticle>();

    public static Words<PageRangeFormat> PageRangeFormats { get; } = Of(["expanded", "minimal", "minimal-two", "chicago", "chicago-15", "chicago-16"], PageRangeFormat.Expanded, PageRangeFormat.Minimal, PageRangeFormat.MinimalTwo, PageRangeFormat.Chicago15, PageRangeFormat.Chicago15, PageRangeFormat.Chicago16);

    public static Words<Gender> Genders { get; } = Of(["masculine", "feminine"], Gender.Masculine, Gender.Feminine);

    public static Words<OrdinalMatch> OrdinalMatches { get; } = Words.Kebab<OrdinalMatch>();

    public static Words<Term> EtAlTerms { get; } = Of(["et-al", "and others"], Term.EtAl, Term.AndOthers);

    public static Words<bool> IsFamily { get; } = Of(["family", "given"], true, false);

    public static Words<bool> Descending { get; } = Of(["ascending", "descending"], false, true);

    public static Words<CslType> Types { get; } = Words.Numbered<CslType>(CslTypes.Names);

    public static Words<LocatorType> Locators { get; } = Words.Numbered<LocatorType>(LocatorTypes.Names);

    public static Words<Variable> Variables { get; } = Words.Numbered<Variable>(Styles.Variables.Names);

    public static Words<Variable> StandardVariables { get; } = OfKind(VariableKind.Text, VariableKind.Number);

    public static Words<Variable> NumberVariables { get; } = OfKind(VariableKind.Number);

    public static Words<Variable> DateVariables { get; } = OfKind(VariableKind.Date);

    public static Words<Variable> NameVariables { get; } = OfKind(VariableKind.Name);

    private static Words<Variable> OfKind(VariableKind kind, VariableKind? other = null) => Variables.Where(variable => variable.Kind() == kind || variable.Kind() == other);

    private static Words<T> Of<T>(string[] names, params T[] values) where T : struct => new(names, values);
}
