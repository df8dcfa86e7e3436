using PubArchive.Items;

namespace PubArchive.Losses;

/// <summary>What was guessed and lost while reading, as rows of a loss report.</summary>
internal static class ReadLosses
{
    /// <summary>The rows of a diagnostic, one a field where it names fields.</summary>
    public static IEnumerable<Loss> Of(Diagnostic diagnostic, string? record)
    {
        var row = new Loss(diagnostic.File, diagnostic.Line, record, null, KindOf(diagnostic), $"{diagnostic.Code}: {diagnostic.Message}");
        return diagnostic.Fields.IsDefaultOrEmpty ? [row] : diagnostic.Fields.Select(field => row with { Field = field });
    }

    /// <summary>What a record is called: its key, else its cite key, else its title.</summary>
    public static string? NameOf(Item? item) => item is null ? null : item.Key ?? item.CiteKey ?? (item.Title.Length > 0 ? item.Title : null);

    private static LossKind KindOf(Diagnostic diagnostic) => diagnostic.Severity != Severity.Info ? LossKind.Lost
        : diagnostic.Message.Contains("kept in Extra", StringComparison.Ordinal) ? LossKind.ToExtra
        : diagnostic.Message.StartsWith("Passed over", StringComparison.Ordinal) ? LossKind.PassedOver
        : LossKind.Guessed;
}
