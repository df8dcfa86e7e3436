using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>tag</c>: a publication into a unit, by hand.</summary>
internal static class TagCommand
{
    public static CliCommand Create() => Make(
        "tag", "Place a publication in a unit, by hand", isIn: true,
        "pubarchive tag V6GA6CL6 PHYSICS", "pubarchive tag 10.3390/biom12050714 Physics --reason \"joint work\"");

    /// <summary><c>tag</c> and <c>untag</c> differ in one word.</summary>
    internal static CliCommand Make(string name, string description, bool isIn, params string[] examples)
    {
        var key = Arguments.Key();
        var unit = new Argument<string>("unit") { Description = "The unit's key, name or alias" };
        var reason = new Option<string>("--reason", "-r") { Description = "Why, for those who come later", HelpName = "text" };
        var command = new Command(name, description) { key, unit, reason };
        return new CliCommand(command, Run, examples);

        int Run(CommandContext context)
        {
            var (which, where, why) = (context.Get(key)!, context.Get(unit)!, context.Get(reason));
            using var project = context.OpenProject();
            var named = project.UnitNamed(where).Names.In("en");
            var isChanged = isIn ? project.Tag(which, where, why) : project.Untag(which, where, why);
            ChangeOutput.Print(context, project.Find(which), isChanged, isIn ? $"is in {named}" : $"is not in {named}");
            return ExitCode.Done;
        }
    }
}
