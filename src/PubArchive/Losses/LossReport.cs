using System.Globalization;
using System.Text;
using PubArchive.Items;
using PubArchive.Workflows;

namespace PubArchive.Losses;

/// <summary>A loss report as a file: a table with tabs and a header, one row a record and field.</summary>
public static class LossReport
{
    private const string Header = "file\tline\trecord\tfield\twhat\ttext";

    /// <summary>Writes what an import noticed.</summary>
    /// <param name="file">The report; replaced as a whole.</param>
    /// <param name="diagnostics">What was noticed.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string file, IEnumerable<Diagnostic> diagnostics) => Write(file, diagnostics.SelectMany(diagnostic => ReadLosses.Of(diagnostic, diagnostic.Record)));

    /// <summary>Writes rows.</summary>
    /// <param name="file">The report; replaced as a whole.</param>
    /// <param name="losses">The rows, in the order in which they are written.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string file, IEnumerable<Loss> losses) => WholeFile.Write(file, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var loss in losses)
        {
            writer.WriteLine(string.Join('\t', Cell(loss.File), loss.Line.ToString(CultureInfo.InvariantCulture), Cell(loss.Record), Cell(loss.Field), Word(loss.Kind), Cell(loss.Text)));
        }
    });

    private static string Word(LossKind kind) => kind switch
    {
        LossKind.Guessed => "guessed",
        LossKind.ToExtra => "to Extra",
        LossKind.PassedOver => "passed over",
        LossKind.Lost => "lost",
        LossKind.NotSaid => "not said",
        _ => "said otherwise",
    };

    private static string Cell(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
