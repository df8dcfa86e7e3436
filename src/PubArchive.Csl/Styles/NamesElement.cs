using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles;

/// <summary><c>names</c>: one or more name variables, each printed as a list.</summary>
internal sealed record NamesElement : RenderingElement
{
    /// <summary>In the order they are printed.</summary>
    public required ImmutableArray<Variable> Variables { get; init; }

    /// <summary>The attribute <c>delimiter</c> between variables; <see langword="null"/> when not given: then <see cref="NameOptions.NamesDelimiter"/> of the area.</summary>
    public string? Delimiter { get; init; }

    /// <summary>What <c>name</c> says, or the default when there is none.</summary>
    public NameElement Name { get; init; } = NameElement.Default;

    /// <summary><see langword="null"/> when not given: the plain term <c>et-al</c>.</summary>
    public EtAl? EtAl { get; init; }

    /// <summary><see langword="null"/> for names without role label.</summary>
    public NamesLabel? Label { get; init; }

    /// <summary>What is tried in turn when no variable has a name; the first that prints wins and its variables are not printed again.</summary>
    /// <remarks>A <c>names</c> here without children of its own already carries its parent's name, et-al and label (<see cref="IsShorthand"/>).</remarks>
    public ImmutableArray<RenderingElement> Substitutes { get; init; } = [];

    /// <summary>Whether the element has no <c>name</c>, <c>et-al</c>, <c>label</c>, <c>substitute</c>: the short form that inside <c>substitute</c> takes them over.</summary>
    public bool IsShorthand { get; init; }

    /// <summary>Position among all names elements of the style, from 0: an index into tables made per area (citation, bibliography).</summary>
    public int Index { get; init; }
}

/// <summary><c>name</c>: how one name and one list of names look.</summary>
internal sealed record NameElement
{
    public static NameElement Default { get; } = new();

    /// <summary>What the element itself says; merge over the area's and the style's, then over <see cref="NameOptions.Defaults"/>.</summary>
    public NameOptions Options { get; init; } = NameOptions.Empty;

    /// <summary>Formatting and affixes of each name.</summary>
    public Decoration Decoration { get; init; } = Decoration.None;

    /// <summary><see langword="null"/> when not given.</summary>
    public NamePart? Family { get; init; }

    /// <summary><see langword="null"/> when not given.</summary>
    public NamePart? Given { get; init; }
}

/// <summary><c>name-part</c>: formatting, affixes and text case of the family or the given name.</summary>
internal sealed record NamePart(Decoration Decoration)
{
    /// <summary>The decoration of the part itself; its affixes stand around the part with its particles.</summary>
    public Decoration Inner { get; } = Decoration with { Affixes = Affixes.None };
}

/// <summary><c>et-al</c>: <see cref="Term.EtAl"/> or <see cref="Term.AndOthers"/>, formatted.</summary>
internal sealed record EtAl(Term Term, Decoration Decoration);

/// <summary><c>label</c> inside <c>names</c>: the role's term. With <c>BeforeName</c> it stands before <c>name</c> in the style, and so before the names.</summary>
internal sealed record NamesLabel(TermForm Form, LabelPlural Plural, bool BeforeName, Decoration Decoration);
