using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Settings;

/// <summary>A settings file (<c>pubarchive.yaml</c>, <c>units.yaml</c>) has unknown keys or unusable values. All faults at once, so that one correction is enough.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>An error with the faults of one file.</summary>
    /// <param name="faults">At least one; each with file, line, stable code (<c>SET001</c>…) and what to do.</param>
    public SettingsException(ImmutableArray<Diagnostic> faults) : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>Every fault, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }
}
