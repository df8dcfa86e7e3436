namespace PubArchive.Items;

/// <summary>Zotero's words for item types, fields and creator types in the languages of the archive: <c>en</c>, <c>nb</c>, <c>nn</c>.</summary>
/// <remarks>A language is a code or a locale (<c>nn-NO</c>); <c>no</c> is bokmål, any other language gets English.</remarks>
internal static class Labels
{
    public static string Of(ItemType type, string language) => LanguageOf(language) switch
    {
        Language.Bokmaal => SchemaLabels.ItemTypesBokmaal[(int)type],
        Language.Nynorsk => NynorskOr(type, SchemaLabels.ItemTypesNynorsk[(int)type]),
        _ => SchemaLabels.ItemTypesEnglish[(int)type],
    };

    public static string Of(Field field, string language) => LanguageOf(language) switch
    {
        Language.Bokmaal => SchemaLabels.FieldsBokmaal[(int)field],
        Language.Nynorsk => SchemaLabels.FieldsNynorsk[(int)field],
        _ => SchemaLabels.FieldsEnglish[(int)field],
    };

    public static string Of(CreatorType type, string language) => LanguageOf(language) switch
    {
        Language.Bokmaal => SchemaLabels.CreatorTypesBokmaal[(int)type],
        Language.Nynorsk => SchemaLabels.CreatorTypesNynorsk[(int)type],
        _ => SchemaLabels.CreatorTypesEnglish[(int)type],
    };

    // Item types name the archive's lists; Zotero's nynorsk leaves these three in English.
    private static string NynorskOr(ItemType type, string label) => type switch
    {
        ItemType.ComputerProgram => "Programvare",
        ItemType.Dataset => "Datasett",
        ItemType.Preprint => "Førehandstrykk",
        _ => label,
    };

    private static Language LanguageOf(string language)
    {
        var code = language.AsSpan();
        if (code.IndexOfAny('-', '_') is var end and >= 0) { code = code[..end]; }
        if (code.Equals("nn", StringComparison.OrdinalIgnoreCase)) { return Language.Nynorsk; }
        var bokmaal = code.Equals("nb", StringComparison.OrdinalIgnoreCase) || code.Equals("no", StringComparison.OrdinalIgnoreCase);
        return bokmaal ? Language.Bokmaal : Language.English;
    }

    private enum Language { English, Bokmaal, Nynorsk }
}
