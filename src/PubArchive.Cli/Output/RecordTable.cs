using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Prints publications, one a line.</summary>
internal static class RecordTable
{
    public static void Print(CommandContext context, IEnumerable<PublicationRow> rows)
    {
        var table = new TextTable(context.Console, ("Key", 8), ("Year", 4), ("By", 20), ("Title", 0));
        foreach (var row in rows) { table.Add(row.Key, Year(row), Creators(row), PlainText.Of(row.Title)); }
        table.Print();
    }

    /// <summary>One publication as a line by itself.</summary>
    public static void Line(CommandContext context, PublicationRow row)
    {
        var by = Creators(row);
        var line = $"{row.Key}  {Year(row),4}  {(by.Length == 0 ? "" : by + ": ")}{PlainText.Of(row.Title)}";
        context.Console.Out.WriteLine(CellText.Fit(line, context.Console.Width));
    }

    private static string Year(PublicationRow row) => row.Published?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? "";

    private static string Creators(PublicationRow row) => row.CreatorCount switch
    {
        0 => "",
        1 => row.Creators[0],
        2 => $"{row.Creators[0]} & {row.Creators[1]}",
        _ => $"{row.Creators[0]} et al.",
    };
}
