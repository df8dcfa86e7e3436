using Dapper;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Importing;

/// <summary>Finds the records that an export of the whole library does not have any more, and removes them in the name of the import: the next export that has one again brings it back.</summary>
internal sealed class MissingRecords(Database database, Staging step)
{
    /// <summary>What holds for a record that exports do not lack: the empty statement takes the word back.</summary>
    public static readonly Statement NotMissing = new() { Origin = Origin.Import, Source = "" };

    /// <summary>Records of the libraries that the step's files named, or of none, that no file named.</summary>
    public MissingReport Find()
    {
        var (found, held) = (new List<MissingRecord>(), 0);
        foreach (var row in Candidates().ToList())
        {
            held++;
            if (!step.Named.Contains(row.Id) && !IsKept(row.Id)) { found.Add(new MissingRecord(row.Key, row.Title)); }
        }
        return new MissingReport([.. found], held);
    }

    /// <summary>Removes records.</summary>
    /// <returns>How many were removed.</returns>
    public int Remove(IEnumerable<MissingRecord> records)
    {
        using var finder = new KeyFinder(database);
        var removed = 0;
        step.Run(records, _ => 0, record =>
        {
            if (finder.ByKey(record.Key) is not { } id) { return; }
            var before = step.Reader.Load(id);
            var said = NotMissing with { Says = new CatalogueFacts { Removal = new Removal(null, step.Today) } };
            if (step.Writer.Replace(before, before.Saying(Voices.With(before.Said, said)))) { removed++; }
        }, CancellationToken.None);
        return removed;
    }

    private IEnumerable<Row> Candidates()
    {
        var select = $"""
            select r.record_id as Id, r.key as Key, r.title as Title from record r
            where {StandingColumns.Sql([Standing.Public, Standing.Embargoed, Standing.Hidden], DateOnly.MinValue)} and (r.library is null or r.library in @Libraries)
            order by r.key
            """;
        return database.Connection.Query<Row>(select, new { step.Named.Libraries });
    }

    // A librarian who restored it has said that it stays.
    private bool IsKept(long id) => Voices.Librarian(step.Reader.Load(id).Said).Denies.Removal;

    private sealed record Row(long Id, string Key, string Title);
}
