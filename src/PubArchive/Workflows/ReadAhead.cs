using System.Collections.Concurrent;

namespace PubArchive.Workflows;

/// <summary>Reads on a thread of its own, some way ahead, while what was read is worked on: parsing a file and writing a database each take one processor.</summary>
internal static class ReadAhead
{
    private const int ValuesTogether = 250;
    private const int CharactersTogether = 1_000_000;
    private const int PiecesAhead = 4;

    /// <summary>The same values in the same order; what the source throws is thrown here, behind the values before it.</summary>
    /// <param name="source">Asked for once, from its beginning to its disposal on one thread. Must not wait for anybody: when the values are asked for no more, it is waited for.</param>
    /// <param name="size">How many characters a value holds, roughly.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, Func<T, int> size)
    {
        using var pieces = new BlockingCollection<List<T>>(PiecesAhead);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Read(source, size, pieces, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var piece in pieces.GetConsumingEnumerable())
            {
                foreach (var value in piece) { yield return value; }
            }
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny(reading); // unlike Wait it throws nothing
        }
    }

    private static void Read<T>(IEnumerable<T> source, Func<T, int> size, BlockingCollection<List<T>> pieces, CancellationToken stop)
    {
        var (piece, characters) = (new List<T>(), 0);
        try
        {
            foreach (var value in source)
            {
                stop.ThrowIfCancellationRequested();
                piece.Add(value);
                if (piece.Count < ValuesTogether && (characters += size(value)) < CharactersTogether) { continue; }
                pieces.Add(piece, stop);
                (piece, characters) = ([], 0);
            }
        }
        finally
        {
            try
            {
                pieces.Add(piece, stop); // also what was read before a fault
            }
            finally
            {
                pieces.CompleteAdding();
            }
        }
    }
}
