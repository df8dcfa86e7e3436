using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles;

/// <summary>A node of a style that may print something (CSL 1.0.2, "Rendering Elements"). A closed set: text (four sources), number, label, date, names, group, choose.</summary>
internal abstract record RenderingElement
{
    private protected RenderingElement() { }

    /// <summary>What surrounds and formats the output; nothing for <see cref="ChooseElement"/>.</summary>
    public Decoration Decoration { get; init; } = Decoration.None;
}

/// <summary><c>text</c> with a <c>variable</c>: a standard variable, or its short form with fallback to the long.</summary>
internal sealed record VariableText(Variable Variable, VariableForm Form) : RenderingElement;

/// <summary><c>text</c> with a <c>macro</c>.</summary>
internal sealed record MacroText(Macro Macro) : RenderingElement;

/// <summary><c>text</c> with a <c>term</c>.</summary>
internal sealed record TermText(Term Term, TermForm Form, bool Plural) : RenderingElement;

/// <summary><c>text</c> with a <c>value</c>.</summary>
internal sealed record ValueText(string Value) : RenderingElement;

/// <summary><c>number</c>.</summary>
internal sealed record NumberElement(Variable Variable, NumberForm Form) : RenderingElement;

/// <summary><c>label</c> outside <c>names</c>: the term of a number variable or of the locator.</summary>
internal sealed record LabelElement(Variable Variable, TermForm Form, LabelPlural Plural) : RenderingElement
{
    /// <summary>Whether the style names the form.</summary>
    public bool HasForm { get; init; }
}

/// <summary><c>group</c>.</summary>
internal sealed record GroupElement(ImmutableArray<RenderingElement> Children, string Delimiter) : RenderingElement;

/// <summary><c>choose</c>: the first branch whose test holds.</summary>
internal sealed record ChooseElement(ImmutableArray<Branch> Branches) : RenderingElement;

/// <summary>A named piece of a style. A style is a tree: macros hold no cycles, and a call holds the macro itself.</summary>
internal sealed class Macro(string name, ImmutableArray<RenderingElement> children)
{
    public string Name => name;

    public ImmutableArray<RenderingElement> Children => children;

    /// <summary>Whether it prints a date itself, not by a macro it calls.</summary>
    public bool HasDate { get; } = children.Any(PrintsDate);

    public override string ToString() => name;

    private static bool PrintsDate(RenderingElement element) => element switch
    {
        DateElement => true,
        GroupElement group => group.Children.Any(PrintsDate),
        ChooseElement choose => choose.Branches.Any(branch => branch.Children.Any(PrintsDate)),
        NamesElement names => names.Substitutes.Any(PrintsDate),
        _ => false,
    };
}

internal enum VariableForm : byte { Long, Short }

internal enum NumberForm : byte { Numeric, Ordinal, LongOrdinal, Roman }

internal enum LabelPlural : byte { Contextual, Always, Never }
