using System.Globalization;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Importing;

/// <summary>Takes the records of one file in, one after the other, in the name of one step.</summary>
internal sealed class ItemImporter : IDisposable
{
    private readonly ImportSource _source;
    private readonly ImportOptions _options;
    private readonly DateTimeOffset _now;
    private readonly RecordReader _reader;
    private readonly RecordWriter _writer;
    private readonly NamedRecords _named;
    private readonly SourceKeeper _sources;
    private readonly CandidateKeeper _candidates;
    private readonly Matcher _matcher;
    private readonly Recognizer _recognizer;
    private readonly KeyMaker _keys;
    private readonly MergedRecords _merged;

    public ItemImporter(Database database, Staging step, (ImportSource Source, ImportOptions Options) import, int run)
    {
        (_source, _options, _now) = (import.Source, import.Options, step.Started);
        (_reader, _writer, _named) = (step.Reader, step.Writer, step.Named);
        _sources = new SourceKeeper(database, _source.Name, run);
        _candidates = new CandidateKeeper(database, run);
        _matcher = new Matcher(database, _reader, _writer.Marks);
        _recognizer = new Recognizer(_matcher);
        _keys = new KeyMaker(database);
        _merged = new MergedRecords(database, step, _matcher);
    }

    /// <summary>Takes one record in.</summary>
    /// <param name="record">What was read.</param>
    /// <param name="number">Its number in the file, from 1.</param>
    /// <returns><see langword="null"/> for an entry that is no record and only carries diagnostics.</returns>
    public ImportEntry? Take(IncomingRecord record, int number)
    {
        if (record.Read.Item is not { } item) { return Rejected(record.Read); }
        var incoming = IncomingItem.From(record, item, number, (_source.Name, _options.Library));
        if (_merged.Into(incoming.Item) is { } into) { return TakeMerged(incoming, into); }
        var ruled = _options.Rules?.Invoke(incoming.Item);
        var work = WorkFacts.From(incoming.Item, [.. incoming.Facts.RegisterIds, .. ruled?.RegisterIds ?? []]);
        var recognition = _recognizer.Recognize(incoming, work);
        if (item.Key is null && recognition.Id is { } former && _merged.HeirOf(former) is { } heir) { return TakeMerged(incoming, heir); }
        return recognition.Id is { } held ? Update(incoming, held, recognition.Evidence) : Add(incoming, ruled, work, recognition.Alike);
    }

    public void Dispose()
    {
        IDisposable[] parts = [_sources, _candidates, _matcher, _keys, _merged];
        foreach (var part in parts) { part.Dispose(); }
    }

    private static ImportEntry? Rejected(ReadRecord read)
    {
        var reason = read.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        return reason is null ? null : new ImportEntry(read.Line, null, ImportOutcome.Rejected, $"{reason.Code}: {reason.Message}", "");
    }

    private ImportEntry Add(IncomingItem incoming, CatalogueFacts? ruled, WorkFacts work, IReadOnlyList<Match> alike)
    {
        var item = incoming.Item;
        var identity = item.Key is null ? IdentityOf(work, incoming) : null;
        var said = Voices.With([], Said(incoming, ruled));
        var record = new RecordState
        {
            Key = item.Key is { } key ? _keys.ForZotero(key, item.Library) : _keys.ForIdentity(identity!, incoming.Text), // keyless records have an identity
            Library = item.Library,
            ZoteroKey = item.Key,
            Identity = identity,
            Item = item,
            Ranks = ItemRanks.Of(item, _source.Carries),
            Said = said,
            Facts = Voices.Holding(item, said),
            FirstSeen = _now,
            Changed = _now,
        };
        var id = _writer.Add(record, incoming.Text, work);
        _named.Add(id, item.Library);
        Remember(incoming, id);
        _recognizer.Claim(id, incoming.Number, incoming.ContentMark);
        _candidates.Keep(id, alike);
        _merged.Follow(id, item);
        return alike is [var first, ..]
            ? new ImportEntry(incoming.Line, record.Key, ImportOutcome.Candidate, $"{first.Verdict.Evidence} as {first.Record.Key}", item.Title)
            : new ImportEntry(incoming.Line, record.Key, ImportOutcome.Created, null, item.Title);
    }

    private ImportEntry Update(IncomingItem incoming, long id, string? evidence)
    {
        var first = _recognizer.Claim(id, incoming.Number, incoming.ContentMark);
        _named.Add(id, incoming.Item.Library);
        var isNews = !_sources.IsKnown(id, incoming.Hash);
        // A keyless repeat within the file is identical but for its citation key: kept as it came, with nothing to take from it.
        var isRepeat = first != incoming.Number && incoming.Item.Key is null;
        var (key, isChanged) = isNews && !isRepeat ? TakeNews(incoming, _reader.Load(id)) : Returned(id);
        if (isNews) { Remember(incoming, id); }
        if (first == incoming.Number)
        {
            return new ImportEntry(incoming.Line, key, isChanged ? ImportOutcome.Updated : ImportOutcome.Unchanged, evidence, incoming.Item.Title);
        }
        var how = string.Create(CultureInfo.InvariantCulture, $"same as record {first}{(isChanged ? ", with other content" : "")}");
        return new ImportEntry(incoming.Line, key, ImportOutcome.SameAs, how, incoming.Item.Title) { SameAs = first };
    }

    private (string Key, bool IsChanged) TakeNews(IncomingItem incoming, RecordState before)
    {
        var (item, ranks) = ItemMerge.Merge(before.Item, before.Ranks, incoming.Item, _source.Carries);
        item = _merged.Completed(before, item);
        var said = Voices.With(before.Said, Said(incoming, _options.Rules?.Invoke(item)));
        var after = Rekeyed(before, before with
        {
            Item = item,
            Ranks = ranks,
            Library = item.Library,
            ZoteroKey = item.Key,
            Said = said,
            Facts = Voices.Holding(item, said),
        }, incoming);
        var isChanged = _writer.Replace(before, after);
        return (after.Key, _merged.Follow(before.Id, item) || isChanged);
    }

    // Zotero merged the record into another since; an export of before says nothing of the merged one.
    private ImportEntry TakeMerged(IncomingItem incoming, long into)
    {
        _named.Add(into, incoming.Item.Library);
        _merged.Follow(into, incoming.Item);
        if (!_sources.IsKnown(into, incoming.Hash)) { _sources.Keep(into, incoming.Line, incoming.Hash, incoming.Source); }
        return new ImportEntry(incoming.Line, _reader.Key(into), ImportOutcome.Unchanged, incoming.Item.Key is { } key ? $"{key} was merged into it" : "merged into it", incoming.Item.Title);
    }

    // A record that was missing in an earlier export and is there again comes back, though it says nothing new.
    private (string Key, bool IsChanged) Returned(long id)
    {
        var (key, isRemoved) = _reader.KeyAndRemoval(id);
        if (!isRemoved) { return (key, false); }
        var before = _reader.Load(id);
        return (key, _writer.Replace(before, before.Saying(Voices.With(before.Said, MissingRecords.NotMissing))));
    }

    // A keyless record that turns out to have Zotero's key, or a surer identity, gets the key it would have had from the start; the old one leads to it.
    private RecordState Rekeyed(RecordState before, RecordState after, IncomingItem incoming)
    {
        if (before.ZoteroKey is not null) { return after; }
        if (after.ZoteroKey is { } key) { return after with { Key = _keys.ForZotero(key, after.Library), Identity = null }; }
        var identity = IdentityOf(after.Work(), incoming);
        return WorkFacts.Strength(identity) > WorkFacts.Strength(before.Identity ?? "")
            ? after with { Key = _keys.ForIdentity(identity, incoming.Text), Identity = identity }
            : after;
    }

    private static string IdentityOf(WorkFacts work, IncomingItem incoming) => work.Identities().FirstOrDefault() ?? $"record:{incoming.Text}";

    private Statement[] Said(IncomingItem incoming, CatalogueFacts? ruled)
    {
        var said = new Statement { Origin = Origin.Import, Source = _source.Name, Says = incoming.Facts };
        return ruled is null ? [said, MissingRecords.NotMissing] : [said, MissingRecords.NotMissing, new Statement { Origin = Origin.Rule, Source = "", Says = ruled }];
    }

    private void Remember(IncomingItem incoming, long id)
    {
        _sources.Keep(id, incoming.Line, incoming.Hash, incoming.Source);
        if (incoming.ContentMark is { } content) { _writer.Marks.AddNew(id, content); }
        if (incoming.CiteMark is { } cite) { _writer.Marks.AddNew(id, cite); }
    }
}
