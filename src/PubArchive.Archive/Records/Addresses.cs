using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Records;

/// <summary>Finds all keys that lead to a record: its own, and those of all that was merged into it or that it had before.</summary>
internal sealed class Addresses(Database database) : IDisposable
{
    private readonly Prepared _former = new(database, "select distinct key from alias where record_id = @Id and step not in (select id from dead_step)", "@Id");

    /// <summary>Its own key first.</summary>
    public List<string> Of(RecordState record) => [record.Key, .. Former(record.Id).Where(key => key != record.Key)];

    /// <summary>The keys that it does not have now.</summary>
    public List<string> Former(long id)
    {
        var keys = new List<string>();
        using var reader = _former.Read(id);
        while (reader.Read()) { keys.Add(reader.GetString(0)); }
        return keys;
    }

    public void Dispose() => _former.Dispose();
}
