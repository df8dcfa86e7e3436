using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Prints what a change by hand did.</summary>
internal static class ChangeOutput
{
    /// <summary>One sentence: the publication, its new state, and whether it was so before.</summary>
    public static void Print(CommandContext context, Publication publication, bool isChanged, string state)
    {
        if (context.PrintJson(new ChangeJson(publication.Key, isChanged), CliJson.Plain.ChangeJson)) { return; }
        var title = CellText.Fit(PlainText.Of(publication.Item.Title), Math.Max(20, context.Console.Width - publication.Key.Length - 4));
        context.Say($"{publication.Key}  {title}");
        context.Say($"          {(isChanged ? "now " : "already ")}{state}");
    }
}
