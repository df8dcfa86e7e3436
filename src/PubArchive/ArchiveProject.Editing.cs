using PubArchive.Archive;
using PubArchive.Catalogue;

namespace PubArchive;

// What a librarian says by hand; no import overwrites it.
public sealed partial class ArchiveProject
{
    /// <summary>Places a publication in a unit.</summary>
    /// <param name="keyOrDoi">Which publication.</param>
    /// <param name="unit">The unit's key, name or alias.</param>
    /// <param name="reason">Why, for those who come later; may be <see langword="null"/>.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ProjectException">There is no such publication or unit.</exception>
    public bool Tag(string keyOrDoi, string unit, string? reason = null)
    {
        var (key, unitKey) = Place(keyOrDoi, unit);
        return Writing().Tag(key, unitKey, reason);
    }

    /// <summary>Takes a publication out of a unit for good: no import or rule puts it back, only <see cref="Tag"/> does.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool Untag(string keyOrDoi, string unit, string? reason = null)
    {
        var (key, unitKey) = Place(keyOrDoi, unit);
        return Writing().Untag(key, unitKey, reason);
    }

    /// <summary>Says that a publication serves a goal.</summary>
    /// <param name="keyOrDoi">Which publication.</param>
    /// <param name="goal">1 to 17.</param>
    /// <param name="evidence">What shows it; may be <see langword="null"/>.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ProjectException">There is no such publication.</exception>
    public bool AddGoal(string keyOrDoi, int goal, string? evidence = null)
    {
        var key = Find(keyOrDoi).Key;
        return Writing().AddGoal(key, SdgGoal.Of(goal), evidence);
    }

    /// <summary>Says that a publication does not serve a goal, whatever imports say.</summary>
    /// <inheritdoc cref="AddGoal"/>
    public bool RemoveGoal(string keyOrDoi, int goal, string? evidence = null)
    {
        var key = Find(keyOrDoi).Key;
        return Writing().RemoveGoal(key, SdgGoal.Of(goal), evidence);
    }

    /// <summary>Sets a publication's lay summary in a language, or removes it for good.</summary>
    /// <param name="keyOrDoi">Which publication.</param>
    /// <param name="language">BCP 47 primary tag, such as <c>en</c> or <c>nn</c>.</param>
    /// <param name="text">Plain text, blank lines between paragraphs; <see langword="null"/> to remove.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ProjectException">There is no such publication.</exception>
    public bool SetSummary(string keyOrDoi, string language, string? text)
    {
        var key = Find(keyOrDoi).Key;
        return Writing().SetSummary(key, language, text);
    }

    /// <summary>Takes publications out of pages, lists, searches and exports, all of them or, when one is not there, none. Each is kept with all that was said of it; no import brings it back, <see cref="Restore"/> does.</summary>
    /// <param name="keysOrDois">Which publications.</param>
    /// <param name="reason">Why, in words that readers find at its address; may be <see langword="null"/>.</param>
    /// <returns>For each publication, in order, what became of it.</returns>
    /// <exception cref="ProjectException">There is no such publication; nothing was changed.</exception>
    public IReadOnlyList<StandingChange> Remove(IEnumerable<string> keysOrDois, string? reason = null) => Change(keysOrDois, (store, keys) => store.Remove(keys, reason));

    /// <summary>Takes publications one step back: a removed one is again what it was before, a hidden one is shown. An embargo stays.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<StandingChange> Restore(IEnumerable<string> keysOrDois) => Change(keysOrDois, (store, keys) => store.Restore(keys));

    /// <summary>Hides publications, without a trace for readers; no import shows them, <see cref="Restore"/> does.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<StandingChange> Hide(IEnumerable<string> keysOrDois) => Change(keysOrDois, (store, keys) => store.Hide(keys));

    /// <summary>Keeps publications back until a day, on which the next build shows them.</summary>
    /// <inheritdoc cref="Remove"/>
    /// <param name="keysOrDois">Which publications.</param>
    /// <param name="until">The first day on which they may be seen; <see langword="null"/> to lift the embargo.</param>
    public IReadOnlyList<StandingChange> Embargo(IEnumerable<string> keysOrDois, DateOnly? until) => Change(keysOrDois, (store, keys) => store.Embargo(keys, until));

    // The keys are looked up before anything is written, so that a wrong one is said in words and changes nothing.
    private IReadOnlyList<StandingChange> Change(IEnumerable<string> keysOrDois, Func<ArchiveStore, IReadOnlyList<string>, IReadOnlyList<bool>> change)
    {
        var named = keysOrDois.Select(text => (Text: text, Found: Reading().Find(text))).ToList();
        var unknown = named.Where(pair => pair.Found is null).Select(pair => pair.Text).ToList();
        if (unknown.Count > 0) { throw Unknown(string.Join("', '", unknown)); }
        var keys = named.Select(pair => pair.Found!.Key).Distinct(StringComparer.Ordinal).ToList(); // all were found
        var isChanged = change(Writing(), keys);
        return [.. keys.Select(Find).Zip(isChanged, (publication, changed) => new StandingChange(publication, changed, StandingOf(publication)))];
    }

    private (string Key, string UnitKey) Place(string keyOrDoi, string unit) => (Find(keyOrDoi).Key, UnitNamed(unit).Key);
}
