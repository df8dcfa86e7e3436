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
        var name = new CslName();
        var isInstitution = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = CslJsonItem.Text(ref reader);
            reader.Read();
            if (key == "isInstitution") { isInstitution = CslJsonItem.IsScalar(reader.TokenType) && IsTrue(CslJsonItem.Text(ref reader)); }
            else if (CslJsonItem.IsScalar(reader.TokenType)) { name = With(name, key, CslJsonItem.Text(ref reader)); }
            else { reader.TrySkip(); }
        }
        return isInstitution && name.Literal is null ? new CslName { Literal = name.Family } : name;
    }

    private static CslName With(CslName name, string? key, string? value) => key switch
    {
        "family" => name with { Family = value },
        "given" => name with { Given = value },
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
