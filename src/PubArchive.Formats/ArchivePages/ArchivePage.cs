using System.Collections.Immutable;

namespace PubArchive.Formats.ArchivePages;

/// <summary>What a publication's page in a Hugo archive says, as a value: the same page in either dialect and one language.</summary>
/// <remarks>
/// Texts stand as they stand on the page: <see cref="ReferenceHtml"/>, the names in <see cref="UnitPaths"/> and the links of <see cref="Buttons"/> are HTML already,
/// <see cref="Abstract"/> and <see cref="About"/> are whatever the page holds, markup or not. Whoever makes a page of untrusted records makes them safe first.
/// Compare pages by what <see cref="ArchivePageWriter"/> writes of them: the lists inside compare by reference.
/// </remarks>
public sealed record ArchivePage
{
    /// <summary>Zotero's item key, eight of <c>[A-Z0-9]</c>; also the page's file name.</summary>
    public required string Key { get; init; }

    /// <summary>The page's language: <c>en</c>, <c>nb</c> or <c>nn</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title as plain text, from the front matter.</summary>
    public required string Title { get; init; }

    /// <summary>The reference: one line of HTML with the tags <c>i</c>, <c>a</c> and <c>sup</c> and the entity <c>&amp;#38;</c>.</summary>
    public required string ReferenceHtml { get; init; }

    /// <summary>The buttons below the reference, in the order of the page (that of <see cref="ArchiveButtonKind"/>).</summary>
    public ImmutableArray<ArchiveButton> Buttons { get; init; } = [];

    /// <summary>The lay summary; <see langword="null"/> when the page has no such section.</summary>
    public string? About { get; init; }

    /// <summary>The keywords; empty when the section stands there empty, <see langword="null"/> when there is no section. On the page they are joined by <c>", "</c>.</summary>
    public ImmutableArray<string>? Keywords { get; init; }

    /// <summary>The scientific abstract, raw: line breaks, blank lines, <c>&lt;</c>, <c>&amp;</c> and CR as they came; <see langword="null"/> when there is no section.</summary>
    public string? Abstract { get; init; }

    /// <summary>The contributor cards as they stand, HTML of a staff page; <see langword="null"/> when there is no section.</summary>
    public string? Contributors { get; init; }

    /// <summary>The goal tiles in the order of the page; empty when there is no section.</summary>
    public ImmutableArray<ArchiveGoal> Goals { get; init; } = [];

    /// <summary>One path a unit: institution, faculty, department, year and month of registration; empty when there is no section.</summary>
    public ImmutableArray<ImmutableArray<ArchiveNode>> UnitPaths { get; init; } = [];
}

/// <summary>Where a button leads, in the order the buttons stand.</summary>
public enum ArchiveButtonKind
{
    /// <summary>To the unit paths on this page.</summary>
    Archive,

    /// <summary>To the record in the research register.</summary>
    Cristin,

    /// <summary>To the item in its Zotero group.</summary>
    Zotero,

    /// <summary>To the keywords on this page.</summary>
    Keywords,

    /// <summary>To the lay summary on this page.</summary>
    About,

    /// <summary>To the contributors on this page.</summary>
    Contributors,

    /// <summary>To the goal tiles on this page.</summary>
    Goals,

    /// <summary>To an open-access copy.</summary>
    Unpaywall,

    /// <summary>To a copy through the library's proxy; these dialects give it the open-access copy's address.</summary>
    EZproxy,
}

/// <summary>A button of the page.</summary>
/// <param name="Kind">Which one; its name and label follow.</param>
/// <param name="Url">The address as it stands in the attribute; <see langword="null"/> for a button that leads to a section of this page.</param>
public sealed record ArchiveButton(ArchiveButtonKind Kind, string? Url = null);

/// <summary>A goal tile.</summary>
/// <param name="Goal">1 to 17.</param>
/// <param name="Count">How many publications the tile says serve the goal, 0 or more.</param>
public sealed record ArchiveGoal(int Goal, int Count);

/// <summary>An entry of a unit path.</summary>
/// <param name="Key">The collection key the entry links to.</param>
/// <param name="NameHtml">The name as it stands on the page, escaped once.</param>
public sealed record ArchiveNode(string Key, string NameHtml);
