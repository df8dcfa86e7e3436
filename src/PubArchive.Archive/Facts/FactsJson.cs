using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using static PubArchive.Archive.Storage.JsonText;

namespace PubArchive.Archive.Facts;

/// <summary>Facts as the archive keeps them: one JSON object, the same text for the same facts.</summary>
internal static class FactsJson
{
    /// <summary>The text of <see cref="CatalogueFacts.None"/>.</summary>
    public const string Empty = "{}";

    private const string NothingSaid = "[]";

    public static string Write(CatalogueFacts facts) => WriteObject(facts, static (json, facts) =>
    {
        json.WriteStartObject();
        WriteFacts(json, facts);
        json.WriteEndObject();
    });

    public static string Write(Statement statement) => WriteObject(statement, WriteStatement);

    /// <summary>All that was said of a record, each statement with its voice.</summary>
    public static string Write(ImmutableArray<Statement> said) => said.IsEmpty ? NothingSaid : WriteObject(said, static (json, said) =>
    {
        json.WriteStartArray();
        foreach (var statement in said)
        {
            json.WriteStartObject();
            json.WriteString("origin", Name(statement.Origin));
            json.WriteString("source", statement.Source);
            json.WritePropertyName("facts");
            WriteStatement(json, statement);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    public static CatalogueFacts Read(string text)
    {
        if (text == Empty) { return CatalogueFacts.None; }
        using var document = JsonDocument.Parse(text);
        return ReadFacts(document.RootElement);
    }

    /// <summary>The statements of a text that <see cref="Write(ImmutableArray{Statement})"/> made.</summary>
    public static ImmutableArray<Statement> ReadSaid(string text)
    {
        if (text == NothingSaid) { return []; }
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static entry => ReadStatement(OriginOf(entry), Text(entry, "source") ?? "", entry.GetProperty("facts")))];
    }

    private static void WriteStatement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        WriteFacts(json, statement.Says);
        WriteMap(json, "notUnits", statement.Denies.Units.Select(pair => (pair.Key, pair.Value)));
        WriteMap(json, "notGoals", statement.Denies.Goals.Select(pair => (pair.Key.ToString(), pair.Value)));
        WriteMap(json, "notSummaries", statement.Denies.Summaries.Select(language => (language, "")));
        WriteMap(json, "notSame", statement.Denies.Same.Select(key => (key, "")));
        if (statement.Denies.Removal) { json.WriteBoolean("notRemoved", true); }
        if (statement.Denies.Embargo) { json.WriteBoolean("notEmbargoed", true); }
        json.WriteEndObject();
    }

    private static Statement ReadStatement(Origin origin, string source, JsonElement root)
    {
        var denials = new Denials
        {
            Units = Denials.None.Units.AddRange(Map(root, "notUnits")),
            Goals = Denials.None.Goals.AddRange(Map(root, "notGoals").Select(pair => KeyValuePair.Create(Goal(pair.Key), pair.Value))),
            Summaries = Denials.None.Summaries.Union(Map(root, "notSummaries").Select(pair => pair.Key)),
            Same = Denials.None.Same.Union(Map(root, "notSame").Select(pair => pair.Key)),
            Removal = root.TryGetProperty("notRemoved", out _),
            Embargo = root.TryGetProperty("notEmbargoed", out _),
        };
        return new Statement { Origin = origin, Source = source, Says = ReadFacts(root), Denies = denials };
    }

    private static void WriteFacts(Utf8JsonWriter json, CatalogueFacts facts)
    {
        WriteList(json, "units", facts.Units, static (json, placement) => WriteEntry(json, placement.Origin, ("unit", placement.UnitKey), ("reason", placement.Reason)));
        WriteList(json, "goals", facts.Goals, static (json, tag) => WriteEntry(json, tag.Origin, ("goal", tag.Goal.ToString()), ("evidence", tag.Evidence)));
        WriteList(json, "summaries", facts.Summaries, static (json, summary) => WriteEntry(json, summary.Origin, ("language", summary.Language), ("text", summary.Text)));
        WriteList(json, "keywords", facts.Keywords, static (json, keyword) => WriteEntry(json, keyword.Origin, ("text", keyword.Text), ("language", keyword.Language)));
        WriteList(json, "registerIds", facts.RegisterIds, static (json, id) => WriteEntry(json, null, ("register", id.Register), ("id", id.Id)));
        WriteOptional(json, "openAccessUrl", facts.OpenAccessUrl);
        WriteOptional(json, "registered", facts.Registered?.ToString());
        WriteList(json, "orcids", facts.Orcids, static (json, orcid) =>
        {
            json.WriteStartObject();
            json.WriteNumber("position", orcid.Position);
            json.WriteString("orcid", orcid.Orcid.Value);
            json.WriteEndObject();
        });
        WriteList(json, "people", facts.People, static (json, link) =>
        {
            json.WriteStartObject();
            json.WriteNumber("position", link.Position);
            WriteOptional(json, "person", link.PersonId);
            WriteOptional(json, "affiliation", link.Affiliation);
            WriteOptional(json, "optOut", link.OptOut switch { OptOut.Data => "data", OptOut.Name => "name", _ => null });
            json.WriteEndObject();
        });
        WriteMap(json, "publishedCitation", facts.PublishedCitation?.Texts.Select(pair => (pair.Key, pair.Value)) ?? []);
        WriteOptional(json, "visibility", facts.Visibility switch { Visibility.Hidden => "hidden", Visibility.Public => "public", _ => null });
        WriteOptional(json, "embargoUntil", facts.EmbargoUntil is { } until ? Day(until) : null);
        WriteOptional(json, "mergedInto", facts.MergedInto);
        if (facts.Removal is { } removal) { WriteMap(json, "removal", removal.Reason is { } reason ? [("on", Day(removal.On)), ("reason", reason)] : [("on", Day(removal.On))]); }
    }

    private static CatalogueFacts ReadFacts(JsonElement root) => new()
    {
        Units = List(root, "units", static entry => new UnitPlacement(Text(entry, "unit") ?? "", OriginOf(entry), Text(entry, "reason"))),
        Goals = List(root, "goals", static entry => new GoalTag(Goal(Text(entry, "goal")), OriginOf(entry), Text(entry, "evidence"))),
        Summaries = List(root, "summaries", static entry => new LaySummary(Text(entry, "language") ?? "", Text(entry, "text") ?? "", OriginOf(entry))),
        Keywords = List(root, "keywords", static entry => new Keyword(Text(entry, "text") ?? "", Text(entry, "language") ?? "", OriginOf(entry))),
        RegisterIds = List(root, "registerIds", static entry => new RegisterId(Text(entry, "register") ?? "", Text(entry, "id") ?? "")),
        OpenAccessUrl = Text(root, "openAccessUrl"),
        Registered = PartialDate.TryParse(Text(root, "registered"), out var registered) ? registered : null,
        Orcids = List(root, "orcids", static entry => new CreatorOrcid(entry.GetProperty("position").GetInt32(), Orcid.Parse(Text(entry, "orcid")))),
        People = List(root, "people", static entry => new CreatorPerson(
            entry.GetProperty("position").GetInt32(), Text(entry, "person"), Text(entry, "affiliation"), Text(entry, "optOut") switch { "name" => OptOut.Name, "data" => OptOut.Data, _ => OptOut.None })),
        PublishedCitation = Map(root, "publishedCitation") is { Count: > 0 } texts ? new LocalizedText(texts.ToImmutableSortedDictionary(StringComparer.Ordinal)) : null,
        Visibility = Text(root, "visibility") switch { "hidden" => Visibility.Hidden, "public" => Visibility.Public, _ => null },
        EmbargoUntil = Text(root, "embargoUntil") is { } until ? Day(until) : null,
        MergedInto = Text(root, "mergedInto"),
        Removal = root.TryGetProperty("removal", out var removal) ? new Removal(Text(removal, "reason"), Day(Text(removal, "on"))) : null,
    };

    private static void WriteEntry(Utf8JsonWriter json, Origin? origin, params ReadOnlySpan<(string Name, string? Text)> texts)
    {
        json.WriteStartObject();
        foreach (var (name, text) in texts) { WriteOptional(json, name, text); }
        if (origin is { } known) { json.WriteString("origin", Name(known)); }
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Text)> entries)
    {
        var isOpen = false;
        foreach (var (key, text) in entries)
        {
            if (!isOpen) { json.WriteStartObject(name); }
            isOpen = true;
            json.WriteString(key, text);
        }
        if (isOpen) { json.WriteEndObject(); }
    }

    private static List<KeyValuePair<string, string>> Map(JsonElement root, string name) => root.TryGetProperty(name, out var map)
        ? [.. map.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString() ?? ""))]
        : [];

    private static SdgGoal Goal(string? text) => SdgGoal.TryParse(text, out var goal) ? goal : throw new FormatException($"'{text}' is no goal.");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string? text) => DateOnly.ParseExact(text ?? "", "O", CultureInfo.InvariantCulture);

    private static string Name(Origin origin) => origin switch
    {
        Origin.Import => "import",
        Origin.Rule => "rule",
        Origin.ArchiveCsv => "archiveCsv",
        _ => "librarian",
    };

    private static Origin OriginOf(JsonElement entry) => Text(entry, "origin") switch
    {
        "librarian" => Origin.Librarian,
        "archiveCsv" => Origin.ArchiveCsv,
        "rule" => Origin.Rule,
        _ => Origin.Import,
    };
}
