using PubArchive.Items;

namespace PubArchive;

/// <summary>How references are printed.</summary>
public sealed record CiteOptions
{
    /// <summary>The project's style in its own language.</summary>
    public static readonly CiteOptions Default = new();

    /// <summary>A <c>.csl</c> file, or the name of a built-in style; <see langword="null"/> for the project's.</summary>
    public string? Style { get; init; }

    /// <summary>A CSL locale such as <c>nb-NO</c>; <see langword="null"/> for the style's default, else <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>A folder of <c>locales-xx-XX.xml</c> files that go before the built-in ones; <see langword="null"/> for the project's.</summary>
    public string? LocalesFolder { get; init; }

    /// <summary>Told what could not be read of a file, or was guessed; <see langword="null"/> when nobody listens.</summary>
    public Action<Diagnostic>? Noticed { get; init; }
}
