using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>A folder that should hold a whole archive as plain files cannot be read as one. No archive was made or changed.</summary>
public sealed class DumpException : Exception
{
    /// <summary>All that was found, up to a limit.</summary>
    public DumpException(ImmutableArray<Diagnostic> faults) : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>What is wrong, each with file and line; codes <c>DUMP001</c> to <c>DUMP005</c>.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }
}
