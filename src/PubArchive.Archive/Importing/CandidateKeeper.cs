using Dapper;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Importing;

/// <summary>Keeps pairs of records that may be one, for a librarian to decide.</summary>
internal sealed class CandidateKeeper(Database database, int runId) : IDisposable
{
    private readonly Prepared _insert = new(database,
        "insert or ignore into candidate (record_id, other_id, evidence, run_id) values (@Id, @Other, @Evidence, @Run)", "@Id", "@Other", "@Evidence", "@Run");

    /// <summary>The condition on <c>candidate c</c>, <c>record</c> and <c>record other</c> for a pair that is to be looked at.</summary>
    public const string Open = $"""
        c.run_id not in (select id from import_run where step in (select id from dead_step))
            and record.visibility {StandingColumns.IsKept} and other.visibility {StandingColumns.IsKept}
            and not exists (
                select 1 from body b, json_each(b.said) voice, json_each(voice.value -> 'facts' -> 'notSame') apart
                where b.version_id = record.id and instr(b.said, '"notSame"') > 0 and apart.key = other.key)
        """;

    /// <summary>Notes what a new record looks like.</summary>
    public void Keep(long id, IEnumerable<Match> alike)
    {
        foreach (var match in alike) { _insert.Run(id, match.Record.Id, match.Verdict.Evidence, runId); }
    }

    /// <summary>All pairs of which neither was removed, in key order.</summary>
    public static IReadOnlyList<Candidate> All(Database database)
    {
        const string select = $"""
            select record.key, other.key as OtherKey, c.evidence, c.run_id as RunId
            from candidate c join record on record.record_id = c.record_id join record other on other.record_id = c.other_id
            where {Open}
            order by record.key, other.key
            """;
        return [.. database.Connection.Query<PairRow>(select).Select(row => new Candidate(row.Key, row.OtherKey, row.Evidence, (int)row.RunId))];
    }

    public void Dispose() => _insert.Dispose();

    private sealed record PairRow(string Key, string OtherKey, string Evidence, long RunId);
}
