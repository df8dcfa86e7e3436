namespace PubArchive.Items;

/// <summary>The keys of <see cref="ExtraKeys.Default"/>, each with its spellings; where two share one, the earlier wins.</summary>
internal static class ExtraKeyTable
{
    // Identifiers and what programs leave in Extra, in their spelling.
    private static readonly string[] s_identifiers =
    [
        "PMID", "PMCID", "DOI", "arXiv", "arXiv ID", "OCLC", "Citation Key", "Cristin", "NVA", "SDG", "ORCID", "HAL", "JSTOR", "MR", "Zbl",
        "Google-Books-ID", "Page Version ID", "_eprint", "OpenAlex", "ADS Bibcode", "Web of Science ID", "ERIC Number", "LCCN", "WOS", "Scopus",
        "NTRS Author Affiliations", "NTRS Report/Patent Number", "NTRS Document ID", "NTRS Research Center", "Library Catalog",
    ];

    // CSL 1.0.2, appendix "Variables": those that the schema's map has no Zotero field for.
    private static readonly string[] s_variables =
    [
        "annote", "archive-place", "archive_collection", "available-date", "citation-label", "container-title-short", "division", "event", "event-date",
        "jurisdiction", "keyword", "original-title", "page-first", "printing-number", "reviewed-genre", "reviewed-title", "supplement-number",
        "title-short", "volume-title", "volume-title-short", "year-suffix", "type",
    ];

    private static readonly string[] s_names =
    [
        "collection-editor", "compiler", "container-author", "curator", "editor-translator", "editorial-director", "illustrator", "original-author",
        "reviewed-author", "series-creator", "script-writer", "executive-producer",
    ];

    private static readonly string[] s_layNames = ["Lay summary", "Lay Summary", "lay-summary"];

    public static IEnumerable<KeyValuePair<string, ExtraKey>> All() =>
        [.. s_layNames.Select(Lay), .. Types(), .. s_identifiers.Select(Identifier), .. Fields(), .. Variables(), .. Labels(), .. Creators(), .. Accepted()];

    private static KeyValuePair<string, ExtraKey> Lay(string spelling) =>
        new(spelling, new ExtraKey { Name = s_layNames[0], IsUnmistakable = true, IsProse = true });

    // In Extra "type: dataset" is CSL's type first, and the field only where it is no type.
    private static IEnumerable<KeyValuePair<string, ExtraKey>> Types()
    {
        var key = new ExtraKey { Name = "Type", Field = Field.Type, CslVariable = "type" };
        return [KeyValuePair.Create("Type", key), KeyValuePair.Create("type", key)];
    }

    private static KeyValuePair<string, ExtraKey> Identifier(string name)
    {
        var field = FieldNamed(name);
        return new(name, new ExtraKey { Name = name, Field = field, CslVariable = field is { } known ? CslOf(known) : null, IsUnmistakable = true });
    }

    // "numPages" also as "Num Pages".
    private static IEnumerable<KeyValuePair<string, ExtraKey>> Fields() =>
        from field in ZoteroSchema.AllFields
        where field != Field.Extra
        let name = ZoteroSchema.Name(field)
        from spelling in new[] { name, Words(name) }
        select KeyValuePair.Create(spelling, OfField(field));

    private static IEnumerable<KeyValuePair<string, ExtraKey>> Labels() =>
        from field in ZoteroSchema.AllFields
        where field != Field.Extra
        select KeyValuePair.Create(ZoteroSchema.Label(field, "en"), OfField(field));

    private static IEnumerable<KeyValuePair<string, ExtraKey>> Variables() =>
    [
        .. from name in ZoteroSchema.CslTextVariables
           select KeyValuePair.Create(name, new ExtraKey { Name = name, CslVariable = name, Field = Mapped(name), IsProse = name is "note" or "abstract" }),
        .. from pair in ZoteroSchema.CslDateFields
           select KeyValuePair.Create(pair.Key, new ExtraKey { Name = pair.Key, CslVariable = pair.Key, Field = pair.Value }),
        .. from name in s_variables.Concat(s_names)
           select KeyValuePair.Create(name, new ExtraKey { Name = name, CslVariable = name, Creator = CreatorOf(name), IsProse = name == "annote" }),
    ];

    private static IEnumerable<KeyValuePair<string, ExtraKey>> Creators() =>
        from creator in Enum.GetValues<CreatorType>()
        let name = ZoteroSchema.Name(creator)
        let csl = ZoteroSchema.CslNames.GetValueOrDefault(creator)
        let key = new ExtraKey { Name = name, Creator = creator, CslVariable = csl }
        from spelling in new[] { name, Words(name), ZoteroSchema.Label(creator, "en"), csl ?? name }
        select KeyValuePair.Create(spelling, key);

    private static IEnumerable<KeyValuePair<string, ExtraKey>> Accepted() =>
        [KeyValuePair.Create("Accepted", new ExtraKey { Name = "Accepted" }), KeyValuePair.Create("Original Date", OfField(Field.OriginalDate))];

    private static ExtraKey OfField(Field field) =>
        new() { Name = ZoteroSchema.Label(field, "en"), Field = field, CslVariable = CslOf(field), IsProse = field == Field.AbstractNote };

    private static string? CslOf(Field field)
    {
        foreach (var (variable, mapped) in ZoteroSchema.CslDateFields) { if (mapped == field) { return variable; } }
        return ZoteroSchema.CslTextVariables.FirstOrDefault(variable => ZoteroSchema.CslTextFields[variable].Contains(field) && variable != "shortTitle");
    }

    private static Field? Mapped(string variable) => ZoteroSchema.CslTextFields[variable] is [var field, ..] && field != Field.Extra ? field : null;

    private static CreatorType? CreatorOf(string variable) => ZoteroSchema.CreatorTypesOfCsl.TryGetValue(variable, out var types) ? types[0] : null;

    private static Field? FieldNamed(string name) =>
        ZoteroSchema.AllFields.Cast<Field?>().FirstOrDefault(field => ExtraKeys.Form(ZoteroSchema.Name(field!.Value)) == ExtraKeys.Form(name)); // AllFields holds no null

    private static string Words(string camelCase)
    {
        var words = string.Concat(camelCase.Select((letter, at) =>
            at > 0 && char.IsAsciiLetterUpper(letter) && char.IsAsciiLetterLower(camelCase[at - 1]) ? " " + letter : letter.ToString()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
