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
        rendition.NameSets?.Add(new NameSet(names, shown, options));
        var isCut = shown < names.Length;
        var list = Runs(names, shown, isCut && rule.UseLast, out var endsInEtAl);
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
            if (i >= shown && !(withLast && i == names.Length - 1)) { continue; }
            Shown.Add(names[i]);
            var name = NameParser.Parse(names[i]);
            endsInEtAl |= name.EndsInEtAl;
            if (person.Render(name, Level(i, name), i == 0) is { } run) { list.Add(run); }
        }
        return list;
    }

    // Disambiguation adds names to a list that the style cuts, never to one it does not.
    private int ShownOf(EtAlRule rule, int count)
    {
        var shown = rule.Shown(count);
        return shown < count && rendition.Cite.Names?.CountOf(_set) is { } more ? Math.Clamp(more, shown, count) : shown;
    }

    private GivenLevel Level(int index, ParsedName name)
    {
        var level = DefaultLevel(options);
        if (rendition.Cite.Names?.LevelOf(_set, index, name, options) is { } asked && asked > level) { level = asked; }
        return level == GivenLevel.Initials && options.InitializeWith is null ? GivenLevel.Full : level;
    }

    /// <summary>What the style shows of given names where nothing has to be told apart.</summary>
    public static GivenLevel DefaultLevel(NameOptions options)
    {
        if (options.Form == NameForm.Short) { return GivenLevel.None; }
        return options.InitializeWith is null ? GivenLevel.Full : GivenLevel.Initials;
    }
}
