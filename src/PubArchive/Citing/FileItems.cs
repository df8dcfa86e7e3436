using PubArchive.Csl;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Workflows.Inputs;

namespace PubArchive.Citing;

/// <summary>Reads a file's records for the processor, one at a time.</summary>
internal static class FileItems
{
    /// <param name="name">A file, a zip archive, or <c>-</c>.</param>
    /// <param name="naming">What <c>-</c> means.</param>
    /// <param name="noticed">Takes what was guessed, lost or doubted.</param>
    public static IEnumerable<CslItem> Read(string name, InputNaming naming, Action<Diagnostic>? noticed)
    {
        using var found = InputSet.Open([name], naming);
        foreach (var input in found.Files)
        {
            if (input.Refusal is { } refusal)
            {
                noticed?.Invoke(refusal);
                continue;
            }
            foreach (var item in input.Format is FormatId.CslJson ? CslItems(input, noticed) : Items(input, noticed)) { yield return item; }
        }
    }

    // Straight to the processor's own shape: an item in between would lose variables.
    private static IEnumerable<CslItem> CslItems(InputFile input, Action<Diagnostic>? noticed)
    {
        using var stream = input.OpenRead();
        using var text = RecordFormats.OpenText(stream);
        using var items = CslJson.Read(text).GetEnumerator();
        while (TryNext(items, input, noticed)) { yield return items.Current; }
    }

    private static bool TryNext(IEnumerator<CslItem> items, InputFile input, Action<Diagnostic>? noticed)
    {
        try
        {
            return items.MoveNext();
        }
        catch (FormatException broken)
        {
            noticed?.Invoke(input.Named(new Diagnostic(Severity.Error, 0, "CSL001", $"The file stops being JSON here, so what follows was not read: {broken.Message} Export it again.")));
            return false;
        }
    }

    private static IEnumerable<CslItem> Items(InputFile input, Action<Diagnostic>? noticed)
    {
        using var stream = input.OpenRead();
        foreach (var record in RecordFormats.ReaderFor(input.Format).Read(stream))
        {
            foreach (var diagnostic in record.Diagnostics) { noticed?.Invoke(input.Named(diagnostic)); }
            if (record.Item is { } item) { yield return ItemToCsl.Convert(item); }
        }
    }
}
