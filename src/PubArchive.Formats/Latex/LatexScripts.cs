using System.Buffers;
namespace PubArchive.Formats.Latex;

/// <summary>Indices and exponents that Unicode has characters for.</summary>
internal static class LatexScripts
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create(Plain);

    private const string Plain = "0123456789+-=()";
    private const string Low = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private const string High = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    /// <summary>The text as index or exponent.</summary>
    /// <returns><see langword="false"/> when a character has no such form.</returns>
    public static bool TryRaise(string text, bool isIndex, out string raised)
    {
        raised = "";
        if (text.Length > 8 || text.AsSpan().ContainsAnyExcept(s_plain)) { return false; }
        raised = string.Concat(text.Select(character => (isIndex ? Low : High)[Plain.IndexOf(character, StringComparison.Ordinal)]));
        return true;
    }
}
