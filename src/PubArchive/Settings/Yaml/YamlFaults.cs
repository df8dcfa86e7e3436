using PubArchive.Items;
using YamlDotNet.Core;

namespace PubArchive.Settings.Yaml;

/// <summary>Everything found wrong in one settings file, in the order of the text.</summary>
internal sealed class YamlFaults(string file)
{
    private readonly List<Diagnostic> _faults = [];

    public bool Any => _faults.Count > 0;

    public void Add(Mark at, string code, string message) =>
        _faults.Add(new Diagnostic(Severity.Error, (int)at.Line, code, message) { File = file });

    /// <exception cref="SettingsException">Something was wrong.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0) { throw new SettingsException([.. _faults.OrderBy(fault => fault.Line)]); }
    }
}
