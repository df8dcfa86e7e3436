using System.Collections.Immutable;
using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Settings;
using PubArchive.Workflows;

namespace PubArchive;

// What the archive holds.
public sealed partial class ArchiveProject
{
    /// <summary>Publications as lists show them.</summary>
    /// <exception cref="ProjectException">There is no archive, or no such unit.</exception>
    public IReadOnlyList<PublicationRow> List(ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Reading().List(new PublicationQuery
        {
            UnitKey = query.Unit is { } unit ? UnitNamed(unit).Key : null,
            PublishedYear = query.Year,
            RegisteredYear = query.RegisteredYear,
            Type = query.Type,
            Goal = query.Goal is { } goal ? SdgGoal.Of(goal) : null,
            Standings = query.Standings,
            Order = (PublicationOrder)query.Order,
            Limit = query.Limit,
            Offset = query.Offset,
        });
    }

    /// <summary>The publication with a key, a former key or a DOI.</summary>
    /// <exception cref="ProjectException">There is no archive, or no such publication in it.</exception>
    public Publication Find(string keyOrDoi) => Reading().Find(keyOrDoi) ?? throw Unknown(keyOrDoi);

    /// <summary>The records a publication was made of, as they came, oldest first; one that came again without a change is there once.</summary>
    /// <param name="keyOrDoi">Its key, a former key, or its DOI.</param>
    /// <exception cref="ProjectException">There is no archive, or no such publication in it.</exception>
    public IReadOnlyList<RecordSource> SourcesOf(string keyOrDoi) =>
        [.. Reading().Sources(Find(keyOrDoi).Key).Select(source => new RecordSource(source.Source, source.Line, source.Text))];

    /// <summary>Where a publication stands today.</summary>
    public Standing StandingOf(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.Facts.StandingOn(DateOnly.FromDateTime(_options.Time.GetLocalNow().DateTime));
    }

    /// <summary>Public publications that hold all words, best first; letter case, accents and Nordic letters do not count.</summary>
    /// <param name="words">Any text.</param>
    /// <param name="limit">At most so many.</param>
    /// <exception cref="ProjectException">There is no archive.</exception>
    public IReadOnlyList<SearchResult> Search(string words, int limit = 20) => Search(words, limit, [Standing.Public]);

    /// <summary>As <see cref="Search(string, int)"/>, among publications of other standings.</summary>
    public IReadOnlyList<SearchResult> Search(string words, int limit, ImmutableArray<Standing> standings) =>
        [.. Reading().Search(words, limit, standings).Select(hit => new SearchResult(hit.Row, hit.Snippet))];

    /// <summary>Counts over the whole archive.</summary>
    /// <exception cref="ProjectException">There is no archive.</exception>
    public ArchiveCounts Count()
    {
        var counts = Reading().Statistics();
        return new ArchiveCounts
        {
            Records = counts.Records,
            Hidden = counts.Hidden,
            Embargoed = counts.Embargoed,
            Removed = counts.Removed,
            OpenAccess = counts.OpenAccess,
            WithoutUnit = counts.WithoutUnit,
            Candidates = counts.Candidates,
            Imports = counts.Runs,
            ByUnit = counts.ByUnit,
            ByYear = counts.ByPublishedYear,
            ByRegisteredYear = counts.ByRegisteredYear,
            ByType = counts.ByType,
            ByGoal = counts.ByGoal.ToImmutableSortedDictionary(pair => pair.Key.Number, pair => pair.Value),
            SummariesByLanguage = counts.SummariesByLanguage,
        };
    }

    /// <summary>The people the library knows, how often works name them, and the names that are almost theirs.</summary>
    /// <exception cref="ProjectException">There is no archive.</exception>
    /// <exception cref="SettingsException">The people file has faults; all of them at once.</exception>
    public PeopleReport CountPeople() => PeopleCount.Of(People, Known(), Reading().Creators());

    /// <summary>The unit with a key, name or alias.</summary>
    /// <exception cref="ProjectException">There is none, or several have the name.</exception>
    public Unit UnitNamed(string text)
    {
        var found = Units.Named(text);
        if (found.Length == 1) { return found[0]; }
        if (found.Length > 1) { throw new ProjectException($"Several units are called '{text}': {string.Join(", ", found.Select(unit => unit.Key))}.", "Name one by its key."); }
        throw new ProjectException($"'{text}': {UnitNames.Hint(Units, text)}.", "'pubarchive units' lists them.");
    }

    private static ProjectException Unknown(string keyOrDoi) =>
        new($"The archive has no publication '{keyOrDoi}'.", "'pubarchive search WORDS' finds keys; a DOI works too unless several publications share it.");
}
