using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Importing;

/// <summary>The history of imports.</summary>
internal static class ImportRuns
{
    /// <summary>Begins a run.</summary>
    /// <returns>Its number.</returns>
    public static int Begin(Database database, long step, ImportSource source, DateTimeOffset now)
    {
        const string insert = "insert into import_run (step, source, format, started) values (@Step, @Name, @Format, @Started) returning id";
        return (int)database.Connection.ExecuteScalar<long>(insert, new { Step = step, source.Name, source.Format, Started = Instant.Write(now) });
    }

    /// <summary>Writes down what a run did.</summary>
    public static void End(Database database, int id, ImportResult result)
    {
        const string update = """
            update import_run set created = @Created, updated = @Updated, unchanged = @Unchanged, same_as = @SameAs, candidates = @Candidates, rejected = @Rejected
            where id = @Id
            """;
        database.Connection.Execute(update, new
        {
            Id = id,
            Created = result.Count(ImportOutcome.Created),
            Updated = result.Count(ImportOutcome.Updated),
            Unchanged = result.Count(ImportOutcome.Unchanged),
            SameAs = result.Count(ImportOutcome.SameAs),
            Candidates = result.Count(ImportOutcome.Candidate),
            Rejected = result.Count(ImportOutcome.Rejected),
        });
    }

    /// <summary>All runs that count, oldest first.</summary>
    public static IReadOnlyList<ImportRun> All(Database database)
    {
        const string select = "select id, source, format, started, created, updated, unchanged, same_as as SameAs, candidates, rejected from import_run where step not in (select id from dead_step) order by id";
        return [.. database.Connection.Query<RunRow>(select).Select(row => row.ToRun())];
    }

    private sealed record RunRow(long Id, string Source, string Format, string Started, long Created, long Updated, long Unchanged, long SameAs, long Candidates, long Rejected)
    {
        public ImportRun ToRun() => new()
        {
            Id = (int)Id,
            Source = Source,
            Format = Format,
            Started = Instant.Parse(Started),
            Created = (int)Created,
            Updated = (int)Updated,
            Unchanged = (int)Unchanged,
            SameAs = (int)SameAs,
            Candidates = (int)Candidates,
            Rejected = (int)Rejected,
        };
    }
}
