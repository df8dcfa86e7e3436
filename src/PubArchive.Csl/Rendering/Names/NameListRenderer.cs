using System.Collections.Immutable;
using PubArchive.Csl.Disambiguation;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Renders the names of one variable.</summary>
internal sealed class NameListRenderer(Rendition rendition, NamesElement element, NameOptions options)
{
    private int _set;

    /// <summary>The names printed, in order, after <see cref="Render"/>; those that "et al." stands for are not among them.</summary>
    public List<CslName> Shown { get; } = [];

    public Run? Render(ImmutableArray<CslName> names)
    {
        var rule = EtAlRule.Of(options, rendition);
        _set = rendition.NextNameSet++;
        var shown = ShownOf(rule, names.Length);
        rendition.NameLists?.Add(new PrintedNames(element, names));
        if (rendition.IsComparing) { rendition.Cite.Registry?.Add(rendition.Item.Id, names); }
        var isCut = shown < names.Length;
        var list = Runs(names, shown, isCut && rule.UseLast, out var endsInEtAl);
        rendition.Noted?.SetCount(_set, isCut && rule.UseLast ? shown + 1 : shown);
        if (list.Count == 0) { return null; }
        var joiner = new NameListJoiner(rendition, element, options);
        if (rendition.IsSorting) { return joiner.All(list); }
        if (isCut && rule.UseLast) { return joiner.WithEllipsis(list); }
        return isCut || endsInEtAl ? joiner.WithEtAl(list) : joiner.All(list);
    }

    private List<Run> Runs(ImmutableArray<CslName> names, int shown, bool withLast, out bool endsInEtAl)
    {
        var renderer = new PersonRenderer(rendition, element.Name, options);
        var known = rendition.Cite.Registry?.Find(rendition.Item.Id, names);
        var list = new List<Run>(shown + 1);
        endsInEtAl = false;
        for (var i = 0; i < names.Length; i++)
        {
            var isShown = i < shown || (withLast && i == names.Length - 1);
            if (!isShown && rendition.Noted is null) { continue; }
            var person = known?[i] ?? new Person(NameParser.Parse(names[i]));
            var level = Level(i, person);
            if (!isShown) { continue; }
            Shown.Add(names[i]);
            endsInEtAl |= person.Name.EndsInEtAl;
            if (renderer.Render(person.Name, level, i == 0) is { } run) { list.Add(run); }
        }
        return list;
    }

    // While cites are compared, the names asked for are shown and no more; in the end disambiguation only adds names to a list that the style cuts.
    private int ShownOf(EtAlRule rule, int count)
    {
        var shown = rule.Shown(count);
        if (rendition.Cite.Distinction?.CountOf(_set) is not { } asked || !rule.IsSane) { return shown; }
        if (rendition.IsComparing) { return Math.Min(asked, count); }
        return shown < count && asked > shown && !rule.UseLast ? Math.Min(asked, count) : shown;
    }

    private GivenLevel Level(int index, Person person)
    {
        var (level, name) = (DefaultLevel(options), person.Name);
        if (name.Literal is null && (name.Family.Length > 0 || name.Given.Length > 0)) { level = Max(level, Asked(index, person)); }
        return level == GivenLevel.Initials && options.InitializeWith is null && rendition.Cite.Registry?.WithInitials != true ? GivenLevel.Full : level;
    }

    // What disambiguation asks for.
    private GivenLevel Asked(int index, Person person)
    {
        var asked = rendition.Cite.Distinction is { } distinction ? Told(distinction, index, person) : LeastOf(GivenLevel.None, index, person);
        if (!rendition.IsComparing && rendition.Cite.Position == CitePosition.First) { asked = Max(asked, LeastOf(GivenLevel.None, index, person)); }
        rendition.Noted?.SetLevel(_set, index, asked);
        return asked;
    }

    private GivenLevel Told(Distinction distinction, int index, Person person)
    {
        var asked = distinction.LevelOf(_set, index) ?? LeastOf(GivenLevel.None, index, person);
        var hasInitials = options.InitializeWith is not null && person.Name.Given.Length > 0;
        var area = rendition.Style.Style.Citation;
        if (asked == GivenLevel.Initials && !hasInitials && area.GivennameRule == GivennameRule.ByCite) { asked = GivenLevel.Full; }
        return area.DisambiguateAddGivenname && person.Name.Given.Length > 0 ? LeastOf(asked, index, person) : asked;
    }

    private GivenLevel LeastOf(GivenLevel asked, int index, Person person) =>
        rendition.Cite.Registry is { } registry ? registry.LevelOf(rendition.Item.Id, person, asked, index, options) : DefaultLevel(options);

    private static GivenLevel Max(GivenLevel left, GivenLevel right) => left > right ? left : right;

    /// <summary>What the style shows of given names where nothing has to be told apart.</summary>
    public static GivenLevel DefaultLevel(NameOptions options)
    {
        if (options.Form == NameForm.Short) { return GivenLevel.None; }
        return options.InitializeWith is null ? GivenLevel.Full : GivenLevel.Initials;
    }
}
