namespace PubArchive.Archive.Storage;

/// <summary>The second step of the schema: steps and versions (src/decisions/0013).</summary>
/// <remarks>Applied with foreign keys off, as SQLite's own recipe for changing tables has it: children go on naming their parents while these are made anew.</remarks>
internal static class SchemaStep2
{
    /// <summary>What readers see: versions of steps that count and that no version of such a step stands on.</summary>
    /// <remarks>A connection with a step under way has a temporary view of the same text, which then finds a temporary <c>dead_step</c>.</remarks>
    public const string RecordView = """
        record as
            select v.* from version v
            where v.step not in (select id from dead_step)
                and not exists (select 1 from version later where later.base = v.id and later.step not in (select id from dead_step))
        """;

    public const string Sql = $"""
        drop view creator;
        drop view tag;
        drop view collection;
        drop view field;
        drop view summary;

        create table step (
            id integer primary key,
            kind text not null,
            what text not null,
            who text not null,
            started text not null,
            finished text,
            created integer not null default 0,
            changed integer not null default 0,
            undoes integer references step (id),
            undone_by integer references step (id),
            turned integer not null
        ) strict;
        create table dead_step (id integer primary key references step (id)) strict;
        create table search_debt (step integer primary key references step (id)) strict;

        insert into step (id, kind, what, who, started, finished, created, turned)
            select 1, 'upgrade', 'what the archive held before steps were kept', '', moment, moment, (select count(*) from record), 1
            from (select strftime('%Y-%m-%dT%H:%M:%SZ', 'now') as moment)
            where exists (select 1 from record) or exists (select 1 from import_run) or exists (select 1 from unit);

        drop index record_by_zotero_key;
        alter table record rename to version;
        create table version_made (
            id integer primary key,
            record_id integer not null references version (id),
            step integer not null references step (id),
            base integer references version (id),
            key text not null,
            library text,
            zotero_key text,
            identity text,
            type text not null,
            title text not null,
            sort_title text not null,
            sort_name text not null,
            first_creator text,
            creators text not null,
            creator_count integer not null,
            container text,
            language text,
            published text,
            registered text not null,
            units text not null,
            goals text not null,
            open_access integer not null,
            openings text not null,
            visibility integer not null,
            embargo text,
            first_seen text not null,
            changed text not null
        ) strict;
        insert into version_made
            select id, id, 1, null, key, library, zotero_key, identity, type, title, sort_title, sort_name, first_creator, creators, creator_count, container,
                language, published, registered, units, goals, open_access, openings,
                iif(hidden in (1, 2), hidden, 0), iif(hidden > 2, format('%04d-%02d-%02d', hidden / 10000, hidden / 100 % 100, hidden % 100), null), first_seen, changed
            from version order by id;
        drop table version;
        alter table version_made rename to version;
        create index version_by_key on version (key);
        create index version_by_zotero_key on version (zotero_key) where zotero_key <> key;
        create index version_by_record on version (record_id);
        create index version_by_step on version (step);
        create index version_by_base on version (base) where base is not null;

        create table body_made (
            version_id integer primary key references version (id),
            item text not null,
            ranks text not null,
            said text not null,
            facts text not null
        ) strict;
        insert into body_made
            select b.record_id, b.item, b.ranks, ifnull((
                select json_group_array(json_object('origin', case s.origin when 0 then 'import' when 1 then 'rule' when 2 then 'archiveCsv' else 'librarian' end,
                    'source', s.source, 'facts', json(s.facts)) order by s.origin, s.source)
                from statement s where s.record_id = b.record_id), '[]'), b.facts
            from body b order by b.record_id;
        drop table body;
        drop table statement;
        alter table body_made rename to body;

        alter table placement rename column record_id to version_id;
        alter table goal rename column record_id to version_id;

        create table identity_made (
            hash integer not null,
            record_id integer not null references version (id),
            step integer not null references step (id),
            primary key (hash, record_id, step)
        ) strict, without rowid;
        insert into identity_made select hash, record_id, 1 from identity;
        drop table identity;
        alter table identity_made rename to identity;

        create table alias_made (
            id integer primary key,
            key text not null,
            record_id integer not null references version (id),
            step integer not null references step (id)
        ) strict;
        insert into alias_made (key, record_id, step) select key, record_id, 1 from alias order by key;
        drop table alias;
        alter table alias_made rename to alias;
        create index alias_by_key on alias (key);
        create index alias_by_record on alias (record_id);

        create table import_run_made (
            id integer primary key,
            step integer not null references step (id),
            source text not null,
            format text not null,
            started text not null,
            created integer not null default 0,
            updated integer not null default 0,
            unchanged integer not null default 0,
            same_as integer not null default 0,
            candidates integer not null default 0,
            rejected integer not null default 0
        ) strict;
        insert into import_run_made select id, 1, source, format, started, created, updated, unchanged, same_as, candidates, rejected from import_run;
        drop table import_run;
        alter table import_run_made rename to import_run;

        create table document (
            id integer primary key,
            name text not null,
            step integer not null references step (id),
            base integer references document (id),
            text text not null
        ) strict;
        insert into document (name, step, text)
            select 'units', 1, json_group_array(json_object('key', key, 'level', level, 'parent', parent_key, 'names', json(names), 'aliases', json(aliases),
                'nodeKeys', json(node_keys), 'first', first, 'last', last) order by position)
            from unit having count(*) > 0;
        drop table unit;

        -- Entries are deleted by the hundred thousand after an import; merging segments for every tenth one takes longer than writing all of them did.
        insert into search (search, rank) values ('deletemerge', 50);

        create view {RecordView};
        create view creator as
            select record.key, creator.key as position, creator.value ->> 'creatorType' as type,
                creator.value ->> 'lastName' as last_name, creator.value ->> 'firstName' as first_name, creator.value ->> 'name' as name
            from body join record on record.id = body.version_id, json_each(body.item, '$.creators') creator;
        create view tag as
            select record.key, tag.value ->> 'tag' as tag, ifnull(tag.value ->> 'type', 0) as is_automatic
            from body join record on record.id = body.version_id, json_each(body.item, '$.tags') tag;
        create view collection as
            select record.key, collection.value ->> 'key' as collection_key, collection.value ->> 'name' as name
            from body join record on record.id = body.version_id, json_each(body.item, '$.collections') collection;
        create view field as
            select record.key, field.key as field, field.value as text
            from body join record on record.id = body.version_id, json_each(body.item, '$.fields') field;
        create view summary as
            select record.key, summary.value ->> 'language' as language, summary.value ->> 'text' as text
            from body join record on record.id = body.version_id, json_each(body.facts, '$.summaries') summary;
        create view unit as
            select unit.value ->> 'key' as key, unit.key as position, unit.value ->> 'level' as level, unit.value ->> 'parent' as parent_key,
                unit.value -> 'names' as names, unit.value -> 'aliases' as aliases, unit.value ->> 'first' as first, unit.value ->> 'last' as last
            from document d, json_each(d.text) unit
            where d.name = 'units' and d.step not in (select id from dead_step)
                and not exists (select 1 from document later where later.base = d.id and later.step not in (select id from dead_step));
        """;
}
