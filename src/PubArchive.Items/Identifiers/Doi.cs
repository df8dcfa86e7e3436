using System.Diagnostics.CodeAnalysis;

namespace PubArchive.Items;

/// <summary>A digital object identifier, <c>10.1000/182</c>.</summary>
/// <remarks>Keeps the spelling it was given in; two that differ in case only are equal, as ISO 26324 demands.</remarks>
public readonly record struct Doi
{
    private static readonly string[] s_prefixes =
    [
        "https://", "http://", "www.", "dx.doi.org/", "doi.org/", "info:doi/", "urn:doi:", "doi/", "doi:", "doi",
    ];

    private readonly string? _value;

    private Doi(string value) => _value = value;

    /// <summary>The identifier without prefix, in the spelling given: <c>10.1000/ABC</c>. Empty for <see langword="default"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The form to compare and to index by: lower case.</summary>
    public string Normal => Value.ToLowerInvariant();

    /// <summary>The resolver's address, <c>https://doi.org/10.1000/182</c>, with what a URL cannot hold percent-encoded.</summary>
    public string Url => "https://doi.org/" + DoiText.Encode(Value);

    /// <summary>Reads a text that is one DOI: bare, behind <c>doi:</c>, or as address of doi.org or dx.doi.org; percent-encoding is undone, punctuation behind it dropped.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Doi doi)
    {
        doi = default;
        var rest = text.Trim().TrimStart('<');
        var isAddress = rest.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        rest = WithoutPrefixes(rest);
        if (isAddress && rest.IndexOfAny('?', '#') is var end and >= 0) { rest = rest[..end]; }
        var value = DoiText.TrimEnd(DoiText.Decode(rest));
        if (!DoiText.IsDoi(value)) { return false; }
        doi = new Doi(value.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Doi)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Doi doi) => TryParse(text.AsSpan(), out doi);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Doi)"/>
    /// <exception cref="FormatException"><paramref name="text"/> is not one DOI.</exception>
    public static Doi Parse(ReadOnlySpan<char> text) => TryParse(text, out var doi) ? doi : throw new FormatException($"Not a DOI: {text}");

    /// <summary>The first DOI somewhere in a text: in a sentence, an Extra line, a publisher's address.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static Doi? Find(string? text)
    {
        var rest = text.AsSpan();
        for (var start = DoiText.IndexOfStart(rest, 0); start >= 0; start = DoiText.IndexOfStart(rest, start + 1))
        {
            var candidate = DoiText.Candidate(rest, start);
            if (TryParse(candidate, out var doi)) { return doi; }
        }
        return null;
    }

    /// <summary>Whether both name the same object.</summary>
    public bool Equals(Doi other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary><see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static ReadOnlySpan<char> WithoutPrefixes(ReadOnlySpan<char> text)
    {
        foreach (var prefix in s_prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) { text = text[prefix.Length..].TrimStart(" :="); }
        }
        return text;
    }
}
