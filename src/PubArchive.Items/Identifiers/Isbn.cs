using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PubArchive.Items;

/// <summary>An International Standard Book Number with a right check digit, as its thirteen digits.</summary>
/// <remarks>A ten-digit number is the same book as its thirteen-digit form and equal to it (ISO 2108).</remarks>
public readonly record struct Isbn
{
    private readonly string? _digits;

    private Isbn(string digits) => _digits = digits;

    /// <summary>Thirteen digits without hyphens, <c>9780198526636</c>; empty for <see langword="default"/>.</summary>
    public string Value => _digits ?? "";

    /// <summary>The ten-character form, <c>0198526636</c>; <see langword="null"/> for numbers that begin with 979, which have none.</summary>
    public string? Short => Value.StartsWith("978", StringComparison.Ordinal) ? Value[3..12] + IsbnDigits.CheckOfTen(Value.AsSpan(3, 9)) : null;

    /// <summary>Reads a text that is one number of 10 or 13 digits, with or without hyphens, blanks and <c>ISBN</c> before it.</summary>
    /// <returns><see langword="false"/> for any other text, wrong check digits included; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Isbn isbn)
    {
        isbn = default;
        var rest = IsbnDigits.WithoutLabel(text.Trim()).TrimStart(": ");
        if (!IsbnDigits.TryRead(rest, out var digits, out var length) || length != rest.Length) { return false; }
        isbn = new Isbn(digits);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Isbn)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Isbn isbn) => TryParse(text.AsSpan(), out isbn);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Isbn)"/>
    /// <exception cref="FormatException"><paramref name="text"/> is not one such number.</exception>
    public static Isbn Parse(ReadOnlySpan<char> text) => TryParse(text, out var isbn) ? isbn : throw new FormatException($"Not an ISBN: {text}");

    /// <summary>Every number in a text, in order, each once: Zotero's field holds several, <c>978-0-19-852663-6 0-19-852663-6</c> (one here, as both are the same).</summary>
    public static ImmutableArray<Isbn> FindAll(string? text)
    {
        var found = ImmutableArray.CreateBuilder<Isbn>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (IsbnDigits.WithoutLabel(rest) is var behind && behind.Length < rest.Length) { rest = behind; continue; }
            if (!IsbnDigits.TryRead(rest, out var digits, out var length))
            {
                rest = IsbnDigits.SkipNumber(rest);
                continue;
            }
            var isbn = new Isbn(digits);
            if (!found.Contains(isbn)) { found.Add(isbn); }
            rest = rest[length..];
        }
        return found.ToImmutable();
    }

    /// <summary><see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
