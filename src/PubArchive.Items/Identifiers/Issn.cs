using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PubArchive.Items;

/// <summary>An International Standard Serial Number with a right check digit, <c>0028-0836</c>.</summary>
public readonly record struct Issn
{
    private readonly string? _value;

    private Issn(string value) => _value = value;

    /// <summary>Four characters, a hyphen, four characters, the last perhaps <c>X</c>; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a text that is one number, with any dash or none, <c>ISSN</c> before it or not.</summary>
    /// <returns><see langword="false"/> for any other text, wrong check digits included; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Issn issn)
    {
        var rest = text.Trim();
        if (rest is ['e' or 'E' or 'p' or 'P', .. var behind] && behind.TrimStart(Dashes.All).StartsWith("ISSN", StringComparison.OrdinalIgnoreCase))
        {
            rest = behind.TrimStart(Dashes.All);
        }
        if (rest.StartsWith("ISSN", StringComparison.OrdinalIgnoreCase)) { rest = rest[4..].TrimStart(": "); }
        return TryRead(rest, out issn, out var length) && length == rest.Length;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Issn)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Issn issn) => TryParse(text.AsSpan(), out issn);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Issn)"/>
    /// <exception cref="FormatException"><paramref name="text"/> is not one such number.</exception>
    public static Issn Parse(ReadOnlySpan<char> text) => TryParse(text, out var issn) ? issn : throw new FormatException($"Not an ISSN: {text}");

    /// <summary>Every number in a text, in order, each once: journals on paper and online share Zotero's field.</summary>
    public static ImmutableArray<Issn> FindAll(string? text)
    {
        var found = ImmutableArray.CreateBuilder<Issn>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var isNumber = TryRead(rest, out var issn, out var length);
            if (isNumber && !found.Contains(issn)) { found.Add(issn); }
            rest = isNumber ? rest[length..] : IsbnDigits.SkipNumber(rest);
        }
        return found.ToImmutable();
    }

    /// <summary><see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static bool TryRead(ReadOnlySpan<char> text, out Issn issn, out int length)
    {
        issn = default;
        length = 0;
        if (text.Length < 8) { return false; }
        var second = Dashes.IsDash(text[4]) ? 5 : 4;
        if (text.Length < second + 4) { return false; }
        ReadOnlySpan<char> digits = [.. text[..4], .. text.Slice(second, 4)];
        if (!IsRight(digits)) { return false; }
        length = second + 4;
        if (length < text.Length && char.IsAsciiLetterOrDigit(text[length])) { return false; }
        issn = new Issn($"{digits[..4]}-{digits[4..7]}{char.ToUpperInvariant(digits[7])}");
        return true;
    }

    // ISO 3297: weights 8 to 2, modulo 11, ten is X.
    private static bool IsRight(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < 7; at++)
        {
            if (!char.IsAsciiDigit(digits[at])) { return false; }
            sum += (8 - at) * (digits[at] - '0');
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? digits[7] is 'X' or 'x' : digits[7] == '0' + check;
    }
}
