using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>Reads one CSL-JSON object into a <see cref="CslItem"/>; a value of the wrong shape goes to <see cref="CslItem.Other"/>.</summary>
internal static class CslJsonItem
{
    // In characters; longer ones are known to nobody.
    private const int LongestKey = 32;

    public static CslItem Read(ref Utf8JsonReader reader, string fallbackId)
    {
        string? id = null, type = null;
        var texts = new CslValues<string>();
        var names = new CslValues<ImmutableArray<CslName>>();
        var dates = new CslValues<CslDate>();
        var other = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonElement>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = KeyOf(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) { continue; }
            if (key == "id" && IsScalar(reader.TokenType)) { id = Text(ref reader); continue; }
            if (key == "type" && IsScalar(reader.TokenType)) { type = Text(ref reader); continue; }
            if (!TryFind(key, out var variable)) { other.Add(KeyValuePair.Create(key, JsonElement.ParseValue(ref reader))); continue; }
            if (!TryRead(ref reader, variable, texts, names, dates)) { other.Add(KeyValuePair.Create(key, JsonElement.ParseValue(ref reader))); }
        }
        return new CslItem
        {
            Id = string.IsNullOrEmpty(id) ? fallbackId : id,
            Type = type ?? "",
            Texts = texts,
            Names = names,
            Dates = dates,
            Other = other.DrainToImmutable(),
        };
    }

    /// <summary>A scalar as text: strings unescaped (half surrogates replaced), numbers and booleans as they are spelt.</summary>
    public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName => Unescaped(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    public static bool IsScalar(JsonTokenType token) =>
        token is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;

    // GetString throws on a lone surrogate written as \uD800 and on broken UTF-8; both occur in exports.
    private static string Unescaped(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) { return Encoding.UTF8.GetString(reader.ValueSpan); }
        try { return reader.GetString() ?? ""; }
        catch (InvalidOperationException) { return JsonText.Unescape(Encoding.UTF8.GetString(reader.ValueSpan)); }
    }

    // Keys that are known are no strings of their own.
    private static string KeyOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.ValueSpan.Length > LongestKey) { return Text(ref reader) ?? ""; }
        Span<char> key = stackalloc char[LongestKey];
        key = key[..Encoding.UTF8.GetChars(reader.ValueSpan, key)];
        if (key is "id") { return "id"; }
        if (key is "type") { return "type"; }
        return Variables.TryParse(key, out var variable) ? variable.Name() : key.ToString();
    }

    // The schema's two camel-case names are older spellings of the short forms.
    private static bool TryFind(string key, out Variable variable)
    {
        if (Variables.TryParse(key, out variable)) { return true; }
        variable = key switch
        {
            "journalAbbreviation" => Variable.ContainerTitleShort,
            "shortTitle" => Variable.TitleShort,
            _ => default,
        };
        return variable != default;
    }

    private static bool TryRead(
        ref Utf8JsonReader reader, Variable variable, CslValues<string> texts, CslValues<ImmutableArray<CslName>> names, CslValues<CslDate> dates)
    {
        switch (variable.Kind())
        {
            case VariableKind.Name:
                var list = CslJsonName.ReadList(ref reader);
                if (!list.IsDefault) { names.Add(variable, list); }
                return !list.IsDefault;
            case VariableKind.Date:
                var date = CslJsonDate.Read(ref reader);
                if (date is not null) { dates.Add(variable, date); }
                return date is not null;
            default:
                if (!IsScalar(reader.TokenType)) { return false; }
                texts.Add(variable, Text(ref reader) ?? "");
                return true;
        }
    }

    internal static bool TryInt(ref Utf8JsonReader reader, out int number)
    {
        number = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt32(out number),
            JsonTokenType.String => int.TryParse(Text(ref reader), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}
