using System.Globalization;

namespace PubArchive.Cli.Output;

/// <summary>Prints styles and their faults.</summary>
internal static class StyleOutput
{
    public static bool HasFaults(IEnumerable<StyleEntry> entries) => entries.Any(entry => !entry.Faults.IsEmpty);

    public static void PrintList(CommandContext context, IReadOnlyList<StyleEntry> entries)
    {
        if (context.PrintJson([.. entries.Select(StyleJson.Of)], CliJson.Plain.IReadOnlyListStyleJson)) { return; }
        var table = new TextTable(context.Console, ("Name", Math.Clamp(entries.Max(entry => entry.Name.Length), 4, 36)), ("Where", 8), ("Kind", 11), ("Title", 0));
        foreach (var entry in entries) { table.Add(entry.Name, Where(entry), Kind(entry), entry.Title); }
        table.Print();
    }

    public static void Print(CommandContext context, StyleEntry entry, StyleSample? sample)
    {
        if (context.PrintJson(StyleJson.Of(entry) with { Citation = sample?.Citation, Entry = sample?.Entry }, CliJson.Plain.StyleJson)) { return; }
        foreach (var (word, text) in Lines(entry).Where(line => !string.IsNullOrEmpty(line.Text))) { context.Console.Out.WriteLine($"{word,-14}{text}"); }
        if (sample is null) { PrintFaults(context, entry); return; }
        context.Console.Out.WriteLine();
        Paragraphs.Print(context.Console, sample.Citation, indent: 2);
        if (sample.Entry.Length > 0) { Paragraphs.Print(context.Console, sample.Entry, indent: 2); }
        if (entry.Notice is { } notice) { context.Warn("warning: " + notice); }
    }

    public static void PrintAdded(CommandContext context, IReadOnlyList<StyleEntry> entries)
    {
        foreach (var entry in entries.Where(entry => !entry.Faults.IsEmpty)) { PrintFaults(context, entry); }
        foreach (var notice in entries.Select(entry => entry.Notice).OfType<string>()) { context.Warn("warning: " + notice); }
        if (context.PrintJson([.. entries.Select(StyleJson.Of)], CliJson.Plain.IReadOnlyListStyleJson)) { return; }
        foreach (var entry in entries.Where(entry => entry.Faults.IsEmpty)) { context.Say($"{entry.Name}: {entry.Title}"); }
        context.Say(Count(entries.Count(entry => entry.Faults.IsEmpty), "added") + (HasFaults(entries) ? $", {Count(entries.Count(entry => !entry.Faults.IsEmpty), "not")}" : "") + ".");
    }

    public static void PrintChecked(CommandContext context, IReadOnlyList<StyleEntry> entries)
    {
        if (context.PrintJson([.. entries.Select(StyleJson.Of)], CliJson.Plain.IReadOnlyListStyleJson)) { return; }
        foreach (var entry in entries)
        {
            PrintFaults(context, entry);
            if (entry.Notice is { } notice) { context.Warn("warning: " + notice); }
        }
        var faults = entries.Sum(entry => entry.Faults.Length);
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{entries.Count:N0} {(entries.Count == 1 ? "style" : "styles")} checked, ")
            + (faults == 0 ? "no faults." : string.Create(CultureInfo.InvariantCulture, $"{faults:N0} {(faults == 1 ? "fault" : "faults")} in {entries.Count(entry => !entry.Faults.IsEmpty):N0}.")));
    }

    // As editors can jump to it.
    private static void PrintFaults(CommandContext context, StyleEntry entry)
    {
        foreach (var fault in entry.Faults)
        {
            context.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Place ?? entry.Name}:{fault.Line}:{fault.Column}: {fault.Element}: {fault.Message}{(fault.Hint is null ? "" : " " + fault.Hint)}"));
        }
    }

    private static (string Word, string? Text)[] Lines(StyleEntry entry) =>
    [
        ("Name", entry.Name), ("Title", entry.Title), ("Id", entry.Id), ("Where", entry.Place ?? "built in"), ("Kind", Kind(entry)),
        ("Bibliography", entry.HasBibliography ? "yes" : "no"), ("Language", entry.DefaultLocale ?? "any"), ("Fields", string.Join(", ", entry.Fields)),
        ("Formatted as", entry.Parent), ("", entry.ParentPlace), ("Changed", entry.Updated), ("Licence", entry.License),
    ];

    private static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? "style" : "styles")} {word}");

    private static string Where(StyleEntry entry) => entry.Origin switch { StyleOrigin.BuiltIn => "built in", StyleOrigin.Added => "added", _ => "" };

    private static string Kind(StyleEntry entry) => !entry.Faults.IsEmpty ? "has faults" : entry.Format ?? entry.Class ?? "";
}

/// <summary>A style as <c>--json</c> prints it.</summary>
internal sealed record StyleJson(
    string Name, string Where, string? Place, string Title, string Id, string? Class, string? Format, bool Bibliography, string? Locale,
    IReadOnlyList<string> Fields, string? Parent, string? ParentPlace, string? License, string? Updated, IReadOnlyList<StyleProblem> Faults, string? Notice)
{
    /// <summary>What it prints of an invented book in the text; only with <c>show</c>.</summary>
    public string? Citation { get; init; }

    /// <summary>What it prints of it in the bibliography; only with <c>show</c>.</summary>
    public string? Entry { get; init; }

    public static StyleJson Of(StyleEntry entry) => new(
        entry.Name, Shapes.Word(entry.Origin), entry.Place, entry.Title, entry.Id, entry.Class, entry.Format, entry.HasBibliography, entry.DefaultLocale,
        entry.Fields, entry.Parent, entry.ParentPlace, entry.License, entry.Updated, entry.Faults, entry.Notice);
}
