namespace PubArchive.Cli.Commands;

/// <summary><c>untag</c>: a publication out of a unit, by hand.</summary>
internal static class UntagCommand
{
    public static CliCommand Create() => TagCommand.Make(
        "untag", "Take a publication out of a unit for good", isIn: false,
        "pubarchive untag V6GA6CL6 PHYSICS --reason \"name of another author\"");
}
