namespace PubArchive.Workflows;

/// <summary>Passes progress on in another shape, at once: <see cref="Progress{T}"/> would send it through the thread pool, out of order.</summary>
internal sealed class Forward<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
