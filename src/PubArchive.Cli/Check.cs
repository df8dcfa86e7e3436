using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PubArchive.Cli;

/// <summary>Checks the values of options while they are parsed, so that a wrong one is a usage error.</summary>
internal static class Check
{
    /// <summary>A whole number within bounds, both included.</summary>
    public static void Range(Option<int?> option, int low, int high) => option.Validators.Add(result => Between(result, low, high));

    /// <summary>Whole numbers within bounds, both included.</summary>
    public static void Range(Option<int[]> option, int low, int high) => option.Validators.Add(result => Between(result, low, high));

    /// <summary>A whole number from 0 on.</summary>
    public static void NotNegative(Option<int> option) => option.Validators.Add(result => Between(result, 0, int.MaxValue));

    /// <summary>One of a few words, which completion and help show too.</summary>
    public static void OneOf(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !words.Contains(token.Value, StringComparer.Ordinal))) { result.AddError($"{result.Option.Name} takes {Listed(words)}."); }
        });
    }

    /// <summary>One of a few words, which completion and help show too.</summary>
    public static void OneOf(Argument<string> argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !words.Contains(token.Value, StringComparer.Ordinal))) { result.AddError($"{result.Argument.Name} is {Listed(words)}."); }
        });
    }

    private static string Listed(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static void Between(OptionResult result, int low, int high)
    {
        foreach (var token in result.Tokens)
        {
            var isNumber = int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (isNumber && (number < low || number > high)) { result.AddError(Message(result, low, high)); }
        }
    }

    private static string Message(OptionResult result, int low, int high) => high == int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} takes a number from {low} on.")
        : string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} takes a number from {low} to {high}.");
}
