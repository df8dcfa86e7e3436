using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Archive.Duplicates;

/// <summary>Gives an item what it lacks and another one of the same work has. Nothing that it says itself is changed.</summary>
internal static class ItemFilling
{
    /// <summary>The item, filled.</summary>
    public static Item Filled(Item item, Item from) => item with
    {
        Fields = Fields(item, from),
        Creators = item.Creators.IsEmpty ? [.. from.Creators.Where(creator => ZoteroSchema.IsValid(item.Type, creator.Type))] : item.Creators,
        Tags = [.. item.Tags.UnionBy(from.Tags, tag => tag.Name, StringComparer.Ordinal)],
        Notes = Joined(item.Notes, from.Notes),
        Attachments = Joined(item.Attachments, from.Attachments),
        Collections = item.Library == from.Library ? Joined(item.Collections, from.Collections) : item.Collections,
    };

    private static ItemFields Fields(Item item, Item from)
    {
        var fields = item.Fields;
        foreach (var (field, text) in from.Fields)
        {
            if (field == Field.Extra) { fields = fields.With(field, Lines(fields[field], text)); }
            else if (Own(item.Type, from.Type, field) is { } own && fields[own] is null) { fields = fields.With(own, text); }
        }
        return fields;
    }

    // A thesis's university is a report's institution: both stand for the publisher.
    private static Field? Own(ItemType type, ItemType other, Field field)
    {
        var general = ZoteroSchema.BaseField(other, field) ?? field;
        return ZoteroSchema.FieldFor(type, general) ?? (ZoteroSchema.IsValid(type, field) ? field : null);
    }

    private static string Lines(string? own, string others) =>
        own is null ? others : string.Join('\n', own.Split('\n').Union(others.Split('\n'), StringComparer.Ordinal));

    private static ImmutableArray<T> Joined<T>(ImmutableArray<T> own, ImmutableArray<T> others) =>
        others.IsEmpty ? own : [.. own.Union(others)];
}
