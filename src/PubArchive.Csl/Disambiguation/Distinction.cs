using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>How a cite is told apart from others: how many names of each list are shown, how much of their given names, how many of the style's tests for ambiguity hold, and the letter after the year.</summary>
/// <remarks>Rendering notes in it what was shown, list by list, so that a step further can start from there.</remarks>
internal sealed class Distinction
{
    private readonly List<int> _counts = [];
    private readonly List<List<GivenLevel?>> _levels = [];

    /// <summary>How many lists of names are known.</summary>
    public int Lists => _counts.Count;

    /// <summary>How many tests <c>disambiguate="true"</c> hold, from the first that is met.</summary>
    public int Tests { get; set; }

    /// <summary>Letter after the year, from 0; <see langword="null"/> for none.</summary>
    public int? Letter { get; set; }

    /// <summary>Names shown of a list; <see langword="null"/> when not known, or none.</summary>
    public int? CountOf(int list) => list < _counts.Count && _counts[list] > 0 ? _counts[list] : null;

    /// <summary>What is shown of the given names of one name; <see langword="null"/> when not known.</summary>
    public GivenLevel? LevelOf(int list, int name) => list < _levels.Count && name < _levels[list].Count ? _levels[list][name] : null;

    public void SetCount(int list, int count)
    {
        while (_counts.Count <= list) { _counts.Add(0); }
        _counts[list] = count;
        Pad();
    }

    public void SetLevel(int list, int name, GivenLevel level)
    {
        while (_levels.Count <= list) { _levels.Add([]); }
        while (_levels[list].Count <= name) { _levels[list].Add(null); }
        _levels[list][name] = level;
    }

    /// <summary>Gives every name that is shown a level.</summary>
    public void Pad()
    {
        for (var list = 0; list < _counts.Count; list++)
        {
            for (var name = 0; name < _counts[list]; name++)
            {
                if (LevelOf(list, name) is null) { SetLevel(list, name, GivenLevel.None); }
            }
        }
    }

    /// <summary>Takes over the levels of another.</summary>
    public void CopyLevels(Distinction other)
    {
        _levels.Clear();
        _levels.AddRange(other._levels.Select(levels => new List<GivenLevel?>(levels)));
        Pad();
    }

    /// <summary>What of it a bibliography shows: given names where they tell cites apart, and then as many names as it takes where names are added.</summary>
    public Distinction ForBibliography(CitationArea area)
    {
        if (area is { DisambiguateAddGivenname: true, DisambiguateAddNames: true }) { return this; }
        var entry = new Distinction { Tests = Tests, Letter = Letter };
        if (area.DisambiguateAddGivenname) { entry.CopyLevels(this); }
        return entry;
    }

    public Distinction Clone()
    {
        var copy = new Distinction { Tests = Tests, Letter = Letter };
        copy._counts.AddRange(_counts);
        copy._levels.AddRange(_levels.Select(levels => new List<GivenLevel?>(levels)));
        return copy;
    }
}
