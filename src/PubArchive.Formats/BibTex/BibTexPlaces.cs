using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Who published an entry, and where.</summary>
internal static class BibTexPlaces
{
    /// <summary>Takes <c>address</c>, or biblatex's <c>location</c>; beside an address, the location of a paper is where the conference was.</summary>
    public static void TakePlace(ItemDraft draft, BibTexEntry entry, string name, string text)
    {
        if (name == "location" && HasOther(entry, "address"))
        {
            if (entry["address"] == entry["location"]) { return; }
            if (draft.Type == ItemType.ConferencePaper) { draft.AddExtraLine($"event-place: {text}"); }
            else { draft.PutExtra("tex.location", text); }
        }
        else if (!draft.TryPut(Field.Place, text)) { PutSecond(draft, Field.Place, name, text); }
    }

    /// <summary>Takes a publisher; an institution or organization is one where none is named.</summary>
    public static void TakePublisher(ItemDraft draft, BibTexEntry entry, string name, string text)
    {
        var isFirst = name is "publisher" || name is "school" && !HasOther(entry, "publisher") || !HasOther(entry, "publisher") && !HasOther(entry, "school");
        if (isFirst && draft.TryPut(Field.Publisher, text)) { return; }
        if (isFirst || draft[Field.Publisher] != text && entry["publisher"] != entry[name]) { PutSecond(draft, Field.Publisher, name, text); }
    }

    private static void PutSecond(ItemDraft draft, Field field, string name, string text)
    {
        if (ZoteroSchema.FieldFor(draft.Type, field) is null) { draft.Put(field, text); }
        else { draft.PutExtra($"tex.{name}", text); }
    }

    private static bool HasOther(BibTexEntry entry, string name) => !string.IsNullOrWhiteSpace(entry[name]);
}
