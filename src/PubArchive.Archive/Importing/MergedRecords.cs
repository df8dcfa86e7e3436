using PubArchive.Archive.Duplicates;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Importing;

/// <summary>Follows what was merged in Zotero: an item that <c>dc:replaces</c> others takes over their addresses, and what librarians and spreadsheets said of them.</summary>
internal sealed class MergedRecords : IDisposable
{
    private const string Replaces = "dc:replaces";
    private const string Items = "/items/";

    private readonly Staging _step;
    private readonly Matcher _matcher;
    private readonly Prepared _byFormer, _seen;
    private readonly Addresses _addresses;
    private readonly KeyFinder _keys;
    private bool _mayHold;

    public MergedRecords(Database database, Staging step, Matcher matcher)
    {
        (_step, _matcher) = (step, matcher);
        _byFormer = new Prepared(database, "select record_id from alias where key = @Key and step not in (select id from dead_step) order by id desc limit 1", "@Key");
        _seen = new Prepared(database, "select 1 from main.record where record_id = @Id", "@Id");
        _addresses = new Addresses(database);
        _keys = new KeyFinder(database);
        _mayHold = database.Number("select exists (select 1 from alias)") != 0;
    }

    /// <summary>The record that an item was merged into, by what the archive knows; <see langword="null"/> when it was not.</summary>
    public long? Into(Item item)
    {
        if (!_mayHold || item.Key is not { } key || _byFormer.Cell(key) is not long id || _step.Reader.Find(id) is not { } held) { return null; }
        var isOfLibrary = held.Library is null || item.Library is null || held.Library == item.Library;
        return isOfLibrary && held.ZoteroKey != key && HasReplaced(held.Item, key) ? id : null;
    }

    /// <summary>The record that a held one was merged into, through any number of merges; <see langword="null"/> when it was not.</summary>
    public long? HeirOf(long id) => _mayHold && _step.Reader.KeyAndRemoval(id) is { IsRemoved: true } && _step.Reader.Load(id).Facts.MergedInto is { } key ? _keys.ByKey(key) : null;

    /// <summary>An item with what it lacks of records that a librarian merged into its record.</summary>
    public Item Completed(RecordState record, Item item)
    {
        if (!_mayHold) { return item; }
        foreach (var address in _addresses.Former(record.Id))
        {
            if (_keys.ByOwnKey(address) is { } id && id != record.Id && IsMergedByHand(_step.Reader.Load(id), record.Key, out var merged)) { item = ItemFilling.Filled(item, merged); }
        }
        return item;
    }

    /// <summary>Lets the addresses of all that an item replaces lead to its record, and the record take over from theirs.</summary>
    /// <returns>Whether anything changed that shows.</returns>
    public bool Follow(long id, Item item)
    {
        var isChanged = false;
        foreach (var key in ReplacedBy(item)) { isChanged |= Follow(id, item, key); }
        return isChanged;
    }

    public void Dispose()
    {
        _byFormer.Dispose();
        _seen.Dispose();
        _addresses.Dispose();
        _keys.Dispose();
    }

    private static bool IsMergedByHand(RecordState other, string into, out Item item)
    {
        item = other.Item;
        return Voices.Librarian(other.Said).Says.MergedInto == into;
    }

    // Zotero names all that went into an item; others may name what the last merge brought, which names what went into that.
    private bool HasReplaced(Item by, string key)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<Item>([by]));
        while (open.TryDequeue(out var item))
        {
            foreach (var replaced in ReplacedBy(item).Where(seen.Add))
            {
                if (replaced == key) { return true; }
                if (_matcher.ByZoteroKey(replaced, by.Library) is { } id) { open.Enqueue(_step.Reader.Load(id).Item); }
            }
        }
        return false;
    }

    private bool Follow(long id, Item item, string key)
    {
        if (key == item.Key) { return false; }
        _mayHold = true;
        if (_byFormer.Cell(key) as long? != id) { _step.Writer.LetLead(key, id); }
        if (_matcher.ByZoteroKey(key, item.Library) is not { } former || former == id) { return false; }
        var (record, replaced) = (_step.Reader.Load(id), _step.Reader.Load(former));
        if (replaced.Facts.MergedInto == record.Key) { return false; }
        foreach (var address in _addresses.Of(replaced).Where(address => address != key)) { _step.Writer.LetLead(address, id); }
        var gone = MissingRecords.NotMissing with { Says = new CatalogueFacts { Removal = new Removal(null, _step.Today), MergedInto = record.Key } };
        _step.Writer.Replace(replaced, replaced.Saying(Voices.With(replaced.Said, gone)));
        _step.Note(new Succession(former, id));
        var isSeen = _seen.Cell(id) is not null;
        return _step.Writer.Replace(record, record.Saying(isSeen ? Voices.Inherited(record.Said, replaced.Said) : Voices.InheritedUnseen(record.Said, replaced.Said)));
    }

    private static HashSet<string> ReplacedBy(Item item)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in item.Relations)
        {
            if (relation.Predicate != Replaces || relation.Object.LastIndexOf(Items, StringComparison.Ordinal) is not (>= 0 and var at)) { continue; }
            if (ZoteroKey.TryParse(relation.Object.AsSpan(at + Items.Length), out var key)) { keys.Add(key.Value); }
        }
        return keys;
    }
}
