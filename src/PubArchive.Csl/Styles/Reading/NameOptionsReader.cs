namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads the inheritable name options.</summary>
internal static class NameOptionsReader
{
    /// <summary>As given on <c>style</c>, <c>citation</c>, <c>bibliography</c>.</summary>
    public static NameOptions ReadInherited(Attributes attributes) => Shared(ReadShared(attributes) with
    {
        Delimiter = attributes.Text("name-delimiter"),
        Form = attributes.Choice("name-form", Vocabulary.NameForms),
        NamesDelimiter = attributes.Text("names-delimiter"),
    });

    /// <summary>As given on <c>name</c>.</summary>
    public static NameOptions ReadName(Attributes attributes) => Shared(ReadShared(attributes) with
    {
        Delimiter = attributes.Text("delimiter"),
        Form = attributes.Choice("form", Vocabulary.NameForms),
    });

    /// <summary>As given on a sort <c>key</c>: the limits hold for first and subsequent cites alike.</summary>
    public static NameOptions ReadKey(Attributes attributes)
    {
        var (min, useFirst) = (attributes.Count("names-min"), attributes.Count("names-use-first"));
        return Shared(new NameOptions
        {
            EtAlMin = min,
            EtAlSubsequentMin = min,
            EtAlUseFirst = useFirst,
            EtAlSubsequentUseFirst = useFirst,
            EtAlUseLast = attributes.Flag("names-use-last"),
        });
    }

    private static NameOptions ReadShared(Attributes attributes) => new()
    {
        And = attributes.Choice("and", Vocabulary.NameAnds),
        DelimiterPrecedesEtAl = attributes.Choice("delimiter-precedes-et-al", Vocabulary.DelimiterPrecedes),
        DelimiterPrecedesLast = attributes.Choice("delimiter-precedes-last", Vocabulary.DelimiterPrecedes),
        EtAlMin = attributes.Count("et-al-min"),
        EtAlUseFirst = attributes.Count("et-al-use-first"),
        EtAlSubsequentMin = attributes.Count("et-al-subsequent-min"),
        EtAlSubsequentUseFirst = attributes.Count("et-al-subsequent-use-first"),
        EtAlUseLast = attributes.Flag("et-al-use-last"),
        Initialize = attributes.Flag("initialize"),
        InitializeWith = attributes.Text("initialize-with"),
        NameAsSortOrder = attributes.Choice("name-as-sort-order", Vocabulary.NameOrders),
        SortSeparator = attributes.Text("sort-separator"),
    };

    private static NameOptions Shared(NameOptions options) => options == NameOptions.Empty ? NameOptions.Empty : options;
}
