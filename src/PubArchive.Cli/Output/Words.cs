using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Words for people.</summary>
internal static class Words
{
    /// <summary>Who said it.</summary>
    public static string Of(Origin origin) => origin switch
    {
        Origin.Import => "the export",
        Origin.Rule => "a rule",
        Origin.ArchiveCsv => "an archive CSV",
        _ => "a librarian",
    };
}
