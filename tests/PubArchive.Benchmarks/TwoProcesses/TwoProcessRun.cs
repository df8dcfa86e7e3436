using System.Collections.Concurrent;
using System.Globalization;
using PubArchive.Archive;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Killing;

namespace PubArchive.Benchmarks.TwoProcesses;

/// <summary>One process imports one export of a library after the other, each later than the last; another edits, searches, lists and exports. Nothing may fail, be lost, or be a mixture.</summary>
internal sealed class TwoProcessRun(Library library)
{
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly ConcurrentDictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly Titles _titles = new();
    private DateTime _end;
    private int _imports;
    private int _exports;

    /// <summary>What must not happen.</summary>
    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>How long readers took.</summary>
    public Latencies Reads { get; } = new("reads: find, search, list");

    /// <summary>How long writers took.</summary>
    public Latencies Edits { get; } = new("edits");

    /// <summary>What was done, for people.</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{_imports} imports, {_exports} exports, {Edits.Sorted().Count} edits of {_said.Count} records, {Reads.Sorted().Count} reads");

    /// <summary>Lets them work side by side.</summary>
    public TwoProcessRun Run(TimeSpan time)
    {
        _titles.Add(library.First);
        _end = DateTime.UtcNow + time;
        var threads = new[] { Import, Edit, Read, Export }.Select(Guarded).Select(work => new Thread(() => work())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        CheckEnd();
        return this;
    }

    private bool IsOver => DateTime.UtcNow >= _end;

    private Action Guarded(Action work) => () =>
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // any exception at all is what is looked for
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _violations.Enqueue(fault.ToString());
        }
    };

    private void Import()
    {
        while (!IsOver)
        {
            library.Export(_imports + 1);
            _titles.Add(library.Later);
            library.Run("import", library.Later, "--quiet").Done();
            _imports++;
        }
    }

    private void Edit()
    {
        var lottery = new Lottery(1);
        using var store = ArchiveStore.Open(library.Archive, TimeProvider.System);
        for (var number = 0; !IsOver; number++)
        {
            var (key, text) = (library.Keys[lottery.Below(library.Keys.Length)], $"Said as number {number}.");
            Edits.Time(() => store.SetSummary(key, "nn", text));
            _said[key] = text;
            Thread.Sleep(20);
        }
    }

    private void Read()
    {
        var lottery = new Lottery(2);
        using var store = ArchiveStore.OpenReadOnly(library.Archive, TimeProvider.System);
        while (!IsOver)
        {
            var key = library.Keys[lottery.Below(library.Keys.Length)];
            var title = "";
            Reads.Time(() => title = store.Find(key)?.Item.Title ?? throw new InvalidOperationException($"{key} is not found."));
            var word = title.Split(' ').MaxBy(part => part.Length) ?? "";
            Reads.Time(() => store.Search(word, 20));
            Reads.Time(() => store.List(new PublicationQuery { Limit = 20, Order = PublicationOrder.Key }));
            Thread.Sleep(5);
        }
    }

    private void Export()
    {
        using var project = ArchiveProject.Open(library.Folder);
        while (!IsOver)
        {
            using var csv = new MemoryStream();
            project.Export(csv, "csv");
            csv.Position = 0;
            if (_titles.Match(csv) < 0) { _violations.Enqueue($"export {_exports} is a mixture of two imports"); }
            _exports++;
            Thread.Sleep(500);
        }
    }

    private void CheckEnd()
    {
        using var store = ArchiveStore.OpenReadOnly(library.Archive, TimeProvider.System);
        foreach (var (key, text) in _said)
        {
            if (store.Find(key)?.Facts.Summaries.Any(summary => summary.Text == text) != true) { _violations.Enqueue($"the last word on {key} is lost"); }
        }
        foreach (var key in library.LostMarks()) { _violations.Enqueue($"what was said of {key} before is lost"); }
        using var csv = new MemoryStream();
        using (var project = ArchiveProject.Open(library.Folder)) { project.Export(csv, "csv"); }
        csv.Position = 0;
        if (_titles.Match(csv) != _imports) { _violations.Enqueue("the last import does not hold"); }
        if (library.Run("verify") is { ExitCode: not 0 } verified) { _violations.Enqueue($"verify: {verified.Out}{verified.Error}"); }
        foreach (var fault in Soundness.FaultsOf(library.Archive)) { _violations.Enqueue(fault); }
    }
}
