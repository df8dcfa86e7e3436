using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Safety;

/// <summary>Looks through a whole archive, as it is at one moment: the file, what refers to what, and whether what is kept twice agrees.</summary>
/// <param name="database">A connection for this alone.</param>
internal sealed class Verification(Database database)
{
    private const int Corrupt = 11;

    private readonly List<string> _faults = [];

    /// <summary>Looks.</summary>
    /// <param name="progress">Told now and then how many records were looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public VerifyReport Run(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        // SQLite fixes the moment with the first read.
        database.Execute("begin");
        var records = 0;
        Check(FileFaults);
        cancellationToken.ThrowIfCancellationRequested();
        Check(ReferenceFaults);
        Check(() => new TableChecks(database).Faults());
        cancellationToken.ThrowIfCancellationRequested();
        Check(() => new SearchChecks(database).Faults());
        Check(() =>
        {
            using var checks = new RecordChecks(database);
            foreach (var _ in checks.Look(cancellationToken)) { if (++records % 500 == 0) { progress?.Report(records); } }
            return checks.Faults();
        });
        return new VerifyReport(records, [.. _faults], Notes());
    }

    /// <summary>Whether SQLite finds the file whole; says where not.</summary>
    public static string? DamageOf(Database database) =>
        database.Connection.Query<string>("pragma quick_check(1)").FirstOrDefault(text => text != "ok");

    // Where the file is damaged, some questions cannot be asked; the others can.
    private void Check(Func<IEnumerable<string>> check)
    {
        try
        {
            _faults.AddRange(check());
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == Corrupt)
        {
            _faults.Add($"The file is damaged, so that not all of it can be looked at: {problem.Message}");
        }
    }

    private IEnumerable<string> FileFaults() =>
        database.Connection.Query<string>("pragma integrity_check(20)").Where(text => text != "ok").Select(text => $"The file is damaged: {text}");

    private IEnumerable<string> ReferenceFaults() =>
        database.Connection.Query<(string Table, long? Row, string Parent, long Key)>("pragma foreign_key_check").GroupBy(row => (row.Table, row.Parent))
            .Select(group => FormattableString.Invariant($"{group.Count():N0} rows of the table '{group.Key.Table}' refer to rows of '{group.Key.Parent}' that are not there."));

    private ImmutableArray<string> Notes() =>
        [.. StepTable.Pending(database).Select(step => FormattableString.Invariant($"Not done: {step.What}, begun {step.Started:yyyy-MM-dd HH:mm} UTC. It is under way, or was broken off; nobody sees any of it, and the next command that writes takes it out."))];
}
