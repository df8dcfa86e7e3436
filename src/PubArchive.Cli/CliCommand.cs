using System.CommandLine;

namespace PubArchive.Cli;

/// <summary>A command of the program: its arguments and options, what it does, and what its help says beyond that.</summary>
/// <param name="Command">Name, description of at most 44 letters, arguments, options.</param>
/// <param name="Run">Does it and answers with an <see cref="ExitCode"/>; <see langword="null"/> for a command that only holds others.</param>
/// <param name="Examples">Whole command lines.</param>
internal sealed record CliCommand(Command Command, Func<CommandContext, int>? Run, params string[] Examples)
{
    /// <summary>What the user should know before using it, lines of at most 78 letters.</summary>
    public string[] Remarks { get; init; } = [];

    /// <summary>The commands below this one.</summary>
    public CliCommand[] Children { get; init; } = [];
}
