using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>Tells the cites of one bucket apart, one step at a time: more of given names, more names, the next list; then letters after the year or the style's own form (CSL 1.0.2, "Disambiguation").</summary>
/// <remarks>
/// <see cref="_tried"/> only moves forward. What helped is taken over into <see cref="_kept"/>, and that is what cites are shown with:
/// a step that tells nothing apart leaves no trace. Which cites are compared with which, and when, follows the reference processor, since other orders show other names.
/// <para>It ends: <see cref="NameSteps"/> run out; after the last of them, cites are parted into smaller tasks, get letters, or have one more of the style's tests hold,
/// and a style has only so many tests. Only <see cref="ByTests"/> goes back to names, with more tests than before.</para>
/// </remarks>
internal sealed class Resolution(CiteText texts, CitationArea area, bool hasTests, IReadOnlyDictionary<string, int> places, Dictionary<string, Distinction> states)
{
    private readonly List<Mode> _modes = [];
    private readonly List<Task> _work = [];
    private Distinction _tried = new();
    private Distinction _kept = new();
    private NameSteps _steps = new(area, new Distinction(), 0, null);
    private int _mode;
    private bool _holds;
    private int _clashesBefore;
    private int _clashes;
    private List<PlainCite> _same = [];
    private List<PlainCite> _others = [];

    private enum Mode : byte { Names, Letters, Tests }

    private sealed record Task(Distinction Base, List<PlainCite> Cites);

    public void Run(List<PlainCite> cites)
    {
        Begin(cites);
        while (_modes.Count > 0 && _work.Count > 0)
        {
            _steps.Restart();
            (_clashesBefore, _clashes) = (1, 0);
            while (_work[0].Cites.Count > 0)
            {
                var isLast = Advance();
                Compare(_work[0].Cites);
                Evaluate(isLast);
            }
            _work.RemoveAt(0);
        }
    }

    private void Begin(List<PlainCite> cites)
    {
        if (NameSteps.AreWanted(area)) { _modes.Add(Mode.Names); }
        if (area.DisambiguateAddYearSuffix) { _modes.Add(Mode.Letters); }
        if (hasTests) { _modes.Add(Mode.Tests); }
        _tried = cites[0].Shown.Clone();
        _kept = cites[0].Shown.Clone();
        foreach (var cite in cites.Skip(1)) { texts.Of(cite, _tried, withNote: false); }
        var ordered = cites.OrderBy(cite => cite.Order, StringComparer.Ordinal).ThenBy(cite => cite.Item.Id, StringComparer.Ordinal).ToList();
        _steps = new NameSteps(area, _tried, cites[^1].Shown.Lists - 1, ordered[0].Lists is [var first, ..] ? first.Names.Length : null);
        _tried.Pad();
        _kept.CopyLevels(_tried);
        _work.Add(new Task(_tried, ordered));
        _holds = true;
        SkipNames(ordered);
    }

    // Cites that read alike whatever is shown of their names come to letters in the end.
    private void SkipNames(List<PlainCite> cites)
    {
        if (_modes is not [Mode.Names, Mode.Letters, ..] || !cites.TrueForAll(cite => texts.AreTwins(cite, cites[0]))) { return; }
        _mode = 1;
        _work[0] = new Task(_kept, cites);
    }

    /// <summary>Moves one step forward.</summary>
    /// <returns>Whether that was the last step there is.</returns>
    private bool Advance()
    {
        if (_holds) { _holds = false; return false; }
        if (_modes[_mode] == Mode.Tests) { _tried.Tests++; _kept.Tests++; }
        return _modes[_mode] == Mode.Names && _steps.Advance();
    }

    // Those that read like the first, and the others.
    private void Compare(List<PlainCite> cites)
    {
        var first = texts.Of(cites[0], _tried, withNote: true);
        (_same, _others) = ([cites[0]], []);
        var (before, text) = (cites[0], first);
        foreach (var cite in cites.Skip(1))
        {
            if (_tried.Tests > 0 || !texts.AreTwins(cite, before)) { (before, text) = (cite, texts.Of(cite, _tried, withNote: true)); }
            (text == first ? _same : _others).Add(cite);
        }
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
            _steps.Keep(_kept);
            Settle(_others[0], _kept);
            Settle(_same[0], _kept);
            _work[0] = new Task(_kept, []);
        }
        else if (_clashes == 0)
        {
            _steps.Keep(_kept);
            Settle(_same[0], _kept);
            _work[0] = new Task(_kept, _others);
            _holds |= _others.Count > 0;
        }
        else if (_others.Count == 1)
        {
            _steps.Keep(_kept);
            Settle(_others[0], _kept);
            _work[0] = new Task(_kept, _same);
        }
        else if (_clashes < _clashesBefore)
        {
            _steps.Keep(_kept);
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
        foreach (var cite in _same) { Settle(cite, _kept); }
        _work[0] = new Task(_kept, []);
    }

    private void ByLetters()
    {
        var shared = _work[0].Base;
        var cites = _clashes > 0 ? _work[0].Cites.OrderBy(cite => places[cite.Item.Id]).ToList() : [];
        for (var i = 0; i < cites.Count; i++)
        {
            shared.Letter = i;
            Settle(cites[i], shared);
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
            foreach (var cite in _work[0].Cites) { Settle(cite, _work[0].Base); }
            _work[0] = new Task(_kept, []);
        }
    }

    private void Settle(PlainCite cite, Distinction distinction) => states[cite.Item.Id] = distinction.Clone();
}
