using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PubArchive.Cli.Output;

namespace PubArchive.Cli;

/// <summary>One run of a command: what was said on the command line, and where to write.</summary>
internal sealed class CommandContext(ParseResult parsed, GlobalOptions options, CliConsole console, CancellationToken stop)
{
    /// <summary>Where to write.</summary>
    public CliConsole Console => console;

    /// <summary>Ends the work.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Whether the result is wanted as JSON.</summary>
    public bool IsJson => parsed.GetValue(options.Json);

    /// <summary>Whether summaries are unwanted.</summary>
    public bool IsQuiet => parsed.GetValue(options.Quiet);

    /// <summary>The project folder the user named; <see langword="null"/> when not.</summary>
    public string? ProjectFolder => parsed.GetValue(options.Project);

    /// <summary>What was given for an option, or its default.</summary>
    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>What was given for an argument, or its default.</summary>
    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Opens the project: the folder given, else that of <c>--project</c>, else this one.</summary>
    /// <param name="folder">The folder given.</param>
    /// <param name="input">What <c>-</c> means, for commands that read inputs.</param>
    public ArchiveProject OpenProject(string? folder = null, StandardInput? input = null) =>
        ArchiveProject.Open(folder ?? ProjectFolder ?? ".", new ProjectOptions { ArchiveFile = parsed.GetValue(options.Archive), StandardInput = input });

    /// <summary>Standard input, under the name the user gave it.</summary>
    public StandardInput Input(string? name = null) => new(new InterruptibleStream(console.OpenInput(), stop), name ?? "stdin");

    /// <summary>A progress line, shown on a terminal unless the user wants quiet.</summary>
    public ProgressLine Progress() => new(console.Error, console.ErrorIsTerminal && !IsQuiet);

    /// <summary>Prints a line of the summary, unless quiet or JSON is wanted.</summary>
    public void Say(string line = "")
    {
        if (!IsQuiet && !IsJson) { console.Say(line); }
    }

    /// <summary>Prints a line about something the user should know, on stderr.</summary>
    public void Warn(string line) => console.Warn(line);

    /// <summary>Asks a question that is answered with yes or no, on stderr; no when nobody is there to answer, or JSON or quiet is wanted.</summary>
    public bool Confirms(string question)
    {
        if (console.Answer is not { } answer || IsJson || IsQuiet) { return false; }
        console.Error.Write(question + " [y/N] ");
        console.Error.Flush();
        return Awaited(answer)?.Trim().ToLowerInvariant() is "y" or "yes" or "j" or "ja";
    }

    /// <summary>Prints the result as JSON when that is wanted.</summary>
    /// <returns>Whether it was.</returns>
    public bool PrintJson<T>(T value, JsonTypeInfo<T> type)
    {
        if (!IsJson) { return false; }
        console.Out.WriteLine(JsonSerializer.Serialize(value, type));
        return true;
    }

    // Ctrl+C does not end a line that is being read; the question ends all the same.
    private string? Awaited(Func<string?> answer)
    {
        string? line = null;
        var isRead = new ManualResetEvent(initialState: false);
        new Thread(() =>
        {
            line = answer();
            isRead.Set();
        }) { IsBackground = true }.Start();
        WaitHandle.WaitAny([isRead, stop.WaitHandle]);
        stop.ThrowIfCancellationRequested();
        return line;
    }
}
