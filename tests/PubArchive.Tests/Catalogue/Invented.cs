using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Tests.Catalogue;

/// <summary>An invented university and items, as short as a test needs them.</summary>
internal static class Invented
{
    /// <summary>University > Health (Nursing, Administration), Arts (History, Administration).</summary>
    public static UnitTree Units { get; } = new([
        Unit("UNI", UnitLevel.Institution, null, "University of Fjordby"),
        Unit("HEALTH", UnitLevel.Faculty, "UNI", "Faculty of Health"),
        Unit("NURS", UnitLevel.Department, "HEALTH", "Department of Nursing", "Sjukepleie"),
        Unit("HADM", UnitLevel.Department, "HEALTH", "Administration"),
        Unit("ARTS", UnitLevel.Faculty, "UNI", "Faculty of Arts"),
        Unit("HIST", UnitLevel.Department, "ARTS", "Department of History"),
        Unit("AADM", UnitLevel.Department, "ARTS", "Administration"),
    ]);

    public static Unit Unit(string key, UnitLevel level, string? parent, string name, params string[] aliases) =>
        new() { Key = key, Level = level, ParentKey = parent, Names = LocalizedText.Of("en", name), Aliases = [.. aliases] };

    public static Item Item(string title, ItemType type = ItemType.JournalArticle, params (Field Field, string Text)[] fields) => new()
    {
        Type = type,
        Fields = ItemFields.From(fields.Select(field => KeyValuePair.Create(field.Field, field.Text)).Append(KeyValuePair.Create(Field.Title, title))),
    };

    public static Item Tagged(this Item item, params string[] tags) => item with { Tags = [.. tags.Select(tag => new Tag(tag))] };

    public static Item By(this Item item, string lastName, string? firstName = null) =>
        item with { Creators = item.Creators.Add(Creator.Person(CreatorType.Author, lastName, firstName)) };

    public static Item Keyed(this Item item, string key, string? library = null) => item with { Key = key, Library = library };

    public static Item With(this Item item, Field field, string? text) => item with { Fields = item.Fields.With(field, text) };

    public static Publication Published(Item item, params Keyword[] keywords) => new()
    {
        Key = item.Key ?? "AAAAAAAA",
        Item = item,
        Facts = new CatalogueFacts { Keywords = [.. keywords] },
        Registered = PartialDate.Parse("2022"),
        Changed = DateTimeOffset.UnixEpoch,
    };

    public static ImmutableArray<string> UnitKeys(this CatalogueFacts facts) => [.. facts.Units.Select(placement => placement.UnitKey)];
}
