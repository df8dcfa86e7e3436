using System.Globalization;
using PubArchive.Archive.Storage;
using PubArchive.Items;

namespace PubArchive.Archive.Identity;

/// <summary>Gives records their keys in the archive.</summary>
internal sealed class KeyMaker(Database database) : IDisposable
{
    private readonly Prepared _isTaken = new(database, "select exists (select 1 from record where key = @Key) or exists (select 1 from alias where key = @Key and step not in (select id from dead_step))", "@Key");

    /// <summary>The key of a record that has Zotero's: that one, or, when a record of another library has it already, one made of library and key.</summary>
    public string ForZotero(string key, string? library) => IsTaken(key) ? Free($"{library}/{key}", "zotero") : key;

    /// <summary>The key of a record that has none.</summary>
    /// <param name="identity">What the record is known by.</param>
    /// <param name="content">The whole record: tells it from another of the same identity.</param>
    public string ForIdentity(string identity, string content) => Free(identity, content);

    public void Dispose() => _isTaken.Dispose();

    private string Free(string identity, string content)
    {
        var key = ZoteroKey.Derive(identity).Value;
        for (var attempt = 0; IsTaken(key); attempt++)
        {
            key = ZoteroKey.Derive(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{content}\n{attempt}")).Value;
        }
        return key;
    }

    private bool IsTaken(string key) => _isTaken.Cell(key) is 1L;
}
