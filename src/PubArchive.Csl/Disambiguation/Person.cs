using PubArchive.Csl.Rendering.Names;

namespace PubArchive.Csl.Disambiguation;

/// <summary>A name with its particles read, and those it may be taken for.</summary>
internal sealed class Person(ParsedName name)
{
    public ParsedName Name => name;

    /// <summary>All of the family name, this one among them; <see langword="null"/> for one that is not registered.</summary>
    public Namesakes? Namesakes { get; init; }

    /// <summary>Initials of a registered person.</summary>
    public string Initials { get; init; } = "";

    /// <summary>Whether it has a family name to share.</summary>
    public bool HasFamily => name.Literal is null && name.Family.Length > 0;
}
