using System.Collections.Immutable;
using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>The rows of steps, and which of them do not count.</summary>
/// <remarks>Written as <c>main.dead_step</c>: a connection with a step under way has a temporary table of that name, in which its own step counts.</remarks>
internal static class StepTable
{
    /// <summary>The kind of the step that stands for all that a version 1 archive held.</summary>
    public const string Upgrade = "upgrade";

    private const string Columns = "select id, kind, what, who, started, finished, created, changed, undoes, undone_by as UndoneBy from step";

    /// <summary>Adds a step that is done with the transaction it is written in.</summary>
    /// <returns>Its number.</returns>
    public static long AddDone(Database database, StepWords words, DateTimeOffset now) => Add(database, words, now, Instant.Write(now));

    /// <summary>Adds a step that does not count yet, because its work takes several transactions.</summary>
    /// <returns>Its number.</returns>
    public static long AddPending(Database database, StepWords words, DateTimeOffset now)
    {
        var id = Add(database, words, now, null);
        database.Connection.Execute("insert into main.dead_step (id) values (@Id); insert into search_debt (step) values (@Id)", new { Id = id });
        return id;
    }

    /// <summary>Lets a pending step count.</summary>
    public static void SwitchOn(Database database, long id, (int Created, int Changed) counts, DateTimeOffset now)
    {
        database.Connection.Execute("update step set finished = @Now where id = @Id; delete from main.dead_step where id = @Id", new { Id = id, Now = Instant.Write(now) });
        SetCounts(database, id, counts);
    }

    /// <summary>Writes down how many records a step touched.</summary>
    public static void SetCounts(Database database, long id, (int Created, int Changed) counts) =>
        database.Connection.Execute("update step set created = @Created, changed = @Changed where id = @Id", new { Id = id, counts.Created, counts.Changed });

    /// <summary>A step; <see langword="null"/> when there is none of that number.</summary>
    public static ArchiveStep? Find(Database database, long id) =>
        database.Connection.QueryFirstOrDefault<StepRow>(Columns + " where id = @Id", new { Id = id })?.ToStep();

    /// <summary>Several steps, latest first.</summary>
    public static ImmutableArray<ArchiveStep> Find(Database database, IEnumerable<long> ids) =>
        [.. database.Connection.Query<StepRow>(Columns + " where id in @Ids order by id desc", new { Ids = ids.Distinct() }).Select(row => row.ToStep())];

    /// <summary>The steps that are done, latest first.</summary>
    public static ImmutableArray<ArchiveStep> Latest(Database database, int limit) =>
        [.. database.Connection.Query<StepRow>(Columns + " where finished is not null order by id desc limit @Limit", new { Limit = limit }).Select(row => row.ToStep())];

    /// <summary>The steps that were begun and are not done, latest first.</summary>
    public static ImmutableArray<ArchiveStep> Pending(Database database) =>
        [.. database.Connection.Query<StepRow>(Columns + " where finished is null order by id desc").Select(row => row.ToStep())];

    /// <summary>Whether a step counts.</summary>
    public static bool IsAlive(Database database, long id) =>
        database.Connection.ExecuteScalar<long>("select count(*) from main.dead_step where id = @Id", new { Id = id }) == 0;

    private static long Add(Database database, StepWords words, DateTimeOffset now, string? finished) => database.Connection.ExecuteScalar<long>("""
        insert into step (kind, what, who, started, finished, turned) values (@Kind, @What, @Who, @Now, @Finished, (select ifnull(max(id), 0) + 1 from step)) returning id
        """, new { words.Kind, words.What, words.Who, Now = Instant.Write(now), Finished = finished });

    private sealed record StepRow(long Id, string Kind, string What, string Who, string Started, string? Finished, long Created, long Changed, long? Undoes, long? UndoneBy)
    {
        public ArchiveStep ToStep() => new()
        {
            Id = (int)Id,
            Kind = Kind,
            What = What,
            Who = Who,
            Started = Instant.Parse(Started),
            Finished = Instant.Read(Finished),
            Created = (int)Created,
            Changed = (int)Changed,
            Undoes = (int?)Undoes,
            UndoneBy = (int?)UndoneBy,
        };
    }
}

/// <summary>What a step is, for the history.</summary>
/// <param name="Kind">One word for programs.</param>
/// <param name="What">Words for people.</param>
/// <param name="Who">Who does it.</param>
internal sealed record StepWords(string Kind, string What, string Who);
