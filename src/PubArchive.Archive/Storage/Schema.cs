using System.Collections.Immutable;

namespace PubArchive.Archive.Storage;

/// <summary>The database's tables, as the steps that lead from an empty file to today's version.</summary>
/// <remarks>A step that was ever released is never changed; a new one is put behind it. <c>user_version</c> counts the steps done. src/decisions/0010 and 0013 argue the shape.</remarks>
internal static class Schema
{
    /// <summary><c>PubA</c>: marks the file as an archive (<c>application_id</c>).</summary>
    public const int ApplicationId = 0x50756241;

    /// <summary>The steps, in order.</summary>
    public static readonly ImmutableArray<string> Steps = [First, SchemaStep2.Sql, RulesMark.Schema];

    /// <summary>Today's version.</summary>
    public static int Version => Steps.Length;

    private const string First = """
        create table import_run (
            id integer primary key,
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

        create table record (
            id integer primary key,
            key text not null unique,
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
            hidden integer not null,
            first_seen text not null,
            changed text not null
        ) strict;
        create index record_by_zotero_key on record (zotero_key) where zotero_key is not null;

        create table body (
            record_id integer primary key references record (id),
            item text not null,
            ranks text not null,
            facts text not null
        ) strict;

        create table statement (
            record_id integer not null references record (id),
            origin integer not null,
            source text not null,
            facts text not null,
            primary key (record_id, origin, source)
        ) strict, without rowid;

        create table placement (
            unit_key text not null,
            record_id integer not null references record (id),
            primary key (unit_key, record_id)
        ) strict, without rowid;

        create table goal (
            goal integer not null,
            record_id integer not null references record (id),
            primary key (goal, record_id)
        ) strict, without rowid;

        create table identity (
            hash integer not null,
            record_id integer not null references record (id),
            primary key (hash, record_id)
        ) strict, without rowid;

        create table alias (
            key text primary key,
            record_id integer not null references record (id)
        ) strict, without rowid;

        create table source_record (
            id integer primary key,
            record_id integer not null references record (id),
            run_id integer not null references import_run (id),
            line integer not null,
            hash integer not null,
            text text not null
        ) strict;
        create index source_record_by_record on source_record (record_id, run_id, hash);

        create table candidate (
            record_id integer not null references record (id),
            other_id integer not null references record (id),
            evidence text not null,
            run_id integer not null references import_run (id),
            primary key (record_id, other_id)
        ) strict, without rowid;

        create table unit (
            key text primary key,
            position integer not null,
            level text not null,
            parent_key text,
            names text not null,
            aliases text not null,
            node_keys text not null,
            first text,
            last text
        ) strict, without rowid;

        create virtual table search using fts5 (
            title, people, container, words, texts,
            content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
        );

        create view creator as
            select record.key, creator.key as position, creator.value ->> 'creatorType' as type,
                creator.value ->> 'lastName' as last_name, creator.value ->> 'firstName' as first_name, creator.value ->> 'name' as name
            from body join record on record.id = body.record_id, json_each(body.item, '$.creators') creator;
        create view tag as
            select record.key, tag.value ->> 'tag' as tag, ifnull(tag.value ->> 'type', 0) as is_automatic
            from body join record on record.id = body.record_id, json_each(body.item, '$.tags') tag;
        create view collection as
            select record.key, collection.value ->> 'key' as collection_key, collection.value ->> 'name' as name
            from body join record on record.id = body.record_id, json_each(body.item, '$.collections') collection;
        create view field as
            select record.key, field.key as field, field.value as text
            from body join record on record.id = body.record_id, json_each(body.item, '$.fields') field;
        create view summary as
            select record.key, summary.value ->> 'language' as language, summary.value ->> 'text' as text
            from body join record on record.id = body.record_id, json_each(body.facts, '$.summaries') summary;
        """;
}
