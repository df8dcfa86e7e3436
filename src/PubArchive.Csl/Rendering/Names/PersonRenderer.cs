using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Renders one name (CSL 1.0.2, "Name", "Name-part order").</summary>
internal sealed class PersonRenderer(Rendition rendition, NameElement element, NameOptions options)
{
    private static readonly string s_sortSeparator = Sorting.SortKeyText.Separator.ToString();
    private readonly Decoration _family = element.Family?.Inner ?? Decoration.None;
    private readonly Decoration _given = element.Given?.Inner ?? Decoration.None;

    /// <param name="level">How much of the given names is shown.</param>
    /// <param name="isFirst">Whether the name is the first of its list.</param>
    public Run? Render(ParsedName name, GivenLevel level, bool isFirst)
    {
        if (name.Literal is { } literal) { return Institution(literal); }
        var parts = Parts(name, level);
        var run = Order(name, parts, isFirst);
        if (run is null) { return null; }
        var whole = Run.OfChildren(run);
        RunMaker.Dress(whole, element.Decoration);
        whole.Tag = run.Tag == RunTag.InvertedName ? RunTag.InvertedName : RunTag.Name;
        return whole;
    }

    // A literal looks like a family name; affixes of the parts are for persons.
    private Run? Institution(string literal)
    {
        if (literal.Length == 0) { return null; }
        var formatting = _family.Formatting.Over(element.Decoration.Formatting);
        var run = rendition.Runs.Text(literal, _family with { Formatting = formatting });
        var whole = Run.OfChildren(run);
        whole.Tag = RunTag.Institution;
        return whole;
    }

    private NameRuns Parts(ParsedName name, GivenLevel level)
    {
        // Who has but a given name is called by it.
        var isShort = level == GivenLevel.None && name.Family.Length > 0;
        return new NameRuns
        {
            Family = Text(name.Family, _family),
            NonDropping = Text(Sortable(name.NonDroppingParticle), _family),
            Given = isShort ? null : Text(GivenOf(name, level), _given),
            Dropping = isShort || name.EndsInEtAl ? null : Text(Sortable(name.DroppingParticle), _given),
            Suffix = isShort ? null : Suffix(name.Suffix),
            IsInitialled = level == GivenLevel.Initials,
        };
    }

    private string GivenOf(ParsedName name, GivenLevel level)
    {
        if (level != GivenLevel.Initials || name.Family.Length == 0) { return name.Given; }
        return Initials.Apply(name.Given, options.InitializeWith ?? "", rendition.Style.Style.Options.InitializeWithHyphen, options.Initialize ?? true);
    }

    private string Sortable(string particle) =>
        rendition.IsSorting ? particle.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal) : particle;

    private Run? Suffix(string suffix)
    {
        if (options.InitializeWith is { } with) { suffix = Initials.Apply(suffix, with, rendition.Style.Style.Options.InitializeWithHyphen, shorten: false); }
        var ends = suffix.EndsWith('.');
        var run = Text(ends ? suffix[..^1] : suffix, Decoration.None);
        if (run is not null && ends) { run.Suffix = "." + run.Suffix; }
        return run;
    }

    private Run? Text(string text, Decoration decoration) => text.Length == 0 ? null : rendition.Runs.Text(text, decoration);

    private Run? Order(ParsedName name, NameRuns parts, bool isFirst)
    {
        var script = ScriptOf(name);
        if (script == NameScript.EastAsian) { return NameRuns.Join("", parts.NonDropping, parts.Family, parts.Given); }
        if (script == NameScript.Mixed || IsStatic(name)) { return NameRuns.Join(" ", NameRuns.Join(Space, parts.NonDropping, parts.Family), parts.Given); }
        if (rendition.IsSorting) { return ForSorting(parts); }
        var isInverted = options.NameAsSortOrder == NameAsSortOrder.All || (options.NameAsSortOrder == NameAsSortOrder.First && isFirst);
        var run = isInverted ? Inverted(name, parts) : Display(name, parts);
        if (run is not null && isInverted) { run.Tag = RunTag.InvertedName; }
        return run;
    }

    private Run? ForSorting(NameRuns parts)
    {
        if (rendition.Style.Style.Options.DemoteNonDroppingParticle == DemoteParticle.Never)
        {
            var family = NameRuns.Join(" ", NameRuns.Join(Space, parts.NonDropping, parts.Family), parts.Dropping);
            return NameRuns.Join(" ", NameRuns.Join(s_sortSeparator, family, parts.Given), parts.Suffix);
        }
        var given = NameRuns.Join(" ", parts.Given, parts.Dropping, parts.NonDropping);
        return NameRuns.Join(" ", NameRuns.Join(s_sortSeparator, parts.Family, given), parts.Suffix);
    }

    private Run? Inverted(ParsedName name, NameRuns parts)
    {
        var separator = name.Given is "Lord" or "Lady" ? ", " : options.SortSeparator ?? "";
        var demotes = rendition.Style.Style.Options.DemoteNonDroppingParticle == DemoteParticle.DisplayAndSort;
        var family = demotes
            ? parts.Family
            : NameRuns.Join(NameRuns.EndsJoined(parts.NonDropping) ? "" : Space, parts.NonDropping, parts.Family);
        var given = NameRuns.Join(" ", parts.Given, parts.Dropping);
        if (demotes) { given = NameRuns.Join(" ", given, parts.NonDropping); }
        Surround(family, element.Family);
        Surround(given, element.Given);
        return NameRuns.Join(separator, NameRuns.Join(separator, family, given), parts.Suffix);
    }

    private Run? Display(ParsedName name, NameRuns parts)
    {
        var (dropping, family) = (parts.Dropping, parts.Family);
        if (parts.NonDropping is null && family is not null && EndsInApostrophe(name.DroppingParticle) && dropping is not null)
        {
            family = NameRuns.Join("", dropping, family);
            dropping = null;
        }
        var last = NameRuns.EndsJoined(parts.NonDropping)
            ? NameRuns.Join(Space, dropping, NameRuns.Join("", parts.NonDropping, family))
            : NameRuns.Join(Space, dropping, parts.NonDropping, family);
        last = NameRuns.Join(name.CommaSuffix ? ", " : " ", last, parts.Suffix);
        Surround(last, element.Family);
        Surround(parts.Given, element.Given);
        var withNoBreak = parts.IsInitialled && options.InitializeWith?.AsSpan().ContainsAny('\u00A0', '\uFEFF') == true;
        return NameRuns.Join(withNoBreak ? Space : " ", parts.Given, last);
    }

    private static bool EndsInApostrophe(string particle) =>
        particle.Length > 0 && particle[^1] is '\'' or '\u02BC' or '\u2019' or '-' && particle[..^1] != "de";

    private static void Surround(Run? run, NamePart? part)
    {
        if (run is null || part is null) { return; }
        run.Prefix = part.Decoration.Affixes.Prefix;
        run.Suffix = part.Decoration.Affixes.Suffix;
    }

    // French, Russian and Czech keep particle and name on one line.
    private string Space => rendition.Locale.Language is ['f', 'r', ..] or ['r', 'u', ..] or ['c', 's', ..] ? "\u00A0" : " ";

    private bool IsStatic(ParsedName name) => name.StaticOrdering || rendition.Item.Text(Variable.Language) is "vi" or "hu";

    private NameScript ScriptOf(ParsedName name)
    {
        if (!Scripts.HasLetters(name.Family.Replace("\"", "", StringComparison.Ordinal)))
        {
            return Scripts.BeginsWithLetter(name.Given) ? NameScript.Mixed : NameScript.EastAsian;
        }
        return rendition.Item.Text(Variable.Language) is ['j', 'a', ..] or ['z', 'h', ..] ? NameScript.Mixed : NameScript.Western;
    }

    private enum NameScript : byte { Western, Mixed, EastAsian }
}

/// <summary>How much of given names is shown; disambiguation may ask for more than the style.</summary>
internal enum GivenLevel : byte { None, Initials, Full }
