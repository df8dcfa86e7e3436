using System.CommandLine;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>summary</c>: a publication's lay summaries.</summary>
internal static class SummaryCommand
{
    public static CliCommand Create()
    {
        var key = Arguments.Key();
        var language = new Option<string>("--lang", "-l") { Description = "The language, such as en or nn", HelpName = "language" };
        var text = new Option<string>("--text") { Description = "Set the summary to this text", HelpName = "text" };
        var file = new Option<string>("--file", "-f") { Description = "Set it to this file's text (UTF-8); - for standard input", HelpName = "file" };
        var remove = new Option<bool>("--remove") { Description = "Remove it, whatever imports say" };
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var tag }] && (tag.Length is < 2 or > 3 || !tag.All(char.IsAsciiLetterLower))) { result.AddError("--lang takes two or three letters, such as en, nb or nn."); }
        });
        var command = new Command("summary", "Show or set a publication's lay summary") { key, language, text, file, remove };
        command.Validators.Add(result =>
        {
            var ways = new Option[] { text, file, remove }.Count(option => result.GetResult(option) is { Implicit: false });
            if (ways > 1) { result.AddError("Say one of --text, --file and --remove."); }
            if (ways == 1 && result.GetResult(language) is null) { result.AddError("Say the summary's language with --lang."); }
        });
        return new CliCommand(command, Run, "pubarchive summary V6GA6CL6", "pubarchive summary V6GA6CL6 --lang en --file summary.txt", "pubarchive summary V6GA6CL6 --lang nn --remove");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var (which, tag) = (context.Get(key)!, context.Get(language));
            var said = context.Get(text) ?? (context.Get(file) is { } path ? ReadAll(context, path) : null);
            if (said is null && !context.Get(remove))
            {
                Print(context, project.Find(which), tag);
                return ExitCode.Done;
            }
            // The validators made sure of the language.
            var isChanged = project.SetSummary(which, tag!, said);
            ChangeOutput.Print(context, project.Find(which), isChanged, said is null ? $"without a summary ({tag})" : $"with this summary ({tag})");
            return ExitCode.Done;
        }
    }

    private static string ReadAll(CommandContext context, string path)
    {
        using var reader = path == "-" ? new StreamReader(context.Input().Bytes) : new StreamReader(path);
        var text = reader.ReadToEnd();
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        return trimmed.Length > 0 ? trimmed : throw new ProjectException($"{path} is empty.", "--remove takes a summary away.");
    }

    private static void Print(CommandContext context, Publication publication, string? language)
    {
        var facts = publication.Facts with { Summaries = [.. publication.Facts.Summaries.Where(summary => language is null || summary.Language == language)] };
        if (context.PrintJson(Shapes.Summaries(facts), CliJson.Plain.IReadOnlyListSummaryJson)) { return; }
        if (facts.Summaries.IsEmpty) { context.Say($"{publication.Key} has no lay summary{(language is null ? "" : $" in '{language}'")}."); }
        foreach (var summary in facts.Summaries)
        {
            context.Say($"{summary.Language}, from {Words.Of(summary.Origin)}:");
            Paragraphs.Print(context.Console, summary.Text, indent: 2);
        }
    }
}
