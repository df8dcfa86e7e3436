using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Archive;
using PubArchive.Catalogue.People;
using PubArchive.Catalogue.Rules;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Settings;
using PubArchive.Workflows;
using PubArchive.Workflows.Inputs;

namespace PubArchive;

// Files into the archive.
public sealed partial class ArchiveProject
{
    /// <summary>Takes files into the archive, all of them as one step: when one fails or the work is stopped, nothing of any is kept. The same file again changes nothing, and what a librarian said stays.</summary>
    /// <param name="files">Files in any format that can be read, packed with gzip or zip or not; folders and patterns (<c>*.csv</c>, <c>**/*.json</c>) for what they hold; <c>-</c> for <see cref="ProjectOptions.StandardInput"/>. Archive CSVs are applied after all records.</param>
    /// <returns>What became of every file and record, in the order given.</returns>
    /// <exception cref="FileInUseException">Another program holds a file; nothing was done.</exception>
    /// <exception cref="ProjectException">A name leads to nothing; nothing was done.</exception>
    public ImportReport Import(params IEnumerable<string> files) => Import(files, isDryRun: false);

    /// <summary>Takes files into the archive, or tries it.</summary>
    /// <inheritdoc cref="Import(IEnumerable{string})"/>
    /// <param name="files">Files in any format that can be read, packed with gzip or zip or not; folders and patterns (<c>*.csv</c>, <c>**/*.json</c>) for what they hold; <c>-</c> for <see cref="ProjectOptions.StandardInput"/>. Archive CSVs are applied after all records.</param>
    /// <param name="isDryRun">Whether everything is done and reported, and nothing is kept.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    public ImportReport Import(IEnumerable<string> files, bool isDryRun, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Import(files, new ImportRequest { IsDryRun = isDryRun }, progress, cancellationToken);

    /// <summary>Takes files into the archive, as the whole library if that is what they are.</summary>
    /// <inheritdoc cref="Import(IEnumerable{string})"/>
    /// <param name="files">Files in any format that can be read, packed with gzip or zip or not; folders and patterns (<c>*.csv</c>, <c>**/*.json</c>) for what they hold; <c>-</c> for <see cref="ProjectOptions.StandardInput"/>. Archive CSVs are applied after all records.</param>
    /// <param name="request">Whether it is a trial, whether the files are the whole library, and what becomes of what is missing then.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    public ImportReport Import(IEnumerable<string> files, ImportRequest request, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        files = [.. files];
        if (files.FirstOrDefault(ArchiveStore.IsDump) is { } dump) { throw new ProjectException($"{dump} holds a whole archive.", $"'pubarchive import all {dump}' makes an archive of it."); }
        var isDryRun = request.IsDryRun;
        var columns = Columns();
        using var found = InputSet.Open(files, new InputNaming(NameOf, columns, _options.StandardInput));
        var inputs = found.Files;
        if (inputs.All(input => input.Refusal is not null)) { return new ImportReport([.. inputs.Select(Refused)], isDryRun) { Missing = request.IsComplete ? MissingSummary.OfNothing : null }; }
        var people = _peopleFile.Value;
        // An archive that does not exist yet is tried in memory: a trial leaves no file.
        using var trial = isDryRun && !File.Exists(ArchiveFile) ? ArchiveStore.Open(":memory:", _options.Time, _options.Who) : null;
        var store = trial ?? WritingAsItIs();
        var backup = isDryRun ? null : BackupBeforeImport(progress, cancellationToken);
        using var step = store.Begin("import", $"import {Names(inputs)}{(request.IsComplete ? " as the whole library" : "")}");
        if (_unitsFile is not null) { step.SaveUnits(_unitsFile.Units); }
        var isAskedOfAll = people is not null && HasOtherOptOuts(store, people) & step.SavePeople(people.People);
        var workflow = new ImportWorkflow(step, Rules(), Units, new ImportOptions { Library = Settings.ZoteroLibrary, Rules = Rules().From, RulesMark = RulesMark() }, progress is null ? null : (progress, () => found.ShareRead));
        var reports = TakeIn(inputs, workflow, new FactsFile(store, Units, columns), cancellationToken);
        if (isAskedOfAll) { step.ReplaceRuleFacts(Rules().From, RulesMark(), Asking(progress), cancellationToken); }
        var missing = request.IsComplete ? new MissingWorkflow(step, request).Run(reports) : null;
        cancellationToken.ThrowIfCancellationRequested();
        if (!isDryRun) { step.Commit(); }
        return new ImportReport(reports, isDryRun) { Missing = missing, Backup = backup };
    }

    /// <summary>Brings the archive in line with <c>units.yaml</c> and the people file: saves what they say and asks the rules again of every publication.</summary>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>How many publications changed; 0 when there are no such files.</returns>
    public int ApplyUnits(IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (RulesMark() is not { } mark) { return 0; }
        using var step = Writing().Begin("rules", "ask the rules of every record");
        var areOthers = _peopleFile.Value is { } people && step.SavePeople(people.People);
        var changed = step.ReplaceRuleFacts(Rules().From, mark, Asking(progress), cancellationToken);
        if (areOthers || step.HasChanges) { step.Commit(); }
        return changed;
    }

    // An import asks the rules of what it brings. Who opted out is a matter of all records: the archive must not know of it and not act on it.
    private static bool HasOtherOptOuts(ArchiveStore store, PeopleFile people) =>
        store.People is var held && held.Concat(people.People).Any(person => person.OptOut is not OptOut.None) && RulesText.Of(held) != RulesText.Of(people.People) && store.HasRecords;

    private static Forward<long>? Asking(IProgress<ProjectProgress>? progress) =>
        progress is null ? null : new Forward<long>(done => progress.Report(new ProjectProgress("Asking the rules", done)));

    // What is published follows the files of today, above all what they say of who opted out. Where nobody did and the archive cannot be written now, it is published as it is.
    private void ApplyChangedRules(IProgress<ProjectProgress>? progress, CancellationToken cancellationToken)
    {
        if (RulesMark() is not { } mark || Reading().RulesMark == mark) { return; }
        try
        {
            ApplyUnits(progress, cancellationToken);
        }
        catch (ArchiveException problem) when (problem.Problem is ArchiveProblem.ReadOnly or ArchiveProblem.Locked && People.People.All(person => person.OptOut is OptOut.None))
        {
            _store?.Dispose();
            (_store, _isWritable) = (null, false);
        }
    }

    // None where the folder says nothing of units and people: what another folder's files said then stays.
    private string? RulesMark() => _unitsFile is null && _peopleFile.Value is null ? null : RulesText.Mark(Units, _unitsFile?.Rules ?? [], People.People, Settings.Registers.Keys);

    private static ImmutableArray<FileReport> TakeIn(ImmutableArray<InputFile> inputs, ImportWorkflow workflow, FactsFile facts, CancellationToken cancellationToken)
    {
        var reports = new FileReport[inputs.Length];
        foreach (var (at, input) in InOrder(inputs))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reports[at] = input.Refusal is not null ? Refused(input)
                : input.Format is FormatId.ArchiveCsv ? workflow.Facts(input, facts, cancellationToken)
                : workflow.Records(input, cancellationToken);
        }
        return [.. reports];
    }

    private FactsRules Rules() => new(new TaggingRules(Units, _unitsFile?.Rules ?? []), [.. Settings.Registers.Keys]) { People = Known() };

    private PeopleIndex Known() => _people ??= new PeopleIndex(People.People);

    private ArchiveCsvColumns Columns() => ArchiveCsvColumns.Default with
    {
        Registers = [.. ArchiveCsvColumns.Default.Registers.Concat(Settings.Registers.Keys).Distinct(StringComparer.OrdinalIgnoreCase)],
        Renamed = Settings.ArchiveCsvColumns.ToImmutableDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal),
    };

    // The archive knows a file again by its name, which must not depend on the folder a command was run in.
    private string NameOf(string path) => Path.GetRelativePath(Folder, Path.GetFullPath(path)).Replace('\\', '/');

    private static IEnumerable<(int At, InputFile Input)> InOrder(ImmutableArray<InputFile> inputs) =>
        inputs.Select((input, at) => (At: at, Input: input)).OrderBy(pair => pair.Input.Refusal is null && pair.Input.Format is FormatId.ArchiveCsv);

    // For the history: enough to know an import by.
    private static string Names(ImmutableArray<InputFile> inputs) =>
        string.Join(' ', inputs.Take(5).Select(input => input.Name)) + (inputs.Length > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {inputs.Length - 5} more") : "");

    private static FileReport Refused(InputFile input) => new() { File = input.Name, Format = input.FormatTitle, Diagnostics = input.Refusal is { } refusal ? [refusal] : [] };
}
