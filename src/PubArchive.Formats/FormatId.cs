namespace PubArchive.Formats;

/// <summary>A file format that PubArchive reads or writes.</summary>
public enum FormatId
{
    /// <summary>The CSV that Zotero exports, also when a spreadsheet or a script rewrote it.</summary>
    ZoteroCsv,

    /// <summary>CSL JSON, the input of citation processors.</summary>
    CslJson,

    /// <summary>Zotero's Web API JSON, <c>data.itemType</c>; also the bare items its translators make.</summary>
    ZoteroApiJson,

    /// <summary>Better BibTeX's JSON export: items and collections with their keys.</summary>
    BetterBibTexJson,

    /// <summary>The librarian's CSV: what no Zotero format carries, by key or DOI.</summary>
    ArchiveCsv,

    /// <summary>RIS, of Zotero, EndNote, Web of Science and most databases.</summary>
    Ris,

    /// <summary>BibTeX, Better BibTeX's flavour too.</summary>
    BibTex,

    /// <summary>biblatex's BibTeX.</summary>
    BibLaTex,

    /// <summary>Zotero RDF, and RDF/XML of others in the vocabularies it knows.</summary>
    ZoteroRdf,

    /// <summary>EndNote's XML; read only.</summary>
    EndNoteXml,

    /// <summary>MODS 3, of libraries; read only.</summary>
    Mods,

    /// <summary>PubMed's XML; read only.</summary>
    PubMedXml,

    /// <summary>MEDLINE (nbib), of PubMed and ERIC; read only.</summary>
    Nbib,

    /// <summary>RefWorks Tagged Format; read only.</summary>
    RefWorks,

    /// <summary>Web of Science's tagged files; read only.</summary>
    WebOfScience,

    /// <summary>Pages of an existing Hugo archive, one or many after another; read as records, and written by <c>export hugo</c>.</summary>
    ArchivePages,
}
