namespace PubArchive.Formats.Ris;

/// <summary>A RIS tag, <c>TY</c>: a capital letter and a capital letter or digit, as a small number to look up by.</summary>
internal readonly record struct RisTag
{
    /// <summary>How many tags there can be.</summary>
    public const int Count = 26 * 36;

    private RisTag(int number) => Number = number;

    /// <summary>From 0 to <see cref="Count"/> less one.</summary>
    public int Number { get; }

    /// <summary>The tag of two characters.</summary>
    /// <returns><see langword="false"/> when they are none.</returns>
    public static bool TryCreate(char first, char second, out RisTag tag)
    {
        tag = default;
        if (!char.IsAsciiLetterUpper(first) || !char.IsAsciiLetterUpper(second) && !char.IsAsciiDigit(second)) { return false; }
        tag = new RisTag((first - 'A') * 36 + (char.IsAsciiDigit(second) ? 26 + second - '0' : second - 'A'));
        return true;
    }

    /// <summary>The tag of a two-character name.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is none.</exception>
    public static RisTag Of(string name) => name is [var first, var second] && TryCreate(first, second, out var tag) ? tag : throw new ArgumentException($"No RIS tag: {name}", nameof(name));

    /// <inheritdoc/>
    public override string ToString()
    {
        var (first, second) = ((char)('A' + Number / 36), Number % 36);
        return new string([first, (char)(second < 26 ? 'A' + second : '0' + second - 26)]);
    }
}
