namespace PubArchive.Catalogue;

/// <summary>Where a record stands between the archive and its readers. Only public ones are on pages, in lists and in downloads.</summary>
public enum Standing
{
    /// <summary>Shown.</summary>
    Public,

    /// <summary>Kept back until a day.</summary>
    Embargoed,

    /// <summary>Kept, never published.</summary>
    Hidden,

    /// <summary>Taken out; its address says so when it was once shown (<see cref="Tombstone"/>).</summary>
    Removed,
}

/// <summary>A record's removal.</summary>
/// <param name="Reason">Why, in words meant for readers, because the tombstone shows them; <see langword="null"/> when not given.</param>
/// <param name="On">The day it was said.</param>
public sealed record Removal(string? Reason, DateOnly On);

/// <summary>What readers find at the address of a record that was removed. Its title and authors are not told: the removal may be because of them.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="On">The day of the removal.</param>
/// <param name="Reason">Why, as given; <see langword="null"/> when not given.</param>
public sealed record Tombstone(string Key, DateOnly On, string? Reason)
{
    /// <summary>The tombstone of a record.</summary>
    /// <returns><see langword="null"/> for one that was not removed, for one that was merged into another, to which its address leads, and for one that readers could not see when it was removed: what was never shown leaves no trace.</returns>
    public static Tombstone? Of(string key, CatalogueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Removal is not { } removal || facts.MergedInto is not null) { return null; }
        var before = (facts with { Removal = null }).StandingOn(removal.On);
        return before is Standing.Public ? new Tombstone(key, removal.On, removal.Reason) : null;
    }
}

/// <summary>An address that leads to another, because the record was merged into that one or got a lasting key.</summary>
/// <param name="FormerKey">The key that was; no record has it now.</param>
/// <param name="Key">The key of a record that is public, or has a tombstone.</param>
public sealed record Redirect(string FormerKey, string Key);
