using PubArchive.Items;

namespace PubArchive;

/// <summary>How references are printed.</summary>
public sealed record CiteOptions
{
    /// <summary>The project's style in its own language.</summary>
    public static readonly CiteOptions Default = new();

    /// <summary>A <c>.csl</c> file, or the name of a style added to the project or built in; <see langword="null"/> for the project's.</summary>
    public string? Style { get; init; }

    /// <summary>A CSL locale such as <c>nb-NO</c>, for styles that are not written for one language; <see langword="null"/> for the style's default, else <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether <see cref="Locale"/> goes before the language a style is written for, as in Zotero it never does.</summary>
    public bool ForceLocale { get; init; }

    /// <summary>A folder of <c>locales-xx-XX.xml</c> files that go before the built-in ones; <see langword="null"/> for the project's.</summary>
    public string? LocalesFolder { get; init; }

    /// <summary>What is printed of each record.</summary>
    public CitePart Part { get; init; }

    /// <summary>Whether DOIs and web addresses become links in HTML.</summary>
    public bool Links { get; init; } = true;

    /// <summary>Whether what the style prints nothing for reads as the citeproc-js tool ours is compared with prints it, an error text, instead of being empty.</summary>
    public bool MarksNothing { get; init; }

    /// <summary>Told what could not be read of a file, was guessed, or stands in for what was asked for; <see langword="null"/> when nobody listens.</summary>
    public Action<Diagnostic>? Noticed { get; init; }
}

/// <summary>What is printed of records.</summary>
public enum CitePart
{
    /// <summary>Each as the one entry of a bibliography, in the order given.</summary>
    Entries,

    /// <summary>All as one bibliography in the style's order, told apart where they read alike; those of which nothing is printed come last.</summary>
    Bibliography,

    /// <summary>Each as the one citation of a text, in the order given.</summary>
    Citations,
}
