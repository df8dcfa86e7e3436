using PubArchive.Cli.Output;
using Spectre.Console;

namespace PubArchive.Cli;

/// <summary>Where the program writes: results to one writer, messages and progress to another; colours and bars only on a terminal.</summary>
internal sealed class CliConsole
{
    private const int DefaultWidth = 80;

    private Func<Stream>? _openOutput;
    private Func<Stream> _openInput = () => Stream.Null;

    /// <summary>A console on two writers.</summary>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes messages and progress.</param>
    /// <param name="isTerminal">Whether a person reads <paramref name="output"/> as it comes.</param>
    /// <param name="errorIsTerminal">Whether a person reads <paramref name="error"/> as it comes.</param>
    public CliConsole(TextWriter output, TextWriter error, bool isTerminal = false, bool errorIsTerminal = false)
    {
        Out = output;
        Error = error;
        ErrorIsTerminal = errorIsTerminal;
        var inColour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Styled = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = inColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = inColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal) { Styled.Profile.Width = DefaultWidth; }
        // Legible lines end before the window does.
        Styled.Profile.Width = Math.Clamp(Styled.Profile.Width, 40, 120);
    }

    /// <summary>Takes results.</summary>
    public TextWriter Out { get; }

    /// <summary>Takes messages and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether progress can be shown.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary><see cref="Out"/> with tables and, on a terminal, colours.</summary>
    public IAnsiConsole Styled { get; }

    /// <summary>How many columns a line has.</summary>
    public int Width => Styled.Profile.Width;

    /// <summary>The results' bytes, for files written to standard output.</summary>
    public Stream OpenOutput()
    {
        Out.Flush();
        return _openOutput?.Invoke() ?? new WriterStream(Out);
    }

    /// <summary>Standard input's bytes; empty where there is none.</summary>
    public Stream OpenInput() => _openInput();

    /// <summary>This console, with a standard input.</summary>
    public CliConsole Reading(Stream input)
    {
        _openInput = () => input;
        return this;
    }

    /// <summary>The console of this process.</summary>
    public static CliConsole OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected) 
        {
            _openOutput = Console.OpenStandardOutput, _openInput = Console.OpenStandardInput,
        };
}
