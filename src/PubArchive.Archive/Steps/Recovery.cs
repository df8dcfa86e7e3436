using System.Globalization;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Takes the right to do what only one may do, and completes or takes back what a program that ended early left behind.</summary>
internal static class Recovery
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Takes the import lock and brings the archive into order.</summary>
    /// <exception cref="ArchiveException">Another program has it; at once, with what it does as far as known.</exception>
    public static ImportLock Begin(Database database)
    {
        var held = ImportLock.TryTake(database.Path) ?? throw Busy(database);
        try
        {
            Run(database, CancellationToken.None);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Brings the archive into order when there is need and nobody is at work; not for long, because who opens an archive may want to edit one record. What is left does not show.</summary>
    public static void TryRun(Database database)
    {
        if (!IsNeeded(database)) { return; }
        using var held = ImportLock.TryTake(database.Path);
        if (held is null) { return; }
        using var enough = new CancellationTokenSource(s_patience);
        try
        {
            Run(database, enough.Token);
        }
        catch (OperationCanceledException)
        {
            // The next one goes on, and who begins a step does all of it.
        }
    }

    private static bool IsNeeded(Database database) => database.Number("select exists (select 1 from step where finished is null) or exists (select 1 from search_debt)") == 1;

    private static void Run(Database database, CancellationToken cancellationToken)
    {
        foreach (var step in StepTable.Pending(database)) { new Cleaning(database, step.Id).Run(cancellationToken); }
        foreach (var step in SearchDebts.Owed(database)) { SearchDebts.Pay(database, step, cancellationToken); }
    }

    /// <summary>What to tell who finds another program at work.</summary>
    public static ArchiveException Busy(Database database)
    {
        var under = StepTable.Pending(database) is [var step, ..]
            ? string.Create(CultureInfo.InvariantCulture, $": {step.What}, begun {step.Started:yyyy-MM-dd HH:mm} UTC{(step.Who.Length > 0 ? $" by {step.Who}" : "")}")
            : "";
        return new ArchiveException(ArchiveProblem.Locked, $"Another program is at work on the archive '{database.Path}'{under}. Wait until it is done, or close it, and try again; nothing was changed.");
    }
}
