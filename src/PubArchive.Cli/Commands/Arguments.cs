using System.CommandLine;

namespace PubArchive.Cli.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class Arguments
{
    /// <summary>Which publications, at least one.</summary>
    public static Argument<string[]> Keys() => new("key") { Description = "The publications' keys (former ones too) or DOIs", HelpName = "key...", Arity = ArgumentArity.OneOrMore };

    /// <summary>Which publication.</summary>
    public static Argument<string> Key() => new("key") { Description = "The publication's key (a former one too) or DOI" };
}
