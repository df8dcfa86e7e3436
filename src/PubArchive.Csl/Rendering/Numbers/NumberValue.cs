using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>The content of a number variable, split at range and list signs.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="IsNumeric">Whether it is made of numbers, each perhaps with letters around it (CSL 1.0.2, "Choose", <c>is-numeric</c>).</param>
/// <param name="IsPlural">Whether a label beside it is plural: a range or list of numbers.</param>
internal sealed record NumberValue(ImmutableArray<NumberPart> Parts, bool IsNumeric, bool IsPlural);

/// <summary>One number of a range or list.</summary>
/// <param name="Particle">Letters before the digits: <c>e</c> of <c>e1004</c>.</param>
/// <param name="Text">The number with what follows it, or words.</param>
/// <param name="Joiner">What stands between this part and the next: <c>-</c> for a range, <c>, </c>, <c> &amp; </c>; empty for the last.</param>
/// <param name="IsCountable">Whether the part can be an end of a range: it begins with a digit or is a Roman numeral.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberPart(string Particle, string Text, string Joiner, bool IsCountable);
