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

    /// <summary>Shows a publication on pages and in exports, or hides it.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ProjectException">There is no such publication.</exception>
    public bool SetVisibility(string keyOrDoi, Visibility visibility)
    {
        var key = Find(keyOrDoi).Key;
        return Writing().SetVisibility(key, visibility);
    }

    private (string Key, string UnitKey) Place(string keyOrDoi, string unit) => (Find(keyOrDoi).Key, UnitNamed(unit).Key);
}
