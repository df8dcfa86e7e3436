using PubArchive.Items;

namespace PubArchive.Archive.Dump;

/// <summary>Collects what is wrong with a dump, and gives up when it is too much.</summary>
internal sealed class DumpFaults
{
    /// <summary>The marker or a file is missing, or of a newer program.</summary>
    public const string File = "DUMP001";

    /// <summary>A line has not the shape that its file's lines have.</summary>
    public const string Line = "DUMP002";

    /// <summary>A line says what cannot be: a record's content that is none, a key that no line introduces.</summary>
    public const string Content = "DUMP003";

    /// <summary>A line does not follow from the others.</summary>
    public const string Agreement = "DUMP004";

    /// <summary>A line names a number that no line has.</summary>
    public const string Reference = "DUMP005";

    private const int AtMost = 20;

    private readonly List<Diagnostic> _faults = [];

    /// <summary>Notes a fault.</summary>
    /// <exception cref="DumpException">There are many already.</exception>
    public void Add(string code, string file, int line, string message)
    {
        _faults.Add(new Diagnostic(Severity.Error, line, code, message) { File = file });
        if (_faults.Count >= AtMost) { ThrowIfAny(); }
    }

    /// <exception cref="DumpException">There are some.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0) { throw new DumpException([.. _faults]); }
    }
}
