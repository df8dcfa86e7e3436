using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>embargo</c>: publications kept back until a day.</summary>
internal static class EmbargoCommand
{
    public static CliCommand Create()
    {
        // One argument for both: the parser would give a first list the day as well.
        var keysAndDay = new Argument<string[]>("key") { Description = "The publications' keys (former ones too) or DOIs, then the first day on which they may be seen, such as 2027-01-01", HelpName = "key... until", Arity = ArgumentArity.OneOrMore };
        var lift = new Option<bool>("--lift") { Description = "End the embargo: show them from now on" };
        var command = new Command("embargo", "Keep publications back until a day") { keysAndDay, lift };
        command.Validators.Add(result => Validate(result, result.GetValue(keysAndDay) ?? [], result.GetValue(lift)));
        return new CliCommand(command, Run, "pubarchive embargo V6GA6CL6 2027-01-01", "pubarchive embargo V6GA6CL6 ABCD2345 2027-01-01", "pubarchive embargo V6GA6CL6 --lift")
        {
            Remarks = ["They appear with the first build on that day or later."],
        };

        int Run(CommandContext context)
        {
            var texts = context.Get(keysAndDay)!;
            using var project = context.OpenProject();
            var changes = context.Get(lift) ? project.Embargo(texts, until: null) : project.Embargo(texts[..^1], Day(texts[^1]));
            return StandingOutput.Print(context, changes);
        }
    }

    private static void Validate(CommandResult result, string[] texts, bool isLift)
    {
        if (texts.Length == 0) { return; }
        var day = Day(texts[^1]);
        if (isLift && day is not null) { result.AddError("Say either a day or --lift."); }
        else if (!isLift && day is null) { result.AddError("Say until when, as a whole day: 'pubarchive embargo V6GA6CL6 2027-01-01'; --lift ends an embargo."); }
        else if (!isLift && texts.Length == 1) { result.AddError("Say which publications, and then the day."); }
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
