using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Formats.PeopleCsv;

/// <summary>What the cells of a people CSV's column are.</summary>
public enum PeopleColumn
{
    /// <summary>A lasting identifier.</summary>
    Id,

    /// <summary>The name, <c>Family, Given</c>.</summary>
    Name,

    /// <summary>Other ways in which records write it, by <c>;</c>.</summary>
    Variants,

    /// <summary>Whether the name with initials counts.</summary>
    Initials,

    /// <summary>The ORCID iD.</summary>
    Orcid,

    /// <summary>The institution.</summary>
    Affiliation,

    /// <summary>A unit's key, name or alias.</summary>
    Unit,

    /// <summary>Since when in the unit.</summary>
    From,

    /// <summary>Until when in the unit.</summary>
    Until,

    /// <summary>What is not to be published.</summary>
    OptOut,
}

/// <summary>A row of a people CSV: a person, or a further unit of one.</summary>
/// <param name="Texts">The cells that say something, trimmed.</param>
/// <param name="Line">Line on which the row begins, counted from 1; 0 for what concerns the whole file.</param>
/// <param name="Diagnostics">What was noticed.</param>
public sealed record PeopleCsvRow(ImmutableDictionary<PeopleColumn, string> Texts, int Line, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A cell's text; <see langword="null"/> when it is empty or there is no such column.</summary>
    public string? this[PeopleColumn column] => Texts.GetValueOrDefault(column);

    /// <summary>The parts of a cell, by <c>;</c> or line ends.</summary>
    public ImmutableArray<string> Parts(PeopleColumn column) => this[column] is { } text
        ? [.. text.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)]
        : [];
}
