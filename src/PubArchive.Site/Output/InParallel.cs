using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace PubArchive.Site.Output;

/// <summary>Work on many things at once, on all processors.</summary>
internal static class InParallel
{
    /// <summary>Does the same for each. One fault is thrown as itself, not wrapped, so that callers can tell a full disk from a cancelled build.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void ForEach<T>(Partitioner<T> source, Action<T> body, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.ForEach(source, new ParallelOptions { CancellationToken = cancellationToken }, body);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }
}
