using PubArchive.Catalogue;

namespace PubArchive;

/// <summary>What removing, hiding, an embargo or restoring did to one publication.</summary>
/// <param name="Publication">The publication as it is now.</param>
/// <param name="IsChanged">Whether something changed.</param>
/// <param name="Standing">Where it stands now.</param>
public sealed record StandingChange(Publication Publication, bool IsChanged, Standing Standing);
