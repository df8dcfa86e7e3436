using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>The content of a number variable, split at range and list signs and at labels inside.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="IsNumeric">Whether it is made of numbers, each perhaps with letters around it (CSL 1.0.2, "Choose", <c>is-numeric</c>).</param>
/// <param name="IsPlural">Whether a label beside it is plural: a range or list of numbers.</param>
/// <param name="Label">What it counts, by a label at its beginning or by the variable; <see langword="null"/> where no abbreviation names it.</param>
internal sealed record NumberValue(ImmutableArray<NumberPart> Parts, bool IsNumeric, bool IsPlural, Term? Label);

/// <summary>One number of a range or list, or words.</summary>
internal sealed record NumberPart
{
    /// <summary>Abbreviation of what is counted, with its period; empty for what the variable counts.</summary>
    public string Label { get; init; } = "";

    /// <summary>The label the field began with, where this part has another.</summary>
    public string OriginalLabel { get; init; } = "";

    /// <summary>Spaces between label and number, as typed.</summary>
    public string LabelSuffix { get; init; } = "";

    /// <summary>Letters before the digits: <c>e</c> of <c>e1004</c>.</summary>
    public string Particle { get; init; } = "";

    /// <summary>The number with what follows it, or words.</summary>
    public required string Text { get; init; }

    /// <summary>What stands between this part and the next: <c>-</c> for a range, <c>, </c>, <c> &amp; </c>; empty for the last.</summary>
    public string Joiner { get; init; } = "";

    public bool IsNumeric { get; init; }

    /// <summary>Whether it can be an end of a range: it begins with a digit or is a Roman numeral.</summary>
    public bool IsCountable { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>Whether the label is printed with the number, since no other element prints it.</summary>
    public bool ShowsLabel { get; init; }
}
