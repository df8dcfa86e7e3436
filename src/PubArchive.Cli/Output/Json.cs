using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>A publication as lists give it.</summary>
internal sealed record RecordJson(
    string Key, string Title, IReadOnlyList<string> Creators, int CreatorCount, string? Container, string Type,
    string? Published, string Registered, IReadOnlyList<string> Units, IReadOnlyList<int> Goals, bool OpenAccess)
{
    /// <summary>The text around the first word found; only in a search.</summary>
    public string? Snippet { get; init; }

    /// <summary>Where it stands.</summary>
    public StandingJson Standing { get; init; } = StandingJson.Public;
}

/// <summary>A whole publication.</summary>
internal sealed record PublicationJson(
    string Key, string Type, string Title, string? Published, string Registered, StandingJson Standing, string Reference,
    IReadOnlyDictionary<string, string> Fields, IReadOnlyList<CreatorJson> Creators, IReadOnlyList<string> Tags,
    IReadOnlyList<PlacementJson> Units, IReadOnlyList<GoalJson> Goals, IReadOnlyList<SummaryJson> Summaries,
    IReadOnlyDictionary<string, string> RegisterIds, string? OpenAccessUrl)
{
    /// <summary>The key it was asked for by, when it has another now.</summary>
    public string? FormerKey { get; init; }
}

/// <summary>Where a publication stands: <c>public</c>, <c>embargoed</c> with <c>until</c>, <c>hidden</c>, <c>removed</c> with <c>since</c> and <c>reason</c>.</summary>
internal sealed record StandingJson(string Is, string? Until = null, string? Since = null, string? Reason = null)
{
    public static readonly StandingJson Public = new("public");
}

/// <summary>What a change of standing did.</summary>
internal sealed record StandingChangeJson(string Key, bool Changed, StandingJson Standing);

/// <summary>A creator; <c>given</c> is absent for a one-field name.</summary>
internal sealed record CreatorJson(string Role, string Family, string? Given, string? Orcid)
{
    /// <summary>The person's id in the people file.</summary>
    public string? Person { get; init; }

    /// <summary><c>data</c> or <c>name</c> for somebody who opted out.</summary>
    public string? OptOut { get; init; }
}

/// <summary>A place in a unit, and who said it.</summary>
internal sealed record PlacementJson(string Unit, string Name, string Origin, string? Reason);

/// <summary>A goal, and who said it.</summary>
internal sealed record GoalJson(int Goal, string Origin, string? Evidence);

/// <summary>A lay summary, and who said it.</summary>
internal sealed record SummaryJson(string Language, string Text, string Origin);

/// <summary>A unit with the number of publications in it or below it.</summary>
internal sealed record UnitJson(string Key, string Level, string? Parent, IReadOnlyDictionary<string, string> Names, int Publications);

/// <summary>Something noticed in an input file.</summary>
internal sealed record DiagnosticJson(string Severity, string? File, int Line, string Code, string Message);

/// <summary>A record of an imported file.</summary>
internal sealed record ImportedJson(int Line, string? Key, string Outcome, string? Evidence, string Title);

/// <summary>An imported file.</summary>
internal sealed record FileJson(string File, string? Format, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ImportedJson> Records, IReadOnlyList<DiagnosticJson> Diagnostics);

/// <summary>An import.</summary>
internal sealed record ImportJson(bool DryRun, int Read, int Changes, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<FileJson> Files)
{
    /// <summary>What the library does not have any more; only with <c>--complete</c>.</summary>
    public MissingJson? Missing { get; init; }

    /// <summary>The copy of the archive as it was before; only when one was made.</summary>
    public string? Backup { get; init; }
}

/// <summary>What a whole library's export does not have any more, whether it was removed, and if it may not be, why.</summary>
internal sealed record MissingJson(int Count, bool Removed, string? Refusal, IReadOnlyList<MissingPublication> Records);

/// <summary>A whole publishing run.</summary>
internal sealed record PublishJson(ImportJson Import, SiteSummary Site, int Records);

/// <summary>A site that is being served.</summary>
internal sealed record PreviewJson(string Url, string Folder);

/// <summary>Files that were written.</summary>
internal sealed record FilesJson(IReadOnlyList<string> Files);

/// <summary>Whether a change by hand changed something.</summary>
internal sealed record ChangeJson(string Key, bool Changed);

/// <summary>A printed reference.</summary>
internal sealed record ReferenceJson(string Id, string Html, string Text);

/// <summary>A conversion.</summary>
internal sealed record ConversionJson(string From, string To, int Records, IReadOnlyList<DiagnosticJson> Diagnostics);

/// <summary>What <c>--json</c> prints, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<RecordJson>))]
[JsonSerializable(typeof(PublicationJson))]
[JsonSerializable(typeof(IReadOnlyList<RecordSource>))]
[JsonSerializable(typeof(IReadOnlyList<UnitJson>))]
[JsonSerializable(typeof(ArchiveCounts))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(PublishJson))]
[JsonSerializable(typeof(SiteSummary))]
[JsonSerializable(typeof(ExportSummary))]
[JsonSerializable(typeof(BackupSummary))]
[JsonSerializable(typeof(RestoreSummary))]
[JsonSerializable(typeof(VerifySummary))]
[JsonSerializable(typeof(PreviewJson))]
[JsonSerializable(typeof(FilesJson))]
[JsonSerializable(typeof(ChangeJson))]
[JsonSerializable(typeof(IReadOnlyList<StandingChangeJson>))]
[JsonSerializable(typeof(PeopleJson))]
[JsonSerializable(typeof(IReadOnlyList<StepJson>))]
[JsonSerializable(typeof(UndoJson))]
[JsonSerializable(typeof(DuplicateReport))]
[JsonSerializable(typeof(DuplicateComparison))]
[JsonSerializable(typeof(MergeJson))]
[JsonSerializable(typeof(ConversionJson))]
[JsonSerializable(typeof(IReadOnlyList<GoalJson>))]
[JsonSerializable(typeof(IReadOnlyList<SummaryJson>))]
[JsonSerializable(typeof(IReadOnlyList<ReferenceJson>))]
[JsonSerializable(typeof(IReadOnlyList<StyleJson>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, int>))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Letters of every script as themselves: the output is read by people too, and stands in no web page.</summary>
    public static CliJson Plain => s_plain ??= new CliJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static CliJson? s_plain;
}
