using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Identifiers as text, with their kind before them or not.</summary>
internal static class RdfIdentifiers
{
    /// <summary>Fills the field of an identifier; one of no known kind is named as lost.</summary>
    public static void Take(ItemDraft draft, string text)
    {
        if (text.Length == 0) { return; }
        if (Behind(text, "ISBN ") is { } isbn) { PutList(draft, Field.Isbn, isbn); }
        else if (Behind(text, "ISSN ") is { } issn) { PutList(draft, Field.Issn, issn); }
        else if (Behind(text, "DOI ") is { } doi) { draft.Put(Field.Doi, doi); }
        else if (Isbn.TryParse(Behind(text, "urn:isbn:") ?? text, out _)) { PutList(draft, Field.Isbn, WrittenIsbn.FindAll(text).First()); }
        else if (Doi.Find(text) is { } value) { draft.Put(Field.Doi, value.Value); }
        else { draft.Drop("identifier", text); }
    }

    private static string? Behind(string text, string label) => text.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? text[label.Length..].Trim() : null;

    private static void PutList(ItemDraft draft, Field field, string text)
    {
        if (draft[field] is { } first && !first.Contains(text, StringComparison.Ordinal)) { draft[field] = $"{first} {text}"; }
        else { draft.Put(field, text); }
    }
}
