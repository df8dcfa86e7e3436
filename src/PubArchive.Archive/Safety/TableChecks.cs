using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Safety;

/// <summary>Checks what SQL alone can tell: that keys are unique and lead somewhere, that versions stand on versions of the same record, that steps count or do not as their rows say.</summary>
internal sealed class TableChecks(Database database)
{
    private static readonly (string Words, string Sql)[] s_checks =
    [
        ("Keys that lead to more than one record", "select key from record group by key having count(*) > 1"),
        ("Records of which more than one version shows", "select min(key) from record group by record_id having count(*) > 1"),
        ("Former keys that lead to no record", "select key from alias where step not in (select id from dead_step) and record_id not in (select record_id from record)"),
        ("Versions without content", "select key from version where id not in (select version_id from body)"),
        ("Versions that stand on one of another record", "select v.key from version v join version b on b.id = v.base where b.record_id <> v.record_id"),
        ("Records whose first version is of another", "select v.key from version v join version f on f.id = v.record_id where f.record_id <> f.id"),
        ("Steps that count though they were taken back or never done, or the other way round", "select id from step where undoes is null and (finished is null or undone_by is not null) <> (id in (select id from dead_step))"),
        ("Documents of which more than one version shows", """
            select name from document d
            where d.step not in (select id from dead_step) and not exists (select 1 from document later where later.base = d.id and later.step not in (select id from dead_step))
            group by name having count(*) > 1
            """),
    ];

    public IEnumerable<string> Faults() =>
        s_checks.Select(check => new Found(check.Words).AddAll(database.Connection.Query<string>(check.Sql, buffered: false)).Sentence()).OfType<string>();
}
