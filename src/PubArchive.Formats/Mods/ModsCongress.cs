using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>Bills and hearings of the American congress, in elements the Government Publishing Office adds.</summary>
internal static class ModsCongress
{
    /// <summary>Fills the fields of a bill or a hearing.</summary>
    public static void Take(ItemDraft draft, XmlPart record)
    {
        var extensions = record.All("extension").ToList();
        Put(draft, Field.Committee, ModsText.First(extensions.SelectMany(extension => extension.All("congCommittee", "name")).Where(name => name["type"] == "authority-standard")));
        Put(draft, Field.LegislativeBody, (Text(extensions, "chamber") ?? Text(extensions, "originChamber")) is { } chamber ? TitleCase.Of(chamber) : null);
        Put(draft, Field.Session, Text(extensions, "congress"));
        if (draft.Type == ItemType.Bill) { TakeBill(draft, extensions); }
        else { Put(draft, Field.DocumentNumber, Text(extensions, "number")); }
    }

    // The official titles of bills are long and hardly used: the short one takes their place.
    private static void TakeBill(ItemDraft draft, List<XmlPart> extensions)
    {
        if (Text(extensions, "shortTitle") is { } title)
        {
            Put(draft, Field.AbstractNote, draft[Field.Title]);
            (draft[Field.Title], draft[Field.ShortTitle]) = (title, title);
        }
        if (Text(extensions, "billNumber") is { } number) { Put(draft, Field.BillNumber, Text(extensions, "docClass") is { } kind ? $"{ClassOf(kind)}{number}" : number); }
        if (extensions.SelectMany(extension => extension.All("USCode")).FirstOrDefault() is not { } code) { return; }
        Put(draft, Field.Code, "U.S.C.");
        Put(draft, Field.CodeVolume, code["title"]);
        Put(draft, Field.CodePages, string.Join(", ", code.Within("section").Select(section => section["number"]).Where(section => section is not null)));
    }

    // "The Indigo Book", rule 21.
    private static string ClassOf(string kind) => kind.ToLowerInvariant() switch
    {
        "hr" => "H.R. ",
        "s" => "S. ",
        "hjres" => "H.R.J. Res. ",
        "sjres" => "S.J. Res. ",
        "hconres" => "H.R. Con. R. ",
        "sconres" => "S. Con. R. ",
        "hres" => "H.R. Res. ",
        "sres" => "S. Res. ",
        _ => "",
    };

    private static string? Text(List<XmlPart> extensions, string name) => ModsText.First(extensions.SelectMany(extension => extension.All(name)));

    private static void Put(ItemDraft draft, Field field, string? text)
    {
        if (text is { Length: > 0 }) { draft.TryPut(field, text); }
    }
}
