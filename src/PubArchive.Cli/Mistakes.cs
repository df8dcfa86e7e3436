using System.CommandLine;
using System.CommandLine.Parsing;

namespace PubArchive.Cli;

/// <summary>What was typed wrong, in sentences.</summary>
internal static class Mistakes
{
    private const string NoNumber = "Cannot parse argument";

    /// <summary>All mistakes of a command line, each once; none in a right one.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed) =>
        parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(Sentence).Distinct(StringComparer.Ordinal)] : [.. UnknownOptions(parsed).Select(token => $"Unrecognized command or argument '{token}'.")];

    /// <summary>The command or option that was meant; <see langword="null"/> when none is near.</summary>
    public static string? Meant(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(below => below.Name), .. command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name)];
        return parsed.UnmatchedTokens.Concat(UnknownOptions(parsed)).Select(token => Suggestion.For(token.Split('=')[0], known)).FirstOrDefault(meant => meant is not null);
    }

    // Where a command takes keys or files, an option that there is not would be taken for one. After "--" anything is.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens.Any(token => token.Type is TokenType.DoubleDash) ? [] : parsed.CommandResult.Children
        .OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(value => value is ['-', not (>= '0' and <= '9'), ..]);

    private static string Sentence(ParseError error)
    {
        if (!error.Message.StartsWith(NoNumber, StringComparison.Ordinal)) { return error.Message; }
        return error.SymbolResult switch
        {
            OptionResult option => $"{option.Option.Name} takes a whole number, not '{string.Join(' ', option.Tokens.Select(token => token.Value))}'.",
            ArgumentResult { Parent: OptionResult option } => $"{option.Option.Name} takes a whole number, not '{string.Join(' ', option.Tokens.Select(token => token.Value))}'.",
            ArgumentResult argument => $"The {argument.Argument.Name} is a whole number, not '{string.Join(' ', argument.Tokens.Select(token => token.Value))}'.",
            _ => error.Message,
        };
    }
}
