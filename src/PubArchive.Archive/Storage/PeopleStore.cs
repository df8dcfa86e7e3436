using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using static PubArchive.Archive.Storage.JsonText;

namespace PubArchive.Archive.Storage;

/// <summary>Keeps the people in the database: one document, the same text for the same people. Without it an archive used from elsewhere would forget who opted out.</summary>
internal static class PeopleStore
{
    /// <summary>The document's name.</summary>
    public const string Name = "people";

    public static ImmutableArray<Person> Load(Database database)
    {
        if (Documents.Find(database, Name) is not { } held) { return []; }
        using var document = JsonDocument.Parse(held.Text);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    /// <summary>Replaces the people in the name of a step.</summary>
    /// <returns>Whether they are others now.</returns>
    public static bool Save(Database database, ImmutableArray<Person> people, long step) =>
        Write(Load(database)) != Write(people) && Documents.Put(database, Name, Write(people), step);

    private static string Write(ImmutableArray<Person> people) => WriteObject(people, static (json, people) =>
    {
        json.WriteStartArray();
        foreach (var person in people) { Write(json, person); }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("name", person.Name);
        WriteList(json, "variants", person.Variants, static (json, variant) => json.WriteStringValue(variant));
        if (!person.IsKnownByInitials) { json.WriteBoolean("initials", false); }
        WriteOptional(json, "orcid", person.Orcid?.Value);
        WriteOptional(json, "affiliation", person.Affiliation);
        WriteList(json, "units", person.Units, static (json, time) =>
        {
            json.WriteStartObject();
            json.WriteString("unit", time.UnitKey);
            WriteOptional(json, "from", time.From?.ToString());
            WriteOptional(json, "until", time.Until?.ToString());
            json.WriteEndObject();
        });
        WriteOptional(json, "optOut", person.OptOut switch { OptOut.Data => "data", OptOut.Name => "name", _ => null });
        json.WriteEndObject();
    }

    private static Person Read(JsonElement person) => new()
    {
        Id = Text(person, "id") ?? "",
        Name = Text(person, "name") ?? "",
        Variants = List(person, "variants", static variant => variant.GetString() ?? ""),
        IsKnownByInitials = !person.TryGetProperty("initials", out _),
        Orcid = Orcid.TryParse(Text(person, "orcid"), out var orcid) ? orcid : null,
        Affiliation = Text(person, "affiliation"),
        Units = List(person, "units", static time => new Membership(Text(time, "unit") ?? "", Date(time, "from"), Date(time, "until"))),
        OptOut = Text(person, "optOut") switch { "name" => OptOut.Name, "data" => OptOut.Data, _ => OptOut.None },
    };

    private static PartialDate? Date(JsonElement time, string name) => PartialDate.TryParse(Text(time, name), out var date) ? date : null;
}
