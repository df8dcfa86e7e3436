using PubArchive.Cli;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>What one run of the program answered and printed.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    /// <summary>Runs the program in this process.</summary>
    public static CliRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CliProgram.Run(args, new CliConsole(output, error));
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the program with something on its standard input.</summary>
    public static CliRun Fed(byte[] input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream(input);
        var code = CliProgram.Run(args, new CliConsole(output, error).Reading(stream));
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the program on a project folder.</summary>
    public static CliRun In(ScratchFolder folder, params string[] args) => Of([.. args, "--project", folder.Path]);
}
