using System.Text;
using PubArchive.Cli.Output;
using Spectre.Console;

namespace PubArchive.Cli;

/// <summary>Where the program reads and writes: results to one writer, messages and progress to another; colours and bars only on a terminal.</summary>
internal sealed class CliConsole
{
    private const int DefaultWidth = 80;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool _isTerminal;
    private readonly Lazy<IAnsiConsole> _styled;
    private Func<Stream>? _openOutput;
    private Func<Stream> _openInput = () => Stream.Null;

    /// <summary>A console on two writers.</summary>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes messages and progress.</param>
    /// <param name="isTerminal">Whether a person reads <paramref name="output"/> as it comes.</param>
    /// <param name="errorIsTerminal">Whether a person reads <paramref name="error"/> as it comes.</param>
    public CliConsole(TextWriter output, TextWriter error, bool isTerminal = false, bool errorIsTerminal = false)
    {
        (Out, Error, _isTerminal, ErrorIsTerminal) = (output, error, isTerminal, errorIsTerminal);
        _styled = new Lazy<IAnsiConsole>(CreateStyled);
    }

    /// <summary>Takes results.</summary>
    public TextWriter Out { get; }

    /// <summary>Takes messages and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether progress can be shown.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>How many columns a line has; legible lines end before a wide window does.</summary>
    public int Width => _isTerminal ? Math.Clamp(_styled.Value.Profile.Width, 40, 120) : DefaultWidth;

    /// <summary>Reads the line with which a person answers; <see langword="null"/> when nobody is there to.</summary>
    public Func<string?>? Answer { get; init; }

    /// <summary>The console of this process: UTF-8 in and out, whatever the system's code page, without byte order mark.</summary>
    public static CliConsole OfProcess()
    {
        var (isTerminal, errorIsTerminal) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected);
        if (isTerminal || errorIsTerminal) { Console.OutputEncoding = s_utf8; }
        var output = isTerminal ? Console.Out : Writer(Console.OpenStandardOutput());
        return new CliConsole(output, errorIsTerminal ? Console.Error : Writer(Console.OpenStandardError()), isTerminal, errorIsTerminal)
        {
            _openOutput = Console.OpenStandardOutput,
            _openInput = OpenInputOfProcess,
            Answer = Console.IsInputRedirected || !errorIsTerminal ? null : Console.ReadLine,
        };
    }

    /// <summary>This console, with a standard input.</summary>
    public CliConsole Reading(Stream input)
    {
        _openInput = () => input;
        return this;
    }

    /// <summary>Prints a line that stands out on a terminal.</summary>
    public void WriteHead(string line)
    {
        if (_isTerminal) { _styled.Value.WriteLine(line, new Style(decoration: Decoration.Bold)); }
        else { Out.WriteLine(line); }
    }

    /// <summary>Prints a sentence of the result, on a terminal in lines that it has room for.</summary>
    public void Say(string sentence) => Print(Out, sentence, _isTerminal);

    /// <summary>Prints a sentence about something the user should know, on a terminal in lines that it has room for.</summary>
    public void Warn(string sentence) => Print(Error, sentence, ErrorIsTerminal);

    /// <summary>The results' bytes, for files written to standard output.</summary>
    public Stream OpenOutput()
    {
        Out.Flush();
        return _openOutput?.Invoke() ?? new WriterStream(Out);
    }

    /// <summary>Standard input's bytes; empty where there is none.</summary>
    public Stream OpenInput() => _openInput();

    // What a program reads is one line a message.
    private void Print(TextWriter writer, string sentence, bool isTerminal)
    {
        if (!isTerminal) { writer.WriteLine(sentence); return; }
        foreach (var line in MessageText.Lines(sentence, Width)) { writer.WriteLine(line); }
    }

    private static Stream OpenInputOfProcess()
    {
        if (!Console.IsInputRedirected) { Console.InputEncoding = s_utf8; }
        return Console.OpenStandardInput();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, s_utf8, 1024, leaveOpen: true) { AutoFlush = true };

    private IAnsiConsole CreateStyled()
    {
        var inColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = inColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = inColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });
    }
}
