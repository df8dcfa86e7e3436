using PubArchive.Archive.Importing;

namespace PubArchive.Archive.Identity;

/// <summary>Who an incoming record is.</summary>
/// <param name="Id">The record of the archive; <see langword="null"/> for a new one.</param>
/// <param name="Evidence">What shows it; <see langword="null"/> when the key says it all.</param>
/// <param name="Alike">For a new one: the records it looks like.</param>
internal sealed record Recognition(long? Id, string? Evidence, IReadOnlyList<Match> Alike)
{
    public static Recognition Of(long id, string? evidence = null) => new(id, evidence, []);

    public static Recognition New(IReadOnlyList<Match> alike) => new(null, null, alike);
}

/// <summary>Says who the records of one file are: by key, or, for those without one, by what earlier files brought. Architecture decision 2.</summary>
internal sealed class Recognizer(Matcher matcher)
{
    // Records of the archive that this file has spoken for, with the number of its record that did so first.
    private readonly Dictionary<long, int> _claims = [];
    private readonly Dictionary<long, long> _contents = [];

    /// <summary>Notes that this file has spoken for a record.</summary>
    /// <returns>The number of the file's record that did so first: <paramref name="number"/>, or an earlier one's.</returns>
    public int Claim(long id, int number, long? contentMark)
    {
        if (contentMark is { } mark) { _contents.TryAdd(mark, id); }
        _claims.TryAdd(id, number);
        return _claims[id];
    }

    public Recognition Recognize(IncomingItem incoming, WorkFacts work) =>
        incoming.Item.Key is { } key ? Keyed(key, incoming.Item.Library, work) : Keyless(incoming, work);

    private Recognition Keyed(string key, string? library, WorkFacts work)
    {
        if (matcher.ByZoteroKey(key, library) is { } held) { return Recognition.Of(held); }
        return ByLikeness(work, match => match.Record.ZoteroKey is null);
    }

    // An identical repeat in one file is one record; anything less alike in one file is two.
    private Recognition Keyless(IncomingItem incoming, WorkFacts work)
    {
        var content = incoming.ContentMark ?? throw new InvalidOperationException("A keyless record has a content mark.");
        if (_contents.TryGetValue(content, out var repeated)) { return Recognition.Of(repeated); }
        if (matcher.ByMark(content, IsOpen) is { } known) { return Recognition.Of(known, "the same record in an earlier file"); }
        if (incoming.CiteMark is { } cite && matcher.ByMark(cite, IsOpen) is { } cited && matcher.Agrees(work, cited))
        {
            return Recognition.Of(cited, $"same citation key '{incoming.Item.CiteKey}' in this file before");
        }
        return ByLikeness(work, _ => true);
    }

    private Recognition ByLikeness(WorkFacts work, Predicate<Match> mayBe)
    {
        var alike = matcher.Like(work);
        var same = alike.Find(match => match.Verdict.Likeness == Likeness.Same && IsOpen(match.Record.Id) && mayBe(match));
        return same is null ? Recognition.New(alike) : Recognition.Of(same.Record.Id, same.Verdict.Evidence);
    }

    private bool IsOpen(long id) => !_claims.ContainsKey(id);
}
