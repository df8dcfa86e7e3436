using System.CommandLine;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>cite</c>: references by CSL, of publications or of a file's records.</summary>
internal static class CiteCommand
{
    public static CliCommand Create()
    {
        var what = new Argument<string[]>("what") { Description = "Keys or DOIs of publications, or files with records (CSL JSON or any other format), or - for standard input", HelpName = "file or key", Arity = ArgumentArity.OneOrMore };
        var options = new CiteFlags();
        var format = new Option<string>("--format", "-f") { Description = "text, html, markdown or rtf", HelpName = "format", DefaultValueFactory = _ => "text" };
        var lines = new Option<bool>("--jsonl") { Description = "Print a line {\"id\",\"html\"} for each record, to be compared with citeproc-js, whose error text stands where a style prints nothing" };
        Check.OneOf(format, [.. Enum.GetValues<ReferenceFormat>().Select(Shapes.Word)]);
        var command = new Command("cite", "Print references in any CSL style") { what };
        options.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(lines);
        return new CliCommand(
            command, Run, "pubarchive cite V6GA6CL6", "pubarchive cite items.json --style ieee.csl --sorted --format html",
            "pubarchive cite items.json --style apa.csl --locales locales --jsonl")
        {
            Remarks =
            [
                "Each record is printed as a bibliography of its own, in the order given;",
                "--sorted makes one bibliography of all, --citations what stands in the text.",
                "Names of styles: 'pubarchive style list'.",
            ],
        };

        int Run(CommandContext context)
        {
            var noticed = new List<Diagnostic>();
            using var project = context.OpenProject(input: context.Input());
            var references = project.Cite(context.Get(what)!, options.Read(context) with { Noticed = noticed.Add, MarksNothing = context.Get(lines) });
            if (context.Get(lines)) { PrintLines(context, references); }
            else if (context.IsJson) { context.PrintJson([.. references.Select(reference => new ReferenceJson(reference.Id, reference.Html, reference.Text))], CliJson.Plain.IReadOnlyListReferenceJson); }
            else { Print(context, references, Enum.Parse<ReferenceFormat>(context.Get(format)!, ignoreCase: true)); }
            foreach (var diagnostic in noticed.Where(diagnostic => diagnostic.Severity != Severity.Info)) { context.Warn(ImportOutput.Line(diagnostic)); }
            return noticed.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, IEnumerable<Reference> references, ReferenceFormat format)
    {
        foreach (var reference in references)
        {
            context.Stop.ThrowIfCancellationRequested();
            context.Console.Out.WriteLine(reference.In(format));
        }
    }

    // One writer that is flushed at the end: a hundred thousand lines are a hundred thousand small writes otherwise.
    private static void PrintLines(CommandContext context, IEnumerable<Reference> references)
    {
        using var output = new StreamWriter(context.Console.OpenOutput(), leaveOpen: true) { NewLine = "\n" };
        foreach (var reference in references)
        {
            context.Stop.ThrowIfCancellationRequested();
            output.WriteLine($"{{\"id\":{JsonText.Quoted(reference.Id)},\"html\":{JsonText.Quoted(reference.Html)}}}");
        }
    }
}
