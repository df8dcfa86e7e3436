using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>The steps by which more is shown of names: more of a given name, one name more, the next list.</summary>
/// <remarks>They only go forward, whatever a rendering shows of what is asked for: a given name without a letter, such as <c>.</c>, has no initials and is never shown, and is asked for twice all the same.</remarks>
/// <param name="tried">What is asked for; rendering notes in it what was shown.</param>
/// <param name="lastList">Place of the last list of names.</param>
/// <param name="mostNames">Names of the first list of the shortest cite; <see langword="null"/> where there is none.</param>
internal sealed class NameSteps(CitationArea area, Distinction tried, int lastList, int? mostNames)
{
    private readonly bool _byCite = area.DisambiguateAddGivenname && area.GivennameRule == GivennameRule.ByCite;
    private int _list;
    private int _name;
    private GivenLevel _asked;

    /// <summary>Whether the style asks for any of them.</summary>
    public static bool AreWanted(CitationArea area) =>
        area.DisambiguateAddNames || (area.DisambiguateAddGivenname && area.GivennameRule == GivennameRule.ByCite);

    /// <summary>Begins again with the first name of the first list.</summary>
    public void Restart() => (_list, _name, _asked) = (0, 0, GivenLevel.None);

    /// <summary>Moves one step forward.</summary>
    /// <returns>Whether that was the last step there is.</returns>
    public bool Advance()
    {
        if (!TryMoreOfGivenName() && !TryMoreNames()) { NextList(); }
        return _list >= lastList && !HasMoreNames && !HasMoreOfGivenName;
    }

    /// <summary>Takes over the step just taken.</summary>
    public void Keep(Distinction kept)
    {
        if (_byCite && tried.LevelOf(_list, _name) is { } level) { kept.SetLevel(_list, _name, level); }
        if (tried.CountOf(_list) is { } count) { kept.SetCount(_list, count); }
    }

    private bool HasMoreNames => area.DisambiguateAddNames && _name < mostNames;

    private bool HasMoreOfGivenName => _byCite && tried.LevelOf(_list, _name) < GivenLevel.Full && _asked < GivenLevel.Full;

    private bool TryMoreOfGivenName()
    {
        if (!HasMoreOfGivenName) { return false; }
        _asked = _asked == GivenLevel.None && tried.LevelOf(_list, _name) == GivenLevel.None ? GivenLevel.Initials : GivenLevel.Full;
        tried.SetLevel(_list, _name, _asked);
        return true;
    }

    private bool TryMoreNames()
    {
        if (!HasMoreNames) { return false; }
        tried.SetCount(_list, (tried.CountOf(_list) ?? 0) + 1);
        MoveTo(_list, _name + 1);
        return true;
    }

    private void NextList()
    {
        if (_list >= lastList) { return; }
        MoveTo(_list + 1, 0);
        tried.SetCount(_list, 1);
    }

    private void MoveTo(int list, int name) => (_list, _name, _asked) = (list, name, GivenLevel.None);
}
