using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Finds lay summaries in an item: a child note titled <c>Lay summary</c> (or <c>Lay summary (nn)</c>, <c>Populærvitenskapelig sammendrag</c>), or an Extra line <c>Lay summary nn: …</c>.</summary>
public static class LaySummaryRules
{
    /// <summary>At most one summary a language, notes before Extra, in the order found.</summary>
    public static ImmutableArray<LaySummary> From(Item item)
    {
        if (item.Notes.IsEmpty && item.Fields[Field.Extra] is null) { return []; }
        return [.. FromNotes(item).Concat(FromExtra(item)).DistinctBy(summary => summary.Language, StringComparer.Ordinal)];
    }

    private static IEnumerable<LaySummary> FromNotes(Item item)
    {
        foreach (var note in item.Notes)
        {
            var text = NoteText.Plain(note.Html);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var title = (end < 0 ? text : text[..end]).Trim();
            if (end > 0 && LaySummaryTitle.Language(title) is { } language && text[end..].Trim() is { Length: > 0 } body)
            {
                yield return new LaySummary(language, body, Origin.Import);
            }
            else if (LaySummaryTitle.Split(text) is { } flat) { yield return new LaySummary(flat.Language, flat.Text, Origin.Import); }
        }
    }

    private static IEnumerable<LaySummary> FromExtra(Item item)
    {
        foreach (var (key, value) in ExtraPairs.Of(item))
        {
            if (LaySummaryTitle.Language(key) is { } language) { yield return new LaySummary(language, value, Origin.Import); }
        }
    }
}
