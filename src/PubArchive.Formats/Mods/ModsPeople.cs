using System.Text.RegularExpressions;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>Names with their roles, as words or MARC relator codes.</summary>
internal static class ModsPeople
{
    // "Alleman, Tillie Pierce [1848-1914]".
    private static readonly Regex s_years = new(@"[\[(][^A-Za-z\[\]()]*[\])]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Adds the names in an element.</summary>
    /// <param name="draft">The item.</param>
    /// <param name="element">The record, its host or its series.</param>
    /// <param name="otherwise">The role of those who have none.</param>
    public static void Add(ItemDraft draft, XmlPart element, CreatorType otherwise)
    {
        foreach (var name in element.All("name"))
        {
            if (NameOf(name) is not { } parts) { continue; }
            if (RoleOf(draft.Type, name, otherwise) is { } role) { draft.AddCreator(parts.Make(role)); }
            else { draft.PassOver("name", name.Trimmed); }
        }
    }

    /// <summary>Whether a role is a MARC relator code.</summary>
    public static bool IsMarc(XmlPart roleTerm) => roleTerm["type"] == "code" && roleTerm["authority"] is { } authority && authority.Contains("marc", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Name(string Last, string? First, bool IsUnparsed)
    {
        public Creator Make(CreatorType role) => IsUnparsed ? PersonName.Cleaned(role, FamilyFirst(Last)) : First is null ? Creator.OneField(role, Last) : Creator.Person(role, Last, First);
    }

    // "Carl Levin" beside "Levin, Carl": without comma the last word is the family's.
    private static string FamilyFirst(string name)
    {
        var blank = name.Contains(',', StringComparison.Ordinal) ? -1 : name.LastIndexOf(' ');
        return blank < 0 ? name : $"{name[(blank + 1)..]}, {name[..blank]}";
    }

    // Family and given name, else all that is neither date nor title.
    private static Name? NameOf(XmlPart name)
    {
        var (family, given) = (Join(name, ", ", part => part["type"] == "family"), Join(name, " ", part => part["type"] == "given"));
        if (family.Length > 0) { return new Name(family, given.Length == 0 ? null : given, false); }
        var isPerson = name["type"] == "personal";
        var whole = Join(name, isPerson ? " " : ": ", part => part["type"] is not ("date" or "termsOfAddress"));
        if (isPerson) { whole = s_years.Replace(whole, "").Trim(); }
        return whole.Length == 0 ? null : new Name(whole, null, isPerson);
    }

    private static string Join(XmlPart name, string separator, Func<XmlPart, bool> isMeant) =>
        string.Join(separator, name.All("namePart").Where(isMeant).Select(part => ModsText.OneLine(part.Text)).Where(text => text.Length > 0));

    // Null for who only printed or sold the work.
    private static CreatorType? RoleOf(ItemType type, XmlPart name, CreatorType otherwise)
    {
        var roles = name.All("role", "roleTerm").ToList();
        CreatorType? role = null;
        foreach (var term in roles.Where(term => term["type"] is null or "text"))
        {
            if (ZoteroSchema.TryParse(term.Trimmed.ToLowerInvariant(), out CreatorType named) && ZoteroSchema.IsValid(type, named)) { role = named; }
        }
        if (type == ItemType.Bill && name["type"] == "corporate") { role = CreatorType.Contributor; }
        if (role is not null) { return role; }
        var codes = roles.Where(IsMarc).Select(term => term.Trimmed.ToLowerInvariant()).ToList();
        foreach (var code in codes)
        {
            if (OfMarc(code) is { } known && ZoteroSchema.IsValid(type, known)) { role = known; }
        }
        return codes.Count > 0 && codes.TrueForAll(code => code is "pbl" or "dst") ? null : role ?? otherwise;
    }

    private static CreatorType? OfMarc(string code) => code switch
    {
        "aut" or "cre" => CreatorType.Author,
        "edt" => CreatorType.Editor,
        "ctb" => CreatorType.Contributor,
        "pbd" => CreatorType.SeriesEditor,
        "trl" => CreatorType.Translator,
        "cmp" => CreatorType.Composer,
        "lyr" => CreatorType.WordsBy,
        "prf" => CreatorType.Performer,
        "rcp" => CreatorType.Recipient,
        _ => null,
    };
}
