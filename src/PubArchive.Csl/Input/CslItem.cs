using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>One bibliographic item as CSL sees it: a type and values by variable, kept apart by kind. Immutable.</summary>
/// <remarks>
/// CSL-JSON schema, <c>csl-data.json</c>. Text may hold micro-HTML (<c>i</c>, <c>b</c>, <c>sub</c>, <c>sup</c>, small caps, <c>nocase</c>).
/// A variable given under the wrong kind (a name under <see cref="Texts"/>) is not seen by a style.
/// </remarks>
/// <example><code>
/// var item = new CslItem
/// {
///     Id = "dusek2022", Type = "article-journal",
///     Texts = { [Variable.Title] = "Cerebral iron deposition", [Variable.Volume] = "12" },
///     Names = { [Variable.Author] = [CslName.Person("Dusek", "Petr")] },
///     Dates = { [Variable.Issued] = CslDate.Of(2022) },
/// };
/// </code></example>
public sealed class CslItem
{
    /// <summary>Key of the item within its list, never empty for an item read by <see cref="CslJson"/>.</summary>
    public required string Id { get; init; }

    /// <summary>CSL item type as in CSL-JSON, e.g. <c>article-journal</c>; empty when not given.</summary>
    public string Type { get; init; } = "";

    /// <summary>Standard and number variables; a number is text too (<c>12</c>, <c>12–14</c>, <c>2nd</c>).</summary>
    public CslValues<string> Texts { get; init; } = [];

    /// <summary>Name variables, each with its names in order.</summary>
    public CslValues<ImmutableArray<CslName>> Names { get; init; } = [];

    /// <summary>Date variables.</summary>
    public CslValues<CslDate> Dates { get; init; } = [];

    /// <summary>Whatever the source held that CSL has no variable for, by key, so that it can be written back.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> Other { get; init; } = [];

    /// <summary>The text of a standard or number variable; <see langword="null"/> when not given or empty.</summary>
    public string? Text(Variable variable) => Texts.TryGet(variable, out var text) && text.Length > 0 ? text : null;

    /// <summary>The names of a name variable; empty when not given.</summary>
    public ImmutableArray<CslName> NamesOf(Variable variable) => Names.TryGet(variable, out var names) && !names.IsDefault ? names : [];

    /// <summary>The value of a date variable; <see langword="null"/> when not given.</summary>
    public CslDate? Date(Variable variable) => Dates.TryGet(variable, out var date) ? date : null;

    /// <summary>Makes the values read-only, so that rendering by several threads is safe.</summary>
    internal void Freeze()
    {
        Texts.Freeze();
        Names.Freeze();
        Dates.Freeze();
    }
}
