using PubArchive.Archive.Facts;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Editing;

/// <summary>The librarian's statement after one more word of theirs. Pure; saying what already holds by their word changes nothing.</summary>
internal static class LibrarianEdits
{
    public static Statement WithUnit(Statement held, string unitKey, string? reason)
    {
        if (held.Says.Units.Any(placement => placement.UnitKey == unitKey)) { return held; }
        return held with
        {
            Says = held.Says with { Units = held.Says.Units.Add(new UnitPlacement(unitKey, Origin.Librarian, reason)) },
            Denies = held.Denies with { Units = held.Denies.Units.Remove(unitKey) },
        };
    }

    public static Statement WithoutUnit(Statement held, CatalogueFacts facts, string unitKey, string? reason)
    {
        if (held.Denies.Units.ContainsKey(unitKey) || facts.Units.All(placement => placement.UnitKey != unitKey)) { return held; }
        return held with
        {
            Says = held.Says with { Units = held.Says.Units.RemoveAll(placement => placement.UnitKey == unitKey) },
            Denies = held.Denies with { Units = held.Denies.Units.SetItem(unitKey, reason ?? "") },
        };
    }

    public static Statement WithGoal(Statement held, SdgGoal goal, string? evidence)
    {
        if (held.Says.Goals.Any(tag => tag.Goal == goal)) { return held; }
        return held with
        {
            Says = held.Says with { Goals = [.. held.Says.Goals.Add(new GoalTag(goal, Origin.Librarian, evidence)).OrderBy(tag => tag.Goal)] },
            Denies = held.Denies with { Goals = held.Denies.Goals.Remove(goal) },
        };
    }

    public static Statement WithoutGoal(Statement held, CatalogueFacts facts, SdgGoal goal, string? evidence)
    {
        if (held.Denies.Goals.ContainsKey(goal) || facts.Goals.All(tag => tag.Goal != goal)) { return held; }
        return held with
        {
            Says = held.Says with { Goals = held.Says.Goals.RemoveAll(tag => tag.Goal == goal) },
            Denies = held.Denies with { Goals = held.Denies.Goals.SetItem(goal, evidence ?? "") },
        };
    }

    // A null or blank text removes what there is.
    public static Statement WithSummary(Statement held, CatalogueFacts facts, string language, string? text)
    {
        var others = held.Says.Summaries.RemoveAll(summary => summary.Language == language);
        if (string.IsNullOrWhiteSpace(text))
        {
            var isThere = facts.Summaries.Any(summary => summary.Language == language);
            return !isThere ? held : held with { Says = held.Says with { Summaries = others }, Denies = held.Denies with { Summaries = held.Denies.Summaries.Add(language) } };
        }
        return held with
        {
            Says = held.Says with { Summaries = [.. others.Add(new LaySummary(language, text.Trim(), Origin.Librarian)).OrderBy(summary => summary.Language, StringComparer.Ordinal)] },
            Denies = held.Denies with { Summaries = held.Denies.Summaries.Remove(language) },
        };
    }

    // A further removal may only give another reason: the day of the first one stays.
    public static Statement WithRemoval(Statement held, CatalogueFacts facts, Removal removal)
    {
        if (held.Says.Removal is { } said)
        {
            return removal.Reason is null || removal.Reason == said.Reason ? held : held with { Says = held.Says with { Removal = said with { Reason = removal.Reason } } };
        }
        // What another voice said is denied beside it, so that taking back the librarian's own word brings the record back.
        return held with { Says = held.Says with { Removal = removal }, Denies = held.Denies with { Removal = held.Denies.Removal || facts.Removal is not null } };
    }

    // The record yields its address to another, whatever others said of its removal.
    public static Statement Merged(Statement held, string into, DateOnly today) => held with
    {
        Says = held.Says with { Removal = held.Says.Removal ?? new Removal(null, today), MergedInto = into },
        Denies = held.Denies with { Removal = false },
    };

    public static Statement ApartFrom(Statement held, string otherKey) => held with { Denies = held.Denies with { Same = held.Denies.Same.Add(otherKey) } };

    // One step back: a removed record is again what it was, a hidden one is shown.
    public static Statement Restored(Statement held, CatalogueFacts facts)
    {
        if (facts.Removal is null) { return WithVisibility(held, facts, Visibility.Public); }
        return held with { Says = held.Says with { Removal = null }, Denies = held.Denies with { Removal = held.Denies.Removal || held.Says.Removal is null } };
    }

    // No day lifts the embargo.
    public static Statement WithEmbargo(Statement held, CatalogueFacts facts, DateOnly? until)
    {
        if (facts.EmbargoUntil == until && (until is null || held.Says.EmbargoUntil == until)) { return held; }
        var isAnothers = held.Says.EmbargoUntil is null && facts.EmbargoUntil is not null;
        return held with { Says = held.Says with { EmbargoUntil = until }, Denies = held.Denies with { Embargo = held.Denies.Embargo || isAnothers } };
    }

    public static Statement WithVisibility(Statement held, CatalogueFacts facts, Visibility visibility) =>
        (held.Says.Visibility ?? facts.Visibility ?? Visibility.Public) == visibility ? held : held with { Says = held.Says with { Visibility = visibility } };
}
