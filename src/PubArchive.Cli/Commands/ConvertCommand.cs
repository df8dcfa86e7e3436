using System.CommandLine;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>convert</c>: a file of records in another format.</summary>
internal static class ConvertCommand
{
    public static CliCommand Create()
    {
        var input = new Argument<string>("in") { Description = "The file to read, its content tells the format; a folder, a zip archive or a pattern for several that become one; - for standard input" };
        var output = new Argument<string>("out") { Description = "The file to write; - for standard output" };
        var format = new Option<string>("--to", "-t") { Description = $"{string.Join(", ", Conversion.Formats)} (default: by the name of OUT)", HelpName = "format" };
        Check.OneOf(format, [.. Conversion.Formats]);
        var name = ImportCommand.InputName();
        var losses = ImportCommand.Report("the formats could not say, what was guessed and what went to Extra");
        var command = new Command("convert", "Convert a file of records") { input, output, format, losses, name };
        return new CliCommand(command, Run, "pubarchive convert export.csv export.json", "pubarchive convert export.json - --to csv", "pubarchive convert library.bib library.ris --report losses.tsv", "curl https://example.org/items.json | pubarchive convert - items.csv")
        {
            Remarks = ["Needs no archive. OUT is replaced as a whole, when all is done."],
        };

        int Run(CommandContext context)
        {
            var (from, to) = (context.Get(input)!, context.Get(output)!);
            var options = new ConversionOptions { Format = context.Get(format), StandardInput = context.Input(context.Get(name)), ReportFile = context.Get(losses) };
            var report = to == "-" ? ToOutput(context, from, options) : Conversion.Convert(from, to, options, context.Stop);
            if (to != "-") { Print(context, report, to); }
            foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info)) { context.Warn(ImportOutput.Line(diagnostic)); }
            return report.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static ConversionReport ToOutput(CommandContext context, string from, ConversionOptions options)
    {
        if (options.Format is null) { throw new ProjectException("Standard output has no name that tells the format.", $"Say it with --to: {string.Join(", ", Conversion.Formats)}."); }
        using var output = context.Console.OpenOutput();
        return Conversion.Convert(from, output, options, context.Stop);
    }

    private static void Print(CommandContext context, ConversionReport report, string to)
    {
        var json = new ConversionJson(report.From, report.To, report.Records, [.. report.Diagnostics.Select(Shapes.Of)]);
        if (context.PrintJson(json, CliJson.Plain.ConversionJson)) { return; }
        context.Say($"{Words.Count(report.Records, "record")} from {report.From} to {report.To}: {to}");
    }
}
