using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering.Dates;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>One rendering of one item in progress: the item, its cite, and what has been printed so far. Used by one thread, thrown away afterwards.</summary>
internal sealed class Rendition
{
    private Dictionary<Variable, NumberValue>? _numbers;
    private CslValues<DateValue>? _dates;
    private Dictionary<Variable, TermForm>? _labelForms;
    private VariableSet _suppressed;
    private VariableSet? _printed;
    private CultureInfo? _language;

    public Rendition(CompiledStyle style, Area area, CslItem item, Cite cite)
    {
        Style = style;
        Area = area;
        Item = item;
        Cite = cite;
        Type = ItemTypes.Of(item);
        Runs = new RunMaker(this);
        Elements = new ElementRenderer(this);
    }

    public CompiledStyle Style { get; }

    public Area Area { get; }

    public CslItem Item { get; }

    public Cite Cite { get; }

    /// <summary>The item's type; <see langword="null"/> for a type CSL does not have.</summary>
    public CslType? Type { get; }

    public RunMaker Runs { get; }

    public ElementRenderer Elements { get; }

    /// <summary>Calls of the innermost group that is being rendered.</summary>
    public GroupCalls Calls { get; set; }

    /// <summary>Whether anything stands before: a term at the very beginning is capitalised.</summary>
    public bool HasPrinted { get; set; }

    /// <summary>How many elements around ask for periods to be stripped.</summary>
    public int StripPeriods { get; set; }

    /// <summary>The sort key being made; <see langword="null"/> when text is rendered.</summary>
    public Styles.SortKey? SortKey { get; init; }

    public bool IsSorting => SortKey is not null;

    /// <summary>Whether only dates are rendered: a macro with a date, as a sort key, sorts by that date alone.</summary>
    public bool OnlyDates { get; set; }

    /// <summary>Every list of names rendered, whole, in order; <see langword="null"/> when nobody asks.</summary>
    public List<Names.PrintedNames>? NameLists { get; init; }

    /// <summary>Forms of the labels printed, by variable, where the style names a form.</summary>
    public Dictionary<Variable, TermForm> LabelForms => _labelForms ??= [];

    /// <summary>Takes note of what is shown of names; <see langword="null"/> when nobody asks.</summary>
    public Disambiguation.Distinction? Noted { get; init; }

    /// <summary>How many tests for ambiguity were met.</summary>
    public int TestsMet { get; set; }

    /// <summary>How many of them held.</summary>
    public int TestsHeld { get; set; }

    /// <summary>Place of the next list of names among those of the cite.</summary>
    public int NextNameSet { get; set; }

    /// <summary>What the cites before printed; <see langword="null"/> outside citations.</summary>
    public Citations.CiteMemory? Memory { get; init; }

    /// <summary>Whether the text is only looked at to find cites that read alike: dates of access do not count there.</summary>
    public bool IsComparing { get; init; }

    /// <summary>Whether the letters that tell years apart are printed already.</summary>
    public bool HasYearSuffix { get; set; }

    /// <summary>The first names of the cite, or what stands for them; <see langword="null"/> before they are met.</summary>
    public Run? Author { get; set; }

    /// <summary>The names printed at the beginning; <see langword="null"/> when something else stands there.</summary>
    public LeadingNames? LeadingNames { get; set; }

    public Locale Locale => Style.Locale;

    /// <summary>Language of the item as a culture; <see langword="null"/> when not given or unknown.</summary>
    public CultureInfo? Language => _language ??= Languages.CultureOf(Item.Text(Variable.Language));

    /// <summary>Whether titles may be put in title case: by the item's language, or the style's where it has none (CSL 1.0.2, "Non-English Items").</summary>
    public bool IsEnglish => Item.Text(Variable.Language) is { } language
        ? language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        : Style.IsEnglish;

    /// <summary>Whether a variable was printed in place of missing names and so counts as empty from then on (CSL 1.0.2, "Substitute").</summary>
    public bool IsSuppressed(Variable variable) => _suppressed.Contains(variable);

    /// <summary>Notes that a variable was called, and whether it had a value.</summary>
    public void Note(Variable variable, bool found)
    {
        Calls = found ? Calls with { Found = true } : Calls with { Called = true };
        if (!found || _printed is not { } printed) { return; }
        _printed = printed.With(variable);
        _suppressed = _suppressed.With(variable);
    }

    public void NotePlain() => Calls = Calls with { Plain = true };

    /// <summary>The first text of a field printed in place of missing names; <see langword="null"/> where a term or names stand there.</summary>
    public LeadingNames? FirstInstead { get; set; }

    /// <summary>Takes note of the text of a field that is printed in place of missing names.</summary>
    public void NoteInstead(Run run, string text)
    {
        if (_printed is not null) { FirstInstead ??= new LeadingNames(run, [text]); }
    }

    /// <summary>Renders a substitute; what it prints is suppressed at once, within the substitute too, unless it prints nothing in the end.</summary>
    public Run? Substitute(Func<Run?> render)
    {
        var outer = _printed;
        _printed = VariableSet.Empty;
        var run = render();
        var printed = _printed ?? VariableSet.Empty;
        if (run is null) { _suppressed = _suppressed.Without(printed); }
        _printed = run is null ? outer : outer?.With(printed);
        return run;
    }

    /// <summary>The text of a standard or number variable, of the cite where it belongs to the cite; <see langword="null"/> when empty or suppressed.</summary>
    public string? Text(Variable variable) => IsSuppressed(variable) ? null : Unsuppressed(variable);

    /// <summary>As <see cref="Text"/>, for tests, which see suppressed variables too.</summary>
    public string? Unsuppressed(Variable variable) => variable switch
    {
        Variable.Locator => Cite.Locator,
        Variable.YearSuffix => Cite.YearSuffix,
        Variable.CitationLabel => (Item.Text(Variable.CitationLabel) ?? CitationLabels.Of(Item)) + Cite.YearSuffix,
        Variable.CitationNumber => Cite.Number > 0 ? Cite.Number.ToString(CultureInfo.InvariantCulture) : null,
        Variable.FirstReferenceNoteNumber => Cite.FirstNoteNumber?.ToString(CultureInfo.InvariantCulture),
        Variable.PageFirst => Item.Text(Variable.PageFirst) ?? FirstPage(Item.Text(Variable.Page)),
        _ => Item.Text(variable),
    };

    /// <summary>The value of a number variable, read once.</summary>
    public NumberValue? Number(Variable variable)
    {
        if (Text(variable) is not { } text || string.IsNullOrWhiteSpace(text)) { return null; }
        _numbers ??= [];
        if (_numbers.TryGetValue(variable, out var number)) { return number; }
        // The number of a court case is its docket, where a hyphen joins no range: No. 17-1.
        if (variable == Variable.Number && Type == CslType.LegalCase) { text = text.Replace("\\-", "-", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal); }
        return _numbers[variable] = new NumberParser(variable, Cite.LocatorType, Locale).Parse(text);
    }

    /// <summary>The value of a date variable, read once; unknown when not given.</summary>
    public DateValue Date(Variable variable)
    {
        _dates ??= [];
        if (!_dates.TryGet(variable, out var date)) { _dates.Add(variable, date = DateValue.Of(Item.Date(variable))); }
        return date;
    }

    private static string? FirstPage(string? pages)
    {
        if (pages is null) { return null; }
        var end = pages.AsSpan().IndexOfAny("-\u2013&");
        var comma = pages.IndexOf(", ", StringComparison.Ordinal);
        if (comma >= 0 && (end < 0 || comma < end)) { end = comma; }
        return end > 0 && pages[end - 1] != '\\' ? pages[..end].Trim() : pages;
    }
}
