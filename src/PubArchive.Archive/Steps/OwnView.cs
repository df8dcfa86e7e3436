using System.Globalization;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Lets a connection see what its own step under way has written, which no other connection sees: temporary names that hide the lasting ones.</summary>
internal sealed class OwnView : IDisposable
{
    private readonly Database _database;

    public OwnView(Database database, long step)
    {
        _database = database;
        // Only the holder of the import lock lets steps count or not, so that a copy stays true.
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            create temp table dead_step (id integer primary key);
            insert into temp.dead_step select id from main.dead_step where id <> {step};
            create temp view {SchemaStep2.RecordView}
            """));
    }

    public void Dispose() => _database.Execute("drop view temp.record; drop table temp.dead_step");
}
