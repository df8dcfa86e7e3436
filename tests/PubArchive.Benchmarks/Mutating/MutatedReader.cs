using System.Collections.Immutable;
using PubArchive.Benchmarks.Generating;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>A reader whose input is to be damaged: the real files it is for, and what becomes of a damaged one.</summary>
/// <param name="Format">What it reads.</param>
/// <param name="Files">Real files, cut into records.</param>
internal sealed record MutatedReader(FormatId Format, ImmutableArray<RealFile> Files)
{
    private static readonly ImmutableArray<FormatId> s_written = [.. RecordFormats.All.Where(format => format is not FormatId.ArchiveCsv && RecordFormats.CanWrite(format))];

    /// <summary>The reader of a format with all real files there are for it; of those nobody gave us, Zotero's import cases.</summary>
    public static MutatedReader Of(FormatId format) => new(format, format switch
    {
        FormatId.ArchiveCsv => [RealFile.OfCsv(FactsOfRealRecords.Write("khalid-slr.csv.gz")), RealFile.OfCsv(FactsOfRealRecords.Write("openglam.csv.gz"))],
        FormatId.ZoteroCsv => Open(format, RealData.Exports("zotero-csv")),
        FormatId.CslJson => Open(format, RealData.Exports("csl-json")),
        FormatId.ZoteroApiJson => Open(format, RealData.Exports("zotero-api-json").Concat(RealData.Exports("zotero-item-json"))),
        FormatId.BetterBibTexJson => [.. Open(format, RealData.Exports("bbt-json")), Joined(Open(format, RealData.BetterBibTexLibraries()))],
        FormatId.Ris => Open(format, RealData.Exports("ris")),
        FormatId.BibTex => Open(format, RealData.Exports("bibtex")),
        FormatId.BibLaTex => Open(format, RealData.Exports("biblatex")),
        FormatId.ZoteroRdf => Open(format, RealData.Exports("zotero-rdf")),
        FormatId.EndNoteXml => Open(format, RealData.Exports("endnote-xml")),
        FormatId.Mods => Open(format, RealData.Exports("mods")),
        FormatId.Nbib => Open(format, RealData.Exports("nbib")),
        FormatId.WebOfScience => Open(format, RealData.Exports("wos")),
        FormatId.PubMedXml => [Joined(Open(format, RealData.ImportCases("pubmed-xml")))],
        FormatId.RefWorks => [Joined(Open(format, RealData.ImportCases("refworks-tagged")))],
        FormatId.ArchivePages => [Invented(ArchivePageDialect.Seed), Invented(ArchivePageDialect.Current)],
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    });

    /// <summary>Asks what a file is, reads it to its end, and writes what was found in one of the formats.</summary>
    /// <returns>How many records it has.</returns>
    public int Read(byte[] file, int run)
    {
        var opening = file.AsSpan(0, Math.Min(file.Length, RecordFormats.OpeningLength));
        using var stream = new MemoryStream(file, writable: false);
        if (!ZipInput.IsZip(opening)) { return ReadText(stream, opening, run); }
        using var zip = ZipInput.Open(stream);
        return zip.Files.Sum(zipped => ReadZipped(zipped, run));
    }

    private int ReadZipped(ZippedFile zipped, int run)
    {
        using var stream = zipped.OpenRead();
        return ReadText(stream, [], run);
    }

    private int ReadText(Stream stream, ReadOnlySpan<byte> opening, int run)
    {
        if (RecordFormats.Detect(opening) is null) { RecordFormats.Explain(opening); }
        if (Format is FormatId.ArchiveCsv) { return new ArchiveCsvReader(ArchiveCsvColumns.Default).Read(stream).Count(row => row.NamesRecord); }
        var items = RecordFormats.ReaderFor(Format).Read(stream).Select(record => record.Item).OfType<Item>().ToList();
        RecordFormats.WriterFor(s_written[run % s_written.Length], guardFormulas: true).Write(items, Stream.Null);
        return items.Count;
    }

    // No archive has published its pages.
    private static RealFile Invented(ArchivePageDialect dialect) =>
        new([], [.. Enumerable.Range(0, 200).SelectMany(number => new[] { "en", "nn" }.Select(language => System.Text.Encoding.UTF8.GetBytes(ArchivePageWriter.Write(InventedPages.At(1, number, language), dialect))))], [], []);

    // Test libraries hold a record or two each: all of them in the frame of the first.
    private static RealFile Joined(ImmutableArray<RealFile> files) => files[0] with { Records = [.. files.SelectMany(file => file.Records)], Between = files[0].Between is { Length: > 0 } between ? between : "\n\n"u8.ToArray() };

    private static ImmutableArray<RealFile> Open(FormatId format, IEnumerable<string> files) => [.. files.Select(file => RealFile.Open(file, format)).Where(file => file.Records.Length > 0)];
}
