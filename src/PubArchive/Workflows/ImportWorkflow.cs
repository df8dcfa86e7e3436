using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Formats;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Losses;
using PubArchive.Workflows.Inputs;
using PubArchive.Workflows.Pages;

namespace PubArchive.Workflows;

/// <summary>Takes files into an archive: reads, asks the rules, imports, and collects what was noticed.</summary>
/// <param name="step">The step under way in the archive.</param>
/// <param name="rules">What tags, notes and Extra say.</param>
/// <param name="units">The organisation.</param>
/// <param name="options">How to import.</param>
/// <param name="told">Who is told how far it is, and how much of all inputs was read; <see langword="null"/> when nobody is.</param>
internal sealed class ImportWorkflow(OpenStep step, FactsRules rules, UnitTree units, ImportOptions options, (IProgress<ProjectProgress> Progress, Func<double> Share)? told)
{
    private const int NoteEvery = 500;

    // What is true of a name or a collection is said once, not once a record.
    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);

    /// <summary>Imports a file of records.</summary>
    public FileReport Records(InputFile file, CancellationToken cancellationToken)
    {
        var noticed = new List<Diagnostic>();
        var source = new ImportSource(file.Name, RecordFormats.Title(file.Format), PartsOf(file.Format));
        var result = step.Import(source, Read(file, noticed), options, Progress(file), cancellationToken);
        return Report(file, result, noticed);
    }

    /// <summary>Applies an archive CSV.</summary>
    public FileReport Facts(InputFile file, FactsFile facts, CancellationToken cancellationToken)
    {
        var noticed = new List<Diagnostic>();
        var source = new ImportSource(file.Name, RecordFormats.Title(file.Format), ItemParts.Fields);
        var result = step.ApplyFacts(source, facts.Rows(file, noticed), Progress(file), cancellationToken);
        return Report(file, result, noticed);
    }

    private IEnumerable<IncomingRecord> Read(InputFile file, List<Diagnostic> noticed)
    {
        using var stream = file.OpenRead();
        foreach (var (record, facts) in Records(file.Format, stream))
        {
            var name = ReadLosses.NameOf(record.Item);
            noticed.AddRange(record.Diagnostics.Select(notice => file.Named(notice) with { Record = name }));
            if (record.Item is { } item)
            {
                noticed.AddRange(rules.Doubts(item, record.Line).Concat(Unnamed(facts, record.Line)).Where(doubt => _doubted.Add(doubt.Message)).Select(doubt => file.Named(doubt) with { Record = name }));
                yield return new IncomingRecord(record, facts);
            }
            // A record that was lost counts as rejected; a fault of the whole file is no record.
            else if (record.Line > 0 && record.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Line > 0)) { yield return new IncomingRecord(record, CatalogueFacts.None); }
        }
    }

    private IEnumerable<Diagnostic> Unnamed(CatalogueFacts facts, int line) => facts.Units.Where(placed => units.Find(placed.UnitKey) is null).Select(placed =>
        new Diagnostic(Severity.Warning, line, "PAGE004", $"The pages place publications in the unit {placed.UnitKey}, which units.yaml does not name: it is kept, and shown nowhere; 'pubarchive init NEW --pages FOLDER' makes a project with the units of the pages."));

    // An existing archive's pages say more of a publication than its bibliography.
    private static IEnumerable<(ReadRecord Record, CatalogueFacts Facts)> Records(FormatId format, Stream stream) => format is FormatId.ArchivePages
        ? ArchivePageRecords.Read(stream).Select(record => (record.Read, ArchivePageFacts.Of(record.Pages)))
        : RecordFormats.ReaderFor(format).Read(stream).Select(record => (record, CatalogueFacts.None));

    private Forward<long>? Progress(InputFile file)
    {
        if (told is not { } teller) { return null; }
        var task = $"Importing {file.Name[(file.Name.LastIndexOf('/') + 1)..]}";
        return new Forward<long>(done =>
        {
            if (done % NoteEvery == 0) { teller.Progress.Report(new ProjectProgress(task, done) { Share = teller.Share() }); }
        });
    }

    private static FileReport Report(InputFile file, ImportResult result, List<Diagnostic> noticed) => new()
    {
        File = file.Name,
        Format = file.FormatTitle,
        Records = [.. result.Entries.Select(entry => new ImportedRecord(entry.Line, entry.Key, (RecordOutcome)entry.Outcome, entry.Evidence, entry.Title))],
        Counts = result.Counts,
        Diagnostics = [.. noticed],
    };

    // A CSV has no collections and no relations, CSL JSON neither tags nor anything that hangs on an item; only Zotero's own formats say when an item was added.
    internal static ItemParts PartsOf(FormatId format) => format switch
    {
        FormatId.ZoteroCsv => ItemParts.All & ~(ItemParts.Collections | ItemParts.Relations),
        FormatId.CslJson => ItemParts.Fields,
        FormatId.ArchivePages => ItemParts.Fields | ItemParts.Tags,
        FormatId.ZoteroRdf => ItemParts.All & ~ItemParts.Dates,
        FormatId.Ris or FormatId.BibTex or FormatId.BibLaTex or FormatId.EndNoteXml or FormatId.Mods or FormatId.PubMedXml or FormatId.Nbib or FormatId.RefWorks or FormatId.WebOfScience =>
            ItemParts.Fields | ItemParts.Tags | ItemParts.Notes | ItemParts.Attachments,
        _ => ItemParts.All,
    };
}
