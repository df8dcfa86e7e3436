namespace PubArchive.Preview;

/// <summary>A site's <c>_redirects</c>, read again when it changed.</summary>
internal sealed class HostRuleFile(string folder)
{
    private readonly string _file = Path.Combine(folder, "_redirects");
    private readonly Lock _lock = new();
    private HostRules _rules = HostRules.None;
    private DateTime? _written;

    /// <summary>The rules as they are now; none when there is no such file.</summary>
    public HostRules Now
    {
        get
        {
            lock (_lock)
            {
                DateTime? written = File.Exists(_file) ? File.GetLastWriteTimeUtc(_file) : null;
                if (written != _written) { (_written, _rules) = (written, written is null ? HostRules.None : HostRules.Read(File.ReadLines(_file))); }
                return _rules;
            }
        }
    }
}
