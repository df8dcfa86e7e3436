using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Finds what stands in the way of switching a step that is done off, or on again. Nothing does when the records, units and lists it touched are just as it left them, or found them.</summary>
internal sealed class Blockers(Database database, long step)
{
    private const string Built = """
        select later.step from version own join version later on later.base = own.id where own.step = @Step and later.step not in (select id from dead_step)
        union
        select later.step from document own join document later on later.base = own.id where own.step = @Step and later.step not in (select id from dead_step)
        """;

    // Units that the step brought, and what has been placed in them since.
    private const string Placed = """
        select placed.step from document own left join document below on below.id = own.base, json_each(own.text) unit
        join placement on placement.unit_key = unit.value ->> 'key'
        join version placed on placed.id = placement.version_id
        join step other on other.id = placed.step
        where own.step = @Step and own.name = 'units' and other.turned > (select turned from step where id = @Step) and other.id not in (select id from dead_step)
            and not exists (select 1 from json_each(below.text) had where had.value ->> 'key' = unit.value ->> 'key')
        """;

    /// <summary>What builds on a step that counts: later versions of its records, what was placed in its units, and later imports that found its records and added nothing to see.</summary>
    public IEnumerable<long> OfSwitchingOff() => database.Connection.Query<long>($"""
        {Built}
        union
        {Placed}
        union
        select run.step from version own
        join source_record source on source.record_id = own.record_id and source.run_id > (select max(id) from import_run where step = @Step)
        join import_run run on run.id = source.run_id
        where own.step = @Step and run.step <> @Step and run.step not in (select id from dead_step)
        """, new { Step = step });

    /// <summary>What was built since a version: quick to ask in the transaction that switches.</summary>
    public IEnumerable<long> BuiltSince(long version) => database.Connection.Query<long>("""
        select later.step from version later join version own on own.id = later.base where later.id > @Version and own.step = @Step and later.step not in (select id from dead_step)
        union
        select later.step from version later join version own on own.base = later.base and own.step = @Step where later.id > @Version and later.step <> @Step and later.step not in (select id from dead_step)
        """, new { Step = step, Version = version });

    /// <summary>What was done since a step was switched off and would not fit with it: other versions in place of its own, what it stood on gone, records imported without knowing of its.</summary>
    /// <param name="off">The step that switched it off.</param>
    public IEnumerable<long> OfSwitchingOn(long off) => database.Connection.Query<long>("""
        select later.step from version own join version later on later.base = own.base where own.step = @Step and later.step <> @Step and later.step not in (select id from dead_step)
        union
        select below.turned from version own join version base on base.id = own.base join step below on below.id = base.step
        where own.step = @Step and base.step in (select id from dead_step)
        union
        select later.step from document own join document later on later.name = own.name and later.base is own.base
        where own.step = @Step and later.step <> @Step and later.step not in (select id from dead_step)
        union
        select below.turned from document own join document base on base.id = own.base join step below on below.id = base.step
        where own.step = @Step and base.step in (select id from dead_step)
        union
        select below.turned from import_run run join source_record source on source.run_id = run.id join version first on first.id = source.record_id join step below on below.id = first.step
        where run.step = @Step and first.step <> @Step and first.step in (select id from dead_step)
        union
        select other.id from step other join import_run run on run.step = other.id
        where other.turned > @Off and other.id <> @Step and other.id not in (select id from dead_step) and exists (select 1 from import_run where step = @Step)
            and (other.created > 0 or other.changed > 0 or exists (select 1 from source_record where run_id = run.id))
        """, new { Step = step, Off = off });
}
