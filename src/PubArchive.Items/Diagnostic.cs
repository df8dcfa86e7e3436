using System.Collections.Immutable;

namespace PubArchive.Items;

/// <summary>How bad it is: a guess that was made, a field that was lost, or a record that was lost.</summary>
public enum Severity
{
    /// <summary>Something was guessed or repaired; nothing is lost.</summary>
    Info,

    /// <summary>A field was lost or changed.</summary>
    Warning,

    /// <summary>A whole record was lost.</summary>
    Error,
}

/// <summary>Something in an input file that was dropped, changed or doubted.</summary>
/// <param name="Severity">Guess, lost field or lost record.</param>
/// <param name="Line">Line in the file, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="Code">Stable, for tests and filters, such as <c>CSV002</c>.</param>
/// <param name="Message">One sentence to the person who made the file: what is wrong and what to do.</param>
public sealed record Diagnostic(Severity Severity, int Line, string Code, string Message)
{
    /// <summary>The file as the user named it; <see langword="null"/> until the workflow that opened it says.</summary>
    public string? File { get; init; }

    /// <summary>What the record is called that it is about, its key, cite key or title; <see langword="null"/> for the whole file, and until the workflow that read it says.</summary>
    public string? Record { get; init; }

    /// <summary>The fields of the file it is about, where it names them one by one; otherwise empty.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary><c>file:line: code: message</c>, the shape editors can jump to.</summary>
    public override string ToString() => Line > 0 ? $"{File ?? "-"}:{Line}: {Code}: {Message}" : $"{File ?? "-"}: {Code}: {Message}";
}
