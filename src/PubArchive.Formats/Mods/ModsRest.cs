using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;

namespace PubArchive.Formats.Mods;

/// <summary>Names what no item has a place for.</summary>
internal static class ModsRest
{
    /// <summary>Names it all.</summary>
    public static void Name(ItemDraft draft, XmlPart record)
    {
        foreach (var element in record.Elements)
        {
            switch (element.Name)
            {
                case "recordInfo" or "extension": draft.PassOver(element.Name, element.Trimmed); break;
                case "relatedItem" when element["type"] is not ("host" or "series"): draft.Drop($"relatedItem {element["type"]}", element.Trimmed); break;
                case "titleInfo" when element["type"] is not (null or "abbreviated"): draft.Drop($"titleInfo {element["type"]}", element.Trimmed); break;
                case "subject": NameSubjects(draft, element); break;
                case "identifier" when element["type"] is not ("isbn" or "issn" or "doi"): draft.Drop($"identifier {element["type"]}", element.Trimmed); break;
                case "targetAudience": draft.Drop(element.Name, element.Trimmed); break;
                default: break;
            }
        }
    }

    private static void NameSubjects(ItemDraft draft, XmlPart subject)
    {
        foreach (var part in subject.Elements)
        {
            if (part.Name is not ("topic" or "cartographics") && part.Trimmed.Length > 0) { draft.Drop($"subject {part.Name}", part.Trimmed); }
        }
    }
}
