using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>A stream of data that may be damaged: it then ends, and says why.</summary>
internal abstract class FaultyStream : ForwardStream
{
    /// <summary>Why the stream ended before its end; <see langword="null"/> when it did not.</summary>
    public abstract Diagnostic? Fault { get; }
}
