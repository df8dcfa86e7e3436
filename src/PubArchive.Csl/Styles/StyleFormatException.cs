using System.Collections.Immutable;
using System.Globalization;

namespace PubArchive.Csl.Styles;

/// <summary>A style or locale is not valid CSL 1.0.2; holds every fault found, in document order.</summary>
public sealed class StyleFormatException : FormatException
{
    /// <summary>Made with nothing to say; for serializers and habit.</summary>
    public StyleFormatException() : this([]) { }

    /// <summary>Made with a message alone.</summary>
    public StyleFormatException(string message) : base(message) { }

    /// <summary>Made with a message and its cause.</summary>
    public StyleFormatException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Made of the faults found.</summary>
    public StyleFormatException(ImmutableArray<StyleFault> faults) : base(Describe(faults)) => Faults = faults;

    /// <summary>At least one when a reader threw this; in document order.</summary>
    public ImmutableArray<StyleFault> Faults { get; } = [];

    private static string Describe(ImmutableArray<StyleFault> faults) => faults.Length switch
    {
        0 => "Not a CSL style or locale.",
        1 => faults[0].ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{faults.Length} faults:\n{string.Join('\n', faults)}"),
    };
}

/// <summary>Something in a style or locale that CSL 1.0.2 does not allow.</summary>
/// <param name="Line">Counted from 1; 0 when the file cannot be read at all.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Element">Name of the element at fault, e.g. <c>text</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Hint">What to write instead; <see langword="null"/> when there is no good guess.</param>
public sealed record StyleFault(int Line, int Column, string Element, string Message, string? Hint)
{
    /// <summary><c>line 12, column 5, text: message Hint.</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}, {Element}: {Message}{(Hint is null ? "" : " " + Hint)}");
}
