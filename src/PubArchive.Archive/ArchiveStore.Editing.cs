using System.Globalization;
using PubArchive.Archive.Editing;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Steps;
using PubArchive.Catalogue;

namespace PubArchive.Archive;

// What a librarian says by hand. Each call that changes something is a step of its own; they wait for no import.
public sealed partial class ArchiveStore
{
    /// <summary>Places a publication in a unit, by a librarian's hand.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication or unit.</exception>
    public bool Tag(string key, string unitKey, string? reason)
    {
        if (Units.Find(unitKey) is null) { throw new ArgumentException($"The archive has no unit '{unitKey}'.", nameof(unitKey)); }
        return Edit("tag", key, unitKey, (held, _) => LibrarianEdits.WithUnit(held, unitKey, reason));
    }

    /// <summary>Takes a publication out of a unit for good: no import or rule puts it back, only <see cref="Tag"/> does.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool Untag(string key, string unitKey, string? reason) =>
        Edit("untag", key, unitKey, (held, facts) => LibrarianEdits.WithoutUnit(held, facts, unitKey, reason));

    /// <summary>Says that a publication serves a goal.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool AddGoal(string key, SdgGoal goal, string? evidence) =>
        Edit("sdg", key, $"add {goal}", (held, _) => LibrarianEdits.WithGoal(held, goal, evidence));

    /// <summary>Says that a publication does not serve a goal, whatever imports say.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool RemoveGoal(string key, SdgGoal goal, string? evidence) =>
        Edit("sdg", key, $"remove {goal}", (held, facts) => LibrarianEdits.WithoutGoal(held, facts, goal, evidence));

    /// <summary>Sets the lay summary in a language, or removes it for good when <paramref name="text"/> is <see langword="null"/>.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool SetSummary(string key, string language, string? text) =>
        Edit("summary", key, string.IsNullOrWhiteSpace(text) ? $"{language} removed" : language, (held, facts) => LibrarianEdits.WithSummary(held, facts, language, text));

    /// <summary>Takes publications out of pages, lists and searches, all of them or, when one is not there, none. Each is kept, with all that was said of it; imports do not bring it back, <see cref="Restore"/> does.</summary>
    /// <param name="keys">Keys, former keys or DOIs.</param>
    /// <param name="reason">Why, for the tombstone that readers find; <see langword="null"/> to say nothing.</param>
    /// <returns>For each key, in order, whether something changed.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication; nothing was changed.</exception>
    public IReadOnlyList<bool> Remove(IReadOnlyList<string> keys, string? reason) =>
        Edit("remove", keys, reason, (held, facts) => LibrarianEdits.WithRemoval(held, facts, new Removal(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Today)));

    /// <summary>Takes publications one step back: a removed one is what it was before, a hidden one is shown. An embargo stays.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Restore(IReadOnlyList<string> keys) => Edit("restore", keys, null, LibrarianEdits.Restored);

    /// <summary>Hides publications, whatever imports say.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Hide(IReadOnlyList<string> keys) => Edit("hide", keys, null, (held, facts) => LibrarianEdits.WithVisibility(held, facts, Visibility.Hidden));

    /// <summary>Keeps publications back until a day, on which they appear; <see langword="null"/> lifts the embargo.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Embargo(IReadOnlyList<string> keys, DateOnly? until) => Edit("embargo", keys, until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "lifted", (held, facts) => LibrarianEdits.WithEmbargo(held, facts, until));

    private bool Edit(string kind, string key, string what, Func<Statement, CatalogueFacts, Statement> edit) => Edit(kind, [key], what, edit)[0];

    private IReadOnlyList<bool> Edit(string kind, IReadOnlyList<string> keys, string? what, Func<Statement, CatalogueFacts, Statement> edit)
    {
        CheckNoStep();
        var words = new StepWords(kind, string.Join(' ', [kind, .. keys, .. new[] { what }.OfType<string>()]), _who);
        return Guarded(() => new Edits(_database, _time).Change(words, keys, edit));
    }
}
