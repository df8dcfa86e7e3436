using System.Diagnostics;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Does long work in many short transactions, so that other programs can write in between and the write-ahead log stays small.</summary>
internal static class Batches
{
    private const int AtMost = 1000;
    private const int CharactersAtMost = 8_000_000;

    private static readonly TimeSpan s_length = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_gap = TimeSpan.FromMilliseconds(10);

    /// <summary>Does something with each of a sequence. No transaction is open while the sequence is asked for more, so that a slow source keeps nobody waiting.</summary>
    /// <param name="database">Where the transactions are.</param>
    /// <param name="values">Asked for once; what it throws ends the work.</param>
    /// <param name="size">How many characters a value holds, roughly.</param>
    /// <param name="work">What to do, and when.</param>
    /// <param name="cancellationToken">Ends the work between two values.</param>
    public static void Run<T>(Database database, IEnumerable<T> values, Func<T, int> size, BatchWork<T> work, CancellationToken cancellationToken)
    {
        using var source = values.GetEnumerator();
        var waiting = new Queue<T>();
        var since = Stopwatch.StartNew();
        while (Fill(source, size, waiting, cancellationToken))
        {
            while (waiting.Count > 0)
            {
                Leave(database, since.Elapsed);
                database.Write(() => One(waiting, work, cancellationToken), isDurable: false);
                since.Restart();
                work.Between?.Invoke();
            }
        }
    }

    private static bool Fill<T>(IEnumerator<T> source, Func<T, int> size, Queue<T> waiting, CancellationToken cancellationToken)
    {
        var characters = 0;
        while (waiting.Count < AtMost && characters < CharactersAtMost && source.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            waiting.Enqueue(source.Current);
            characters += size(source.Current);
        }
        return waiting.Count > 0;
    }

    private static void One<T>(Queue<T> waiting, BatchWork<T> work, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        work.First?.Invoke();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            work.Each(waiting.Dequeue());
        }
        while (waiting.Count > 0 && watch.Elapsed < s_length);
    }

    // Another program asks every few milliseconds whether it may write.
    private static void Leave(Database database, TimeSpan free)
    {
        if (!Database.IsMemory(database.Path) && free < s_gap) { Thread.Sleep(s_gap - free); }
    }
}

/// <summary>What is done in batches.</summary>
/// <param name="First">First in every transaction.</param>
/// <param name="Each">With each value.</param>
/// <param name="Between">After every transaction, outside of any.</param>
internal sealed record BatchWork<T>(Action? First, Action<T> Each, Action? Between = null);
