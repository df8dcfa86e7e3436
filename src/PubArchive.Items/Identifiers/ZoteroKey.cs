using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PubArchive.Items;

/// <summary>The name of an item, collection or attachment within its library: eight capital letters and digits, <c>V6GA6CL6</c>.</summary>
/// <remarks>Safe as a file name and in a URL as it stands.</remarks>
public readonly record struct ZoteroKey : IComparable<ZoteroKey>
{
    /// <summary>How many characters a key has.</summary>
    public const int Length = 8;

    // What Zotero draws from: neither 0 nor 1 nor O, which are misread.
    private const string Alphabet = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    private readonly string? _value;

    private ZoteroKey(string value) => _value = value;

    /// <summary>The eight characters; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads exactly eight of <c>A</c>–<c>Z</c> and <c>0</c>–<c>9</c>; other programs' keys use letters Zotero avoids.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ZoteroKey key)
    {
        key = default;
        if (text.Length != Length) { return false; }
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character)) { return false; }
        }
        key = new ZoteroKey(text.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ZoteroKey)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out ZoteroKey key) => TryParse(text.AsSpan(), out key);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ZoteroKey)"/>
    /// <exception cref="FormatException"><paramref name="text"/> is not a key.</exception>
    public static ZoteroKey Parse(ReadOnlySpan<char> text) => TryParse(text, out var key) ? key : throw new FormatException($"Not a Zotero key: {text}");

    /// <summary>A key made from what identifies a thing, the same on every machine: the first 64 bits of the SHA-256 of its UTF-8, in Zotero's alphabet.</summary>
    /// <remarks>There are 33⁸ ≈ 1.4 · 10¹² keys: among a million made ones, two meet with a chance of about 0.3; whoever stores them must notice and derive again from a longer identity.</remarks>
    public static ZoteroKey Derive(string identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
        return new ZoteroKey(string.Create(Length, number, static (characters, rest) =>
        {
            for (var at = 0; at < characters.Length; at++, rest /= (ulong)Alphabet.Length)
            {
                characters[at] = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
            }
        }));
    }

    /// <summary>Ordinal order, the order of keys in every list the archive writes.</summary>
    public int CompareTo(ZoteroKey other) => string.CompareOrdinal(Value, other.Value);

    /// <summary><see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
