using System.Collections.Immutable;

namespace PubArchive.Archive.Dump;

/// <summary>The files of a dump. Those beside <c>history/</c> say what counts now, without numbers of rows or steps: an import that was taken back leaves no trace in them.</summary>
/// <remarks>What a step under way has written is nowhere. Each connection needs <see cref="Prepare"/> before it asks.</remarks>
internal static class DumpTables
{
    /// <summary>Runs that count, numbered as in <c>runs.jsonl</c>: by line, from 1.</summary>
    public const string Prepare = """
        drop table if exists temp.run_line;
        create temp table run_line (id integer primary key, line integer not null);
        insert into run_line select id, row_number() over (order by id) from import_run where step not in (select id from dead_step)
        """;

    private const string Content = "key{0} library? zoteroKey? identity? firstSeen{0} changed{0} ranks{0} item{0}:json facts{0}:json said{0}:json";
    private const string RunCounts = "source format started created:number updated:number unchanged:number sameAs:number candidates:number rejected:number";
    private const string RunColumns = "source, format, started, created, updated, unchanged, same_as, candidates, rejected";
    private const string IsDone = "step not in (select id from step where finished is null)";
    private const string Counts = "step not in (select id from dead_step)";
    private const string Shows = $"v.{Counts} and not exists (select 1 from version later where later.base = v.id and later.{Counts})";

    public static readonly DumpTable Records = DumpTable.Of("records.jsonl", Content.Replace("{0}", "", StringComparison.Ordinal), """
        select r.key, r.library, r.zotero_key, r.identity, r.first_seen, r.changed, b.ranks, b.item, b.facts, b.said
        from record r join body b on b.version_id = r.id order by r.record_id
        """);

    public static readonly DumpTable FormerKeys = DumpTable.Of("former-keys.jsonl", "formerKey key", $"""
        select a.key, r.key from alias a join record r on r.record_id = a.record_id
        where a.{Counts} and not exists (select 1 from alias later where later.key = a.key and later.id > a.id and later.{Counts})
        order by a.key
        """);

    public static readonly DumpTable Marks = DumpTable.Of("marks.jsonl", "mark:mark key", $"""
        select distinct i.hash, r.key from identity i join record r on r.record_id = i.record_id where i.{Counts} order by i.hash, r.key
        """);

    public static readonly DumpTable Runs = DumpTable.Of("runs.jsonl", RunCounts, $"select {RunColumns} from import_run where {Counts} order by id");

    public static readonly DumpTable Sources = DumpTable.Of("sources.jsonl", "key run:number line:number hash:mark text", """
        select r.key, l.line, s.line, s.hash, s.text
        from source_record s join run_line l on l.id = s.run_id join record r on r.record_id = s.record_id order by s.id
        """);

    public static readonly DumpTable Candidates = DumpTable.Of("candidates.jsonl", "key otherKey run:number evidence", """
        select r.key, o.key, l.line, c.evidence
        from candidate c join run_line l on l.id = c.run_id join record r on r.record_id = c.record_id join record o on o.record_id = c.other_id
        order by c.record_id, c.other_id
        """);

    public static readonly DumpTable Units = Document("units.json", "units", Storage.UnitStore.Name);

    public static readonly DumpTable People = Document("people.json", "people", Storage.PeopleStore.Name);

    public static readonly DumpTable StepHistory = DumpTable.Of(
        "history/steps.jsonl", "step:number kind what who started finished created:number changed:number undoes?:number undoneBy?:number turned:number counts:number", """
        select id, kind, what, who, started, finished, created, changed, undoes, undone_by, turned, id not in (select id from dead_step)
        from step where finished is not null order by id
        """);

    public static readonly DumpTable RunHistory = DumpTable.Of("history/runs.jsonl", $"run:number step:number {RunCounts}",
        $"select id, step, {RunColumns} from import_run where {IsDone} order by id");

    public static readonly DumpTable DocumentHistory = DumpTable.Of("history/documents.jsonl", "document:number name step:number base?:number text:json",
        $"select id, name, step, base, text from document where {IsDone} order by id");

    public static readonly DumpTable VersionHistory = DumpTable.Of(
        "history/versions.jsonl", $"version:number record:number step:number base?:number shows? {Content.Replace("{0}", "?", StringComparison.Ordinal)}", $"""
        select v.id, v.record_id, v.step, v.base, iif({Shows}, v.key, null), null, null, null, null, null, null, null, null, null, null
        from version v where {Shows} and v.{IsDone}
        union all
        select v.id, v.record_id, v.step, v.base, null, v.key, v.library, v.zotero_key, v.identity, v.first_seen, v.changed, b.ranks, b.item, b.facts, b.said
        from version v join body b on b.version_id = v.id where not ({Shows}) and v.{IsDone}
        order by 1
        """);

    public static readonly DumpTable SourceHistory = DumpTable.Of("history/sources.jsonl", "record:number run:number line:number hash:mark text", $"""
        select s.record_id, s.run_id, s.line, s.hash, s.text from source_record s join import_run run on run.id = s.run_id
        where run.{IsDone} and not (run.{Counts} and exists (select 1 from record r where r.record_id = s.record_id))
        order by s.id
        """);

    public static readonly DumpTable FormerKeyHistory = DumpTable.Of("history/former-keys.jsonl", "formerKey record:number step:number",
        $"select key, record_id, step from alias where {IsDone} order by id");

    public static readonly DumpTable MarkHistory = DumpTable.Of("history/marks.jsonl", "mark:mark record:number step:number",
        $"select hash, record_id, step from identity where {IsDone} order by hash, record_id, step");

    public static readonly DumpTable CandidateHistory = DumpTable.Of("history/candidates.jsonl", "record:number other:number run:number evidence", $"""
        select c.record_id, c.other_id, c.run_id, c.evidence from candidate c join import_run run on run.id = c.run_id where run.{IsDone} order by c.record_id, c.other_id
        """);

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DumpTable> All =
    [
        Records, FormerKeys, Marks, Runs, Sources, Candidates, Units, People,
        StepHistory, RunHistory, DocumentHistory, VersionHistory, SourceHistory, FormerKeyHistory, MarkHistory, CandidateHistory,
    ];

    private static DumpTable Document(string file, string property, string name) => DumpTable.Of(file, $"{property}:json", $"""
        select ifnull((
            select d.text from document d
            where d.name = '{name}' and d.{Counts} and not exists (select 1 from document later where later.base = d.id and later.{Counts})
            order by d.id desc limit 1), '[]')
        """);
}
