using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>Tells the cites of one bucket apart, one step at a time: more of given names, more names, the next list; then letters after the year or the style's own form (CSL 1.0.2, "Disambiguation").</summary>
/// <remarks>
/// <see cref="_tried"/> only moves forward. What helped is taken over into <see cref="_kept"/>, and that is what cites are shown with:
/// a step that tells nothing apart leaves no trace. Which cites are compared with which, and when, follows the reference processor, since other orders show other names.
/// </remarks>
internal sealed class Resolution(CiteText texts, CitationArea area, bool hasTests, IReadOnlyDictionary<string, int> places, Dictionary<string, Distinction> states)
{
    private readonly bool _byCite = area.DisambiguateAddGivenname && area.GivennameRule == GivennameRule.ByCite;
    private readonly List<Mode> _modes = [];
    private readonly List<Task> _work = [];
    private Distinction _tried = new();
    private Distinction _kept = new();
    private int _mode;
    private int _list;
    private int _name;
    private int _lastList;
    private int? _mostNames;
    private bool _holds;
    private int _clashesBefore;
    private int _clashes;
    private List<CslItem> _same = [];
    private List<CslItem> _others = [];

    private enum Mode : byte { Names, Letters, Tests }

    private sealed record Task(Distinction Base, List<CslItem> Items);

    public void Run(List<PlainCite> cites)
    {
        Begin(cites);
        // Far more than any way to the end takes; items of which no two forms agree can make steps go round in a circle.
        var left = 1000L + 16L * cites.Count * ((_mostNames ?? 1) + _lastList + 8);
        while (_modes.Count > 0 && _work.Count > 0)
        {
            (_list, _name) = (0, 0);
            (_clashesBefore, _clashes) = (1, 0);
            while (_work[0].Items.Count > 0)
            {
                if (left-- == 0) { SettleAll(); return; }
                var isLast = Advance();
                Compare(_work[0].Items);
                Evaluate(isLast);
            }
            _work.RemoveAt(0);
        }
    }

    private void Begin(List<PlainCite> cites)
    {
        if (area.DisambiguateAddNames || _byCite) { _modes.Add(Mode.Names); }
        if (area.DisambiguateAddYearSuffix) { _modes.Add(Mode.Letters); }
        if (hasTests) { _modes.Add(Mode.Tests); }
        _tried = cites[0].Shown.Clone();
        _kept = cites[0].Shown.Clone();
        foreach (var cite in cites.Skip(1)) { texts.Of(cite.Item, _tried, withNote: false); }
        _lastList = cites[^1].Shown.Lists - 1;
        var ordered = cites.OrderBy(cite => cite.Order, StringComparer.Ordinal).ThenBy(cite => cite.Item.Id, StringComparer.Ordinal).ToList();
        _mostNames = ordered[0].Names is [var first, ..] ? first.Length : null;
        _tried.Pad();
        _kept.CopyLevels(_tried);
        _work.Add(new Task(_tried, ordered.ConvertAll(cite => cite.Item)));
        _holds = true;
    }

    /// <summary>Moves one step forward.</summary>
    /// <returns>Whether that was the last step there is.</returns>
    private bool Advance()
    {
        if (_holds) { _holds = false; return false; }
        if (_modes[_mode] == Mode.Tests) { _tried.Tests++; _kept.Tests++; }
        if (_modes[_mode] != Mode.Names) { return false; }
        if (!TryMoreOfGivenName() && !TryMoreNames()) { NextList(); }
        return _list >= _lastList && (!area.DisambiguateAddNames || _mostNames is null || _name == _mostNames) && !HasMoreOfGivenName();
    }

    private bool HasMoreOfGivenName() => _byCite && _tried.LevelOf(_list, _name) is { } level && level < GivenLevel.Full;

    private bool TryMoreOfGivenName()
    {
        if (!HasMoreOfGivenName()) { return false; }
        _tried.SetLevel(_list, _name, _tried.LevelOf(_list, _name) == GivenLevel.None ? GivenLevel.Initials : GivenLevel.Full);
        return true;
    }

    private bool TryMoreNames()
    {
        if (!area.DisambiguateAddNames || _mostNames is null || _name >= _mostNames) { return false; }
        _tried.SetCount(_list, (_tried.CountOf(_list) ?? 0) + 1);
        _name++;
        return true;
    }

    private void NextList()
    {
        if (_list >= _lastList) { return; }
        _list++;
        _tried.SetCount(_list, 1);
        _name = 0;
    }

    // Those that read like the first, and the others.
    private void Compare(List<CslItem> items)
    {
        var first = texts.Of(items[0], _tried, withNote: true);
        (_same, _others) = ([items[0]], []);
        foreach (var item in items.Skip(1)) { (texts.Of(item, _tried, withNote: true) == first ? _same : _others).Add(item); }
        (_clashesBefore, _clashes) = (_clashes, _same.Count - 1);
    }

    private void Evaluate(bool isLast)
    {
        switch (_modes[_mode])
        {
            case Mode.Names: ByNames(isLast); break;
            case Mode.Letters: ByLetters(); break;
            default: ByTests(); break;
        }
        if (!isLast) { return; }
        if (_mode < _modes.Count - 1) { _mode++; }
        else if (_work.Count > 1) { _work[1] = new Task(_tried, []); }
    }

    private void ByNames(bool isLast)
    {
        if (_clashes == 0 && _others.Count == 1)
        {
            Keep();
            Settle(_others[0], _kept);
            Settle(_same[0], _kept);
            _work[0] = new Task(_kept, []);
        }
        else if (_clashes == 0)
        {
            Keep();
            Settle(_same[0], _kept);
            _work[0] = new Task(_kept, _others);
            _holds |= _others.Count > 0;
        }
        else if (_others.Count == 1)
        {
            Keep();
            Settle(_others[0], _kept);
            _work[0] = new Task(_kept, _same);
        }
        else if (_clashes < _clashesBefore)
        {
            Keep();
            _work[0] = new Task(_kept, _same);
            _work.Add(new Task(_kept, _others));
        }
        else if (isLast) { GiveUpNames(); }
    }

    // More names do not help; letters or the style's own form may.
    private void GiveUpNames()
    {
        _work[0] = new Task(_kept, _others);
        _work.Add(new Task(_kept, _same));
        if (_mode < _modes.Count - 1) { return; }
        foreach (var item in _same) { Settle(item, _kept); }
        _work[0] = new Task(_kept, []);
    }

    private void ByLetters()
    {
        var shared = _work[0].Base;
        var items = _clashes > 0 ? _work[0].Items.OrderBy(item => places[item.Id]).ToList() : [];
        for (var i = 0; i < items.Count; i++)
        {
            shared.Letter = i;
            Settle(items[i], shared);
        }
        _work[0] = new Task(_kept, []);
    }

    private void ByTests()
    {
        var isDone = _clashes == 0 && _others.Count < 2;
        var (met, held) = texts.Tests;
        if (!isDone && (_tried.Tests == 0 || held != met))
        {
            _mode = 0;
            _tried.Tests = _kept.Tests = held;
            if (held > 0) { ByNames(isLast: false); return; }
            _holds = true;
            _tried.Tests = 1;
        }
        else
        {
            foreach (var item in _work[0].Items) { Settle(item, _work[0].Base); }
            _work[0] = new Task(_kept, []);
        }
    }

    // Whoever is still waiting is shown as far as it was told apart.
    private void SettleAll()
    {
        foreach (var task in _work)
        {
            foreach (var item in task.Items) { Settle(item, task.Base); }
        }
    }

    // Takes over the step just taken.
    private void Keep()
    {
        if (_byCite && _tried.LevelOf(_list, _name) is { } level) { _kept.SetLevel(_list, _name, level); }
        if (_tried.CountOf(_list) is { } count) { _kept.SetCount(_list, count); }
    }

    private void Settle(CslItem item, Distinction distinction) => states[item.Id] = distinction.Clone();
}
