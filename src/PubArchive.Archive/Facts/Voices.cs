using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Facts;

/// <summary>What all voices say of one record: one statement each, weakest voice first, none that is empty. Pure.</summary>
internal static class Voices
{
    // Stands before the names of files, and is weaker than they.
    private const string OfMerged = "(merged)";

    /// <summary>The librarian's statement; an empty one when they said nothing.</summary>
    public static Statement Librarian(ImmutableArray<Statement> said) =>
        said.FirstOrDefault(statement => statement.Origin == Origin.Librarian) ?? new Statement { Origin = Origin.Librarian, Source = "" };

    /// <summary>The statements with some replaced by what the same voices say now; an empty one takes a voice away.</summary>
    public static ImmutableArray<Statement> With(ImmutableArray<Statement> said, params ReadOnlySpan<Statement> now)
    {
        var statements = said.ToList();
        foreach (var statement in now)
        {
            statements.RemoveAll(other => IsSameVoice(other, statement));
            if (!statement.IsEmpty) { statements.Add(statement); }
        }
        return Sorted(statements);
    }

    /// <summary>The statements after two changed the same ones without seeing each other: each voice as whoever changed it left it; where both did, as they did.</summary>
    /// <param name="before">What both began with.</param>
    /// <param name="theirs">What holds now; it wins.</param>
    /// <param name="own">What was made beside it.</param>
    public static ImmutableArray<Statement> Merged(ImmutableArray<Statement> before, ImmutableArray<Statement> theirs, ImmutableArray<Statement> own)
    {
        var changed = theirs.Where(statement => TextIn(before, statement) != FactsJson.Write(statement));
        var ended = before.Where(statement => TextIn(theirs, statement) is null).Select(statement => new Statement { Origin = statement.Origin, Source = statement.Source });
        return With(own, [.. changed, .. ended]);
    }

    /// <summary>The facts that hold of an item. Notes and attachments that stand alone are kept but not shown, unless somebody says so.</summary>
    public static CatalogueFacts Holding(Item item, ImmutableArray<Statement> said)
    {
        var facts = said.IsEmpty ? CatalogueFacts.None : FactsOverlay.Of(said);
        var isPrivate = item.Type is ItemType.Note or ItemType.Attachment or ItemType.Annotation;
        return isPrivate && facts.Visibility is null ? facts with { Visibility = Visibility.Hidden } : facts;
    }

    /// <summary>The statements of a record with what people said of another that was merged into it: spreadsheets and librarians, in so far as its own do not say otherwise. Where the other stood, and who its creators were, is not passed on: readers know the one that stays.</summary>
    public static ImmutableArray<Statement> Inherited(ImmutableArray<Statement> own, ImmutableArray<Statement> others)
    {
        var heirs = others.Where(other => other.Origin is Origin.ArchiveCsv or Origin.Librarian).Select(other => Heir(own.FirstOrDefault(statement => IsSameVoice(statement, other)), other));
        return With(own, [.. heirs]);
    }

    /// <summary>As <see cref="Inherited"/>, for a record that no reader can have seen: what people said to keep the other from readers is said of it too, lest the other come to light under a new key.</summary>
    public static ImmutableArray<Statement> InheritedUnseen(ImmutableArray<Statement> own, ImmutableArray<Statement> others)
    {
        var said = Inherited(own, others);
        return With(said, [.. others.Where(other => other.Origin is Origin.ArchiveCsv or Origin.Librarian).Select(Kept)]);

        Statement Kept(Statement other)
        {
            var held = said.FirstOrDefault(statement => IsSameVoice(statement, other)) ?? new Statement { Origin = other.Origin, Source = other.Source };
            return held with
            {
                Says = held.Says with { Visibility = held.Says.Visibility ?? other.Says.Visibility, EmbargoUntil = held.Says.EmbargoUntil ?? other.Says.EmbargoUntil, Removal = held.Says.Removal ?? other.Says.Removal },
            };
        }
    }

    /// <summary>As <see cref="Inherited"/>, with what files said of the other, as the weakest of the files' words: a librarian merged two records of which Zotero does not know that they are one.</summary>
    public static ImmutableArray<Statement> InheritedWhole(ImmutableArray<Statement> own, ImmutableArray<Statement> others)
    {
        var voice = new Statement { Origin = Origin.Import, Source = OfMerged };
        var held = own.FirstOrDefault(statement => IsSameVoice(statement, voice)) ?? voice;
        var heir = others.Where(other => other.Origin == Origin.Import).Reverse().Aggregate(held, (heir, other) => Heir(heir, other));
        return With(Inherited(own, others), heir);
    }

    private static Statement Heir(Statement? own, Statement other)
    {
        var held = own ?? new Statement { Origin = other.Origin, Source = other.Source };
        var said = FactsRowMerge.Added(other.Says, held.Says) with
        {
            Orcids = held.Says.Orcids, People = held.Says.People, PublishedCitation = held.Says.PublishedCitation,
            Visibility = held.Says.Visibility, EmbargoUntil = held.Says.EmbargoUntil, Removal = held.Says.Removal, MergedInto = held.Says.MergedInto,
        };
        var denied = held.Denies;
        return held with
        {
            Says = said with
            {
                Units = said.Units.RemoveAll(placement => denied.Units.ContainsKey(placement.UnitKey)),
                Goals = said.Goals.RemoveAll(tag => denied.Goals.ContainsKey(tag.Goal)),
                Summaries = said.Summaries.RemoveAll(summary => denied.Summaries.Contains(summary.Language)),
            },
        };
    }

    private static bool IsSameVoice(Statement left, Statement right) => left.Origin == right.Origin && left.Source == right.Source;

    private static string? TextIn(ImmutableArray<Statement> said, Statement voice) =>
        said.FirstOrDefault(statement => IsSameVoice(statement, voice)) is { } found ? FactsJson.Write(found) : null;

    private static ImmutableArray<Statement> Sorted(List<Statement> statements) =>
        statements.Count < 2 ? [.. statements] : [.. statements.OrderBy(statement => statement.Origin).ThenBy(statement => statement.Source, StringComparer.Ordinal)];
}
