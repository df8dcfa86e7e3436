using System.CommandLine;

namespace PubArchive.Cli.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class Arguments
{
    /// <summary>Which publication.</summary>
    public static Argument<string> Key() => new("key") { Description = "The publication's key (a former one too) or DOI" };
}
