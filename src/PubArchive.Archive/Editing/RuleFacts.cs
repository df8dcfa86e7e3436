using PubArchive.Archive.Facts;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Editing;

/// <summary>Asks the rules again of every record, in the name of one step.</summary>
internal sealed class RuleFacts(Database database, Staging step)
{
    private const int TellEvery = 500;

    /// <summary>Replaces what the rules said before.</summary>
    /// <returns>How many records changed.</returns>
    public int Replace(Func<Item, CatalogueFacts> rules, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var (changed, done) = (0, 0L);
        step.Run(Records(), _ => 0, id =>
        {
            if (step.Reader.Find(id) is not { } before) { return; }
            var said = new Statement { Origin = Origin.Rule, Source = "", Says = rules(before.Item) };
            if (step.Writer.Replace(before, before.Saying(Voices.With(before.Said, said)))) { changed++; }
            if (++done % TellEvery == 0) { progress?.Report(done); }
        }, cancellationToken);
        progress?.Report(done);
        return changed;
    }

    private List<long> Records()
    {
        using var select = new Prepared(database, "select record_id from record order by record_id");
        using var reader = select.Read();
        var records = new List<long>();
        while (reader.Read()) { records.Add(reader.GetInt64(0)); }
        return records;
    }
}
