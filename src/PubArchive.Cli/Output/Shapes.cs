using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Cli.Output;

/// <summary>Turns results into what <c>--json</c> prints.</summary>
internal static class Shapes
{
    public static RecordJson Of(PublicationRow row) => new(
        row.Key, row.Title, row.Creators, row.CreatorCount, row.Container, ZoteroSchema.Name(row.Type), row.Published?.ToString(), row.Registered.ToString(),
        row.UnitKeys, [.. row.Goals.Select(goal => goal.Number)], row.IsOpenAccess);

    public static RecordJson Of(SearchResult hit) => Of(hit.Row) with { Snippet = hit.Snippet };

    public static DiagnosticJson Of(Diagnostic diagnostic) =>
        new(Word(diagnostic.Severity), diagnostic.File, diagnostic.Line, diagnostic.Code, diagnostic.Message);

    public static ImportJson Of(ImportReport report) =>
        new(report.IsDryRun, report.Read, report.Changes, Counts(report.Count), [.. report.Files.Select(Of)])
        {
            Backup = report.Backup,
            Missing = report.Missing is { } missing ? new MissingJson(missing.Records.Length, missing.AreRemoved, missing.Refusal, missing.Records) : null,
        };

    public static PublicationJson Of(Publication publication, Standing standing, UnitTree units, string reference)
    {
        var (item, facts) = (publication.Item, publication.Facts);
        return new PublicationJson(
            publication.Key, ZoteroSchema.Name(item.Type), item.Title, publication.Published?.ToString(), publication.Registered.ToString(),
            Of(standing, facts), reference,
            item.Fields.ToDictionary(pair => ZoteroSchema.Name(pair.Key), pair => pair.Value, StringComparer.Ordinal),
            [.. item.Creators.Select((creator, at) => Of(creator, facts.Orcids.FirstOrDefault(orcid => orcid.Position == at), facts.People.FirstOrDefault(link => link.Position == at)))],
            [.. item.Tags.Select(tag => tag.Name)],
            [.. facts.Units.Select(place => new PlacementJson(place.UnitKey, units.Find(place.UnitKey)?.Names.In("en") ?? place.UnitKey, Word(place.Origin), place.Reason))],
            Goals(facts), Summaries(facts),
            facts.RegisterIds.ToDictionary(id => id.Register, id => id.Id, StringComparer.Ordinal), facts.OpenAccessUrl);
    }

    public static StandingJson Of(Standing standing, CatalogueFacts facts) => standing switch
    {
        Standing.Removed => new StandingJson(Word(standing), Since: Words.Of(facts.Removal!.On), Reason: facts.Removal.Reason), // a removed record has one
        Standing.Embargoed => new StandingJson(Word(standing), Until: Words.Of(facts.EmbargoUntil!.Value)), // so has an embargoed one
        _ => new StandingJson(Word(standing)),
    };

    public static IReadOnlyList<GoalJson> Goals(CatalogueFacts facts) => [.. facts.Goals.Select(tag => new GoalJson(tag.Goal.Number, Word(tag.Origin), tag.Evidence))];

    public static IReadOnlyList<SummaryJson> Summaries(CatalogueFacts facts) => [.. facts.Summaries.Select(summary => new SummaryJson(summary.Language, summary.Text, Word(summary.Origin)))];

    /// <summary>The word for an enum's value in JSON: <c>sameAs</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static CreatorJson Of(Creator creator, CreatorOrcid? orcid, CreatorPerson? link) => new(ZoteroSchema.Name(creator.Type), creator.LastName, creator.FirstName, orcid?.Orcid.ToString())
    {
        Person = link?.PersonId,
        OptOut = link is null or { OptOut: OptOut.None } ? null : Word(link.OptOut),
    };

    private static FileJson Of(FileReport file) => new(
        file.File, file.Format, Counts(file.Count),
        [.. file.Records.Select(record => new ImportedJson(record.Line, record.Key, Word(record.Outcome), record.Evidence, record.Title))],
        [.. file.Diagnostics.Select(Of)]);

    private static Dictionary<string, int> Counts(Func<RecordOutcome, int> count) => Enum.GetValues<RecordOutcome>().ToDictionary(Word, count, StringComparer.Ordinal);
}
