using System.Collections.Immutable;
using System.Diagnostics;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Formats.ArchivePages;
using PubArchive.Formats.BibTex;
using PubArchive.Formats.CslJson;
using PubArchive.Formats.EndNote;
using PubArchive.Formats.Input;
using PubArchive.Formats.Mods;
using PubArchive.Formats.Nbib;
using PubArchive.Formats.PubMed;
using PubArchive.Formats.Rdf;
using PubArchive.Formats.RefWorks;
using PubArchive.Formats.Ris;
using PubArchive.Formats.Tagged;
using PubArchive.Formats.WebOfScience;
using PubArchive.Formats.Xml;
using PubArchive.Formats.ZoteroCsv;
using PubArchive.Formats.ZoteroJson;
using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>The formats PubArchive knows: their names, how to tell them apart, their readers and writers.</summary>
public static class RecordFormats
{
    private static readonly (FormatId Id, string Name, string Title)[] s_names =
    [
        (FormatId.ZoteroCsv, "csv", "Zotero CSV"),
        (FormatId.CslJson, "csljson", "CSL JSON"),
        (FormatId.ZoteroApiJson, "zotero-json", "Zotero API JSON"),
        (FormatId.BetterBibTexJson, "bbt-json", "Better BibTeX JSON"),
        (FormatId.ArchiveCsv, "archive-csv", "archive CSV"),
        (FormatId.Ris, "ris", "RIS"),
        (FormatId.BibTex, "bibtex", "BibTeX"),
        (FormatId.BibLaTex, "biblatex", "BibLaTeX"),
        (FormatId.ZoteroRdf, "zotero-rdf", "Zotero RDF"),
        (FormatId.EndNoteXml, "endnote-xml", "EndNote XML"),
        (FormatId.Mods, "mods", "MODS"),
        (FormatId.PubMedXml, "pubmed-xml", "PubMed XML"),
        (FormatId.Nbib, "nbib", "MEDLINE (nbib)"),
        (FormatId.RefWorks, "refworks", "RefWorks Tagged"),
        (FormatId.WebOfScience, "wos", "Web of Science"),
        (FormatId.ArchivePages, "archive-pages", "archive pages"),
    ];

    /// <summary>Every format, in the order of the enum.</summary>
    public static ImmutableArray<FormatId> All { get; } = [.. s_names.Select(row => row.Id)];

    /// <summary>The word for a format on the command line and in settings: <c>csv</c>, <c>csljson</c>, <c>zotero-json</c>, <c>bbt-json</c>, <c>archive-csv</c>, <c>ris</c>, <c>bibtex</c>, <c>biblatex</c>, <c>zotero-rdf</c>, <c>endnote-xml</c>, <c>mods</c>, <c>pubmed-xml</c>, <c>nbib</c>, <c>refworks</c>, <c>wos</c>, <c>archive-pages</c>.</summary>
    public static string Name(FormatId format) => s_names[(int)format].Name;

    /// <summary>Whether PubArchive writes a format; some it only reads.</summary>
    public static bool CanWrite(FormatId format) => format <= FormatId.ZoteroRdf;

    /// <summary>The format's name for people, <c>Zotero CSV</c>.</summary>
    public static string Title(FormatId format) => s_names[(int)format].Title;

    /// <summary>Reads what <see cref="Name"/> gives, letter case ignored.</summary>
    /// <returns><see langword="false"/> for any other text, or none.</returns>
    public static bool TryParse(string? name, out FormatId format)
    {
        var at = Array.FindIndex(s_names, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        format = at < 0 ? default : s_names[at].Id;
        return at >= 0;
    }

    /// <summary>How many bytes of a file <see cref="Detect(ReadOnlySpan{byte})"/> needs at most.</summary>
    public const int OpeningLength = InputText.OpeningLength;

    /// <summary>The format of a file by its content.</summary>
    /// <param name="opening">The file's first <see cref="OpeningLength"/> bytes, or all of a shorter file; gzip and any encoding are seen through.</param>
    /// <returns><see langword="null"/> when it is none of <see cref="All"/>; <see cref="Explain"/> says why.</returns>
    public static FormatId? Detect(ReadOnlySpan<byte> opening) => Detect(opening, ArchiveCsvColumns.Default);

    /// <inheritdoc cref="Detect(ReadOnlySpan{byte})"/>
    /// <param name="opening">The file's first <see cref="OpeningLength"/> bytes, or all of a shorter file; gzip and any encoding are seen through.</param>
    /// <param name="columns">The headers by which an archive CSV is known.</param>
    public static FormatId? Detect(ReadOnlySpan<byte> opening, ArchiveCsvColumns columns) => FormatOpening.Detect(opening, columns).Format;

    /// <summary>The format of a file by its content, or why it has none.</summary>
    /// <param name="stream">The file's bytes, or a <see cref="ZippedFile"/>'s; read for some hundred kilobytes from where it stands, not closed.</param>
    /// <param name="columns">The headers by which an archive CSV is known.</param>
    public static (FormatId? Format, Diagnostic? Refusal) Detect(Stream stream, ArchiveCsvColumns columns) => FormatOpening.Detect(stream, columns);

    /// <summary>The text of a file as UTF-8 without byte order mark; gzip and any encoding are seen through. Empty when the file is no text.</summary>
    /// <param name="stream">The file's bytes; read as the text is, not closed.</param>
    public static Stream OpenText(Stream stream) => InputText.Open(stream).Utf8;

    /// <summary>Why a file has none of the formats: empty, not text, or something else.</summary>
    /// <returns><see langword="null"/> when it has one.</returns>
    public static Diagnostic? Explain(ReadOnlySpan<byte> opening) => FormatOpening.Detect(opening, ArchiveCsvColumns.Default).Refusal;

    /// <summary>A reader of a format.</summary>
    /// <exception cref="ArgumentException">The format holds no items: <see cref="FormatId.ArchiveCsv"/> has a reader of its own.</exception>
    public static IRecordReader ReaderFor(FormatId format) => format switch
    {
        FormatId.ArchiveCsv => throw new ArgumentException("An archive CSV holds rows about records, not items; read it with ArchiveCsvReader.", nameof(format)),
        FormatId.ZoteroCsv => new ZoteroCsvReader(),
        FormatId.CslJson => new CslJsonReader(),
        FormatId.ZoteroApiJson or FormatId.BetterBibTexJson => new ZoteroJsonReader(),
        FormatId.Ris => new RisReader(),
        FormatId.BibTex or FormatId.BibLaTex => new BibTexReader(),
        FormatId.ZoteroRdf => new ZoteroRdfReader(),
        FormatId.EndNoteXml => new XmlRecordReader(() => new EndNoteRecords()),
        FormatId.Mods => new XmlRecordReader(() => new ModsRecords()),
        FormatId.PubMedXml => new XmlRecordReader(() => new PubMedRecords()),
        FormatId.Nbib => new TaggedReader(() => new NbibDialect()),
        FormatId.RefWorks => new TaggedReader(() => new RefWorksDialect()),
        FormatId.WebOfScience => new TaggedReader(() => new WosDialect()),
        FormatId.ArchivePages => new ArchivePagesReader(),
        _ => throw new UnreachableException(),
    };

    /// <summary>A writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="guardFormulas">For tables people open in a spreadsheet: whether a cell that it would run as a formula gets an apostrophe before it; our reader takes it away again.</param>
    /// <exception cref="ArgumentException">The format is only read, or holds no items: <see cref="FormatId.ArchiveCsv"/> has a writer of its own.</exception>
    public static IRecordWriter WriterFor(FormatId format, bool guardFormulas = false) => format switch
    {
        FormatId.ArchiveCsv => throw new ArgumentException("An archive CSV holds rows about records, not items; write it with ArchiveCsvWriter.", nameof(format)),
        FormatId.ZoteroCsv => new ZoteroCsvWriter(guardFormulas),
        FormatId.CslJson => new CslJsonWriter(),
        FormatId.ZoteroApiJson => new ZoteroApiJsonWriter(),
        FormatId.BetterBibTexJson => new BetterBibTexJsonWriter(),
        FormatId.Ris => new RisWriter(),
        FormatId.BibTex or FormatId.BibLaTex => new BibTexWriter(isBibLaTex: format == FormatId.BibLaTex),
        FormatId.ZoteroRdf => new ZoteroRdfWriter(),
        _ when !CanWrite(format) => throw new ArgumentException($"{Title(format)} is read, but not written.", nameof(format)),
        _ => throw new UnreachableException(),
    };
}
