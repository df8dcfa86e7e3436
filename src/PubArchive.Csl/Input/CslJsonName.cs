using System.Collections.Immutable;
using System.Text.Json;

namespace PubArchive.Csl;

/// <summary>Reads the names of a CSL-JSON name variable.</summary>
internal static class CslJsonName
{
    /// <summary>A list of name objects; a bare string, or a string in the list, is a literal name. <c>default</c> when it is none of these.</summary>
    public static ImmutableArray<CslName> ReadList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) { return [CslName.Institution(CslJsonItem.Text(ref reader) ?? "")]; }
        if (reader.TokenType == JsonTokenType.StartObject) { return [ReadOne(ref reader)]; }
        if (reader.TokenType != JsonTokenType.StartArray) { return default; }
        var names = ImmutableArray.CreateBuilder<CslName>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject) { names.Add(ReadOne(ref reader)); }
            else if (reader.TokenType == JsonTokenType.String) { names.Add(CslName.Institution(CslJsonItem.Text(ref reader) ?? "")); }
            else { reader.TrySkip(); }
        }
        return names.DrainToImmutable();
    }

    private static CslName ReadOne(ref Utf8JsonReader reader)
    {
        string? family = null, given = null;
        // Most names have these two parts and no other.
        CslName? name = null;
        var isInstitution = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isFamily, isGiven) = (JsonText.IsName(in reader, "family"u8), JsonText.IsName(in reader, "given"u8));
            var key = isFamily || isGiven ? null : CslJsonItem.Text(ref reader);
            reader.Read();
            if (!CslJsonItem.IsScalar(reader.TokenType)) { reader.TrySkip(); continue; }
            var value = CslJsonItem.Text(ref reader);
            if (isFamily) { family = value; }
            else if (isGiven) { given = value; }
            else if (key == "isInstitution") { isInstitution = IsTrue(value); }
            else { name = With(name ?? new CslName(), key, value); }
        }
        if (isInstitution && name?.Literal is null) { return new CslName { Literal = family }; }
        return name is null ? new CslName { Family = family, Given = given } : name with { Family = family, Given = given };
    }

    private static CslName With(CslName name, string? key, string? value) => key switch
    {
        "dropping-particle" => name with { DroppingParticle = value },
        "non-dropping-particle" => name with { NonDroppingParticle = value },
        "suffix" => name with { Suffix = value },
        "literal" => name with { Literal = value },
        "comma-suffix" => name with { CommaSuffix = IsTrue(value) },
        "static-ordering" => name with { StaticOrdering = IsTrue(value) },
        "parse-names" => name with { ParseNames = IsTrue(value) },
        _ => name,
    };

    internal static bool IsTrue(string? value) => value is not (null or "" or "0" or "false");
}
