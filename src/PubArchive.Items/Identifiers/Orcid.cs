using System.Diagnostics.CodeAnalysis;

namespace PubArchive.Items;

/// <summary>A researcher's ORCID iD with a right check digit, <c>0000-0002-1825-0097</c>.</summary>
public readonly record struct Orcid
{
    private static readonly string[] s_prefixes = ["https://", "http://", "www.", "orcid.org/", "orcid:", "orcid"];

    private readonly string? _value;

    private Orcid(string value) => _value = value;

    /// <summary>Four groups of four characters with hyphens, the last character perhaps <c>X</c>; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The form ORCID asks to be shown, <c>https://orcid.org/0000-0002-1825-0097</c>.</summary>
    public string Url => "https://orcid.org/" + Value;

    /// <summary>Reads a text that is one iD: bare, with any dash or none, behind <c>orcid:</c>, or as address.</summary>
    /// <returns><see langword="false"/> for any other text, wrong check digits included; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Orcid orcid)
    {
        orcid = default;
        var rest = text.Trim();
        foreach (var prefix in s_prefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) { rest = rest[prefix.Length..].TrimStart(); }
        }
        Span<char> value = stackalloc char[19];
        if (!TryGroups(rest.TrimEnd('/'), value) || !IsRight(value)) { return false; }
        orcid = new Orcid(value.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Orcid)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Orcid orcid) => TryParse(text.AsSpan(), out orcid);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Orcid)"/>
    /// <exception cref="FormatException"><paramref name="text"/> is not one such number.</exception>
    public static Orcid Parse(ReadOnlySpan<char> text) => TryParse(text, out var orcid) ? orcid : throw new FormatException($"Not an ORCID iD: {text}");

    /// <summary><see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static bool TryGroups(ReadOnlySpan<char> text, Span<char> value)
    {
        var at = 0;
        for (var to = 0; to < value.Length; to++)
        {
            var isGap = to % 5 == 4;
            if (isGap) { value[to] = '-'; }
            if (isGap && at < text.Length && (Dashes.IsDash(text[at]) || text[at] == ' ')) { at++; }
            if (isGap) { continue; }
            if (at == text.Length) { return false; }
            value[to] = char.ToUpperInvariant(text[at++]);
        }
        return at == text.Length;
    }

    // ISO 7064, MOD 11-2.
    private static bool IsRight(ReadOnlySpan<char> value)
    {
        var sum = 0;
        foreach (var character in value[..^1])
        {
            if (character == '-') { continue; }
            if (!char.IsAsciiDigit(character)) { return false; }
            sum = (sum + character - '0') * 2;
        }
        var check = (12 - sum % 11) % 11;
        return value[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }
}
