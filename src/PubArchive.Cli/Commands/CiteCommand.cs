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
        var style = new Option<string>("--style", "-s") { Description = "A .csl file, or a built-in style (default: apa, or what pubarchive.yaml says)", HelpName = "style" };
        var locale = new Option<string>("--locale") { Description = "Such as nb-NO (default: the style's, else en-US)", HelpName = "locale" };
        var locales = new Option<string>("--locales") { Description = "Folder of locales-xx-XX.xml files, used before the built-in ones", HelpName = "folder" };
        var format = new Option<string>("--format", "-f") { Description = "html or text", HelpName = "format", DefaultValueFactory = _ => "text" };
        var lines = new Option<bool>("--jsonl") { Description = "Print a line {\"id\",\"html\"} for each record" };
        Check.OneOf(format, "html", "text");
        var command = new Command("cite", "Print references in any CSL style") { what, style, locale, locales, format, lines };
        return new CliCommand(
            command, Run, "pubarchive cite V6GA6CL6", "pubarchive cite items.json --style ieee.csl --format html",
            "pubarchive cite items.json --style apa.csl --locales locales --jsonl")
        {
            Remarks = ["Each record is printed as a bibliography of its own, in the order given."],
        };

        int Run(CommandContext context)
        {
            var noticed = new List<Diagnostic>();
            var options = new CiteOptions { Style = context.Get(style), Locale = context.Get(locale), LocalesFolder = context.Get(locales), Noticed = noticed.Add };
            using var project = context.OpenProject(input: context.Input());
            var references = context.Get(what)!.SelectMany(source => project.Cite(source, options));
            if (context.Get(lines)) { PrintLines(context, references); }
            else if (context.IsJson) { context.PrintJson([.. references.Select(reference => new ReferenceJson(reference.Id, reference.Html, reference.Text))], CliJson.Plain.IReadOnlyListReferenceJson); }
            else { Print(context, references, isHtml: context.Get(format) == "html"); }
            foreach (var diagnostic in noticed.Where(diagnostic => diagnostic.Severity != Severity.Info)) { context.Warn(ImportOutput.Line(diagnostic)); }
            return noticed.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, IEnumerable<Reference> references, bool isHtml)
    {
        foreach (var reference in references) { context.Console.Out.WriteLine(isHtml ? reference.Html : reference.Text); }
    }

    private static void PrintLines(CommandContext context, IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            context.Stop.ThrowIfCancellationRequested();
            context.Console.Out.Write($"{{\"id\":{JsonText.Quoted(reference.Id)},\"html\":{JsonText.Quoted(reference.Html)}}}\n");
        }
    }
}
