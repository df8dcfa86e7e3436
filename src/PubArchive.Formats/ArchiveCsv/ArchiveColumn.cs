namespace PubArchive.Formats.ArchiveCsv;

/// <summary>What the cells of an archive CSV's column are.</summary>
internal enum ArchiveColumnRole
{
    Key,
    Doi,
    Title,
    Units,
    LaySummary,
    Keywords,
    Goals,
    OpenAccessUrl,
    RegisterId,
    Registered,
    Orcids,
    Visibility,
    Embargo,
    Citation,
}

/// <summary>A column of an archive CSV.</summary>
/// <param name="Role">What its cells are.</param>
/// <param name="Of">The language of a summary, keywords or citation; the register of a register id.</param>
internal sealed record ArchiveColumn(ArchiveColumnRole Role, string? Of = null);
