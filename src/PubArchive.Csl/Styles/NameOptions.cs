namespace PubArchive.Csl.Styles;

/// <summary>The inheritable name options (CSL 1.0.2, "Inheritable Name Options"): given on <c>style</c>, <c>citation</c> or <c>bibliography</c>, <c>name</c>, the nearest winning. <see langword="null"/> is "not given".</summary>
internal sealed record NameOptions
{
    /// <summary>Nothing given.</summary>
    public static NameOptions Empty { get; } = new();

    /// <summary>The specification's defaults; the last to merge under. What has no default there stays <see langword="null"/>: <c>and</c>, the et-al limits, <c>initialize-with</c>, <c>name-as-sort-order</c>, <c>names-delimiter</c>.</summary>
    public static NameOptions Defaults { get; } = new()
    {
        DelimiterPrecedesEtAl = DelimiterPrecedes.Contextual,
        DelimiterPrecedesLast = DelimiterPrecedes.Contextual,
        EtAlUseLast = false,
        Initialize = true,
        SortSeparator = ", ",
        Delimiter = ", ",
        Form = NameForm.Long,
    };

    /// <summary>Nothing but when lists are cut, and where.</summary>
    public NameOptions EtAlOnly => new() { EtAlMin = EtAlMin, EtAlUseFirst = EtAlUseFirst, EtAlUseLast = EtAlUseLast };

    public NameAnd? And { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesEtAl { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesLast { get; init; }

    public int? EtAlMin { get; init; }

    public int? EtAlUseFirst { get; init; }

    public int? EtAlSubsequentMin { get; init; }

    public int? EtAlSubsequentUseFirst { get; init; }

    public bool? EtAlUseLast { get; init; }

    public bool? Initialize { get; init; }

    /// <summary>Put after each initial; given names are shortened to initials only where this is given.</summary>
    public string? InitializeWith { get; init; }

    public NameAsSortOrder? NameAsSortOrder { get; init; }

    public string? SortSeparator { get; init; }

    /// <summary><c>delimiter</c> on <c>name</c>, <c>name-delimiter</c> elsewhere.</summary>
    public string? Delimiter { get; init; }

    /// <summary><c>form</c> on <c>name</c>, <c>name-form</c> elsewhere.</summary>
    public NameForm? Form { get; init; }

    /// <summary><c>names-delimiter</c>; on the element it is <see cref="NamesElement.Delimiter"/>.</summary>
    public string? NamesDelimiter { get; init; }

    /// <summary>These options over <paramref name="outer"/>: what is not given here is taken from there.</summary>
    public NameOptions Over(NameOptions outer)
    {
        if (ReferenceEquals(outer, Empty)) { return this; }
        if (ReferenceEquals(this, Empty)) { return outer; }
        return new NameOptions
        {
            And = And ?? outer.And,
            DelimiterPrecedesEtAl = DelimiterPrecedesEtAl ?? outer.DelimiterPrecedesEtAl,
            DelimiterPrecedesLast = DelimiterPrecedesLast ?? outer.DelimiterPrecedesLast,
            EtAlMin = EtAlMin ?? outer.EtAlMin,
            EtAlUseFirst = EtAlUseFirst ?? outer.EtAlUseFirst,
            EtAlSubsequentMin = EtAlSubsequentMin ?? outer.EtAlSubsequentMin,
            EtAlSubsequentUseFirst = EtAlSubsequentUseFirst ?? outer.EtAlSubsequentUseFirst,
            EtAlUseLast = EtAlUseLast ?? outer.EtAlUseLast,
            Initialize = Initialize ?? outer.Initialize,
            InitializeWith = InitializeWith ?? outer.InitializeWith,
            NameAsSortOrder = NameAsSortOrder ?? outer.NameAsSortOrder,
            SortSeparator = SortSeparator ?? outer.SortSeparator,
            Delimiter = Delimiter ?? outer.Delimiter,
            Form = Form ?? outer.Form,
            NamesDelimiter = NamesDelimiter ?? outer.NamesDelimiter,
        };
    }
}

internal enum NameAnd : byte { Text, Symbol }

internal enum DelimiterPrecedes : byte { Contextual, Always, Never, AfterInvertedName }

internal enum NameAsSortOrder : byte { First, All }

internal enum NameForm : byte { Long, Short, Count }
