using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Prints where publications stand between the archive and its readers.</summary>
internal static class StandingOutput
{
    /// <summary>What became of each.</summary>
    public static int Print(CommandContext context, IReadOnlyList<StandingChange> changes)
    {
        if (PrintJson(context, changes)) { return ExitCode.Done; }
        foreach (var change in changes) { ChangeOutput.Print(context, change.Publication, change.IsChanged, State(change)); }
        return ExitCode.Done;
    }

    /// <summary>As <see cref="Print"/>, with what still keeps a publication from readers.</summary>
    public static int PrintRestored(CommandContext context, IReadOnlyList<StandingChange> changes)
    {
        if (PrintJson(context, changes)) { return ExitCode.Done; }
        foreach (var change in changes)
        {
            var key = change.Publication.Key;
            ChangeOutput.Print(context, change.Publication, change.IsChanged, Words.Of(change.Standing, change.Publication.Facts) + (change.Standing is Standing.Hidden ? ", as it was before" : ""));
            if (change.Standing is Standing.Hidden) { context.Say($"          'pubarchive restore {key}' once more shows it."); }
            if (change.Standing is Standing.Embargoed) { context.Say($"          'pubarchive embargo {key} --lift' shows it."); }
        }
        return ExitCode.Done;
    }

    /// <summary>Publications that readers do not see, one a line, each with its standing.</summary>
    public static void PrintTable(CommandContext context, ArchiveProject project, IEnumerable<PublicationRow> rows)
    {
        var table = new TextTable(context.Console, ("Key", 8), ("Standing", 18), ("Title", 0));
        foreach (var row in rows) { table.Add(row.Key, Short(project, row.Key), PlainText.Of(row.Title)); }
        table.Print();
    }

    // The reason is told by 'show KEY': a line has no room for it.
    private static string Short(ArchiveProject project, string key)
    {
        var publication = project.Find(key);
        return project.StandingOf(publication) switch
        {
            Standing.Removed => $"removed {Words.Of(publication.Facts.Removal!.On)}", // a removed record has one
            Standing.Embargoed => $"until {Words.Of(publication.Facts.EmbargoUntil!.Value)}", // so has an embargoed one
            var other => Shapes.Word(other),
        };
    }

    private static string State(StandingChange change)
    {
        var facts = change.Publication.Facts;
        return Words.Of(change.Standing, facts) + Words.Afterwards(change.Standing, facts, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
    }

    private static bool PrintJson(CommandContext context, IReadOnlyList<StandingChange> changes) =>
        context.PrintJson([.. changes.Select(change => new StandingChangeJson(change.Publication.Key, change.IsChanged, Shapes.Of(change.Standing, change.Publication.Facts)))], CliJson.Plain.IReadOnlyListStandingChangeJson);
}
