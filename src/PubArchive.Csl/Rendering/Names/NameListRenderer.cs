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
        var person = new PersonRenderer(rendition, element.Name, options);
        var list = new List<Run>(shown + 1);
        endsInEtAl = false;
        for (var i = 0; i < names.Length; i++)
        {
            var isShown = i < shown || (withLast && i == names.Length - 1);
            if (!isShown && rendition.Noted is null) { continue; }
            var name = rendition.Cite.Registry?.Parse(names[i]) ?? NameParser.Parse(names[i]);
            var level = Level(i, name);
            if (!isShown) { continue; }
            Shown.Add(names[i]);
            endsInEtAl |= name.EndsInEtAl;
            if (person.Render(name, level, i == 0) is { } run) { list.Add(run); }
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

    private GivenLevel Level(int index, ParsedName name)
    {
        var level = DefaultLevel(options);
        if (name.Literal is null && (name.Family.Length > 0 || name.Given.Length > 0)) { level = Max(level, Asked(index, name)); }
        return level == GivenLevel.Initials && options.InitializeWith is null && rendition.Cite.Registry?.WithInitials != true ? GivenLevel.Full : level;
    }

    // What disambiguation asks for.
    private GivenLevel Asked(int index, ParsedName name)
    {
        var asked = rendition.Cite.Distinction is { } distinction ? Told(distinction, index, name) : LeastOf(GivenLevel.None, index, name);
        if (!rendition.IsComparing && rendition.Cite.Position == CitePosition.First) { asked = Max(asked, LeastOf(GivenLevel.None, index, name)); }
        rendition.Noted?.SetLevel(_set, index, asked);
        return asked;
    }

    private GivenLevel Told(Distinction distinction, int index, ParsedName name)
    {
        var asked = distinction.LevelOf(_set, index) ?? LeastOf(GivenLevel.None, index, name);
        var hasInitials = options.InitializeWith is not null && name.Given.Length > 0;
        var area = rendition.Style.Style.Citation;
        if (asked == GivenLevel.Initials && !hasInitials && area.GivennameRule == GivennameRule.ByCite) { asked = GivenLevel.Full; }
        return area.DisambiguateAddGivenname && name.Given.Length > 0 ? LeastOf(asked, index, name) : asked;
    }

    private GivenLevel LeastOf(GivenLevel asked, int index, ParsedName name) =>
        rendition.Cite.Registry is { } registry ? registry.LevelOf(rendition.Item.Id, name, asked, index, options) : DefaultLevel(options);

    private static GivenLevel Max(GivenLevel left, GivenLevel right) => left > right ? left : right;

    /// <summary>What the style shows of given names where nothing has to be told apart.</summary>
    public static GivenLevel DefaultLevel(NameOptions options)
    {
        if (options.Form == NameForm.Short) { return GivenLevel.None; }
        return options.InitializeWith is null ? GivenLevel.Full : GivenLevel.Initials;
    }
}
