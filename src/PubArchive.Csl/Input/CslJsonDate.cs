using System.Text.Json;

namespace PubArchive.Csl;

/// <summary>Reads a CSL-JSON date variable.</summary>
internal static class CslJsonDate
{
    /// <summary>A date object, or a bare string or number, which is <see cref="CslDate.Raw"/>; <see langword="null"/> when it is neither.</summary>
    public static CslDate? Read(ref Utf8JsonReader reader)
    {
        if (CslJsonItem.IsScalar(reader.TokenType)) { return new CslDate { Raw = CslJsonItem.Text(ref reader) }; }
        if (reader.TokenType != JsonTokenType.StartObject) { return null; }
        var date = new CslDate();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = CslJsonItem.Text(ref reader);
            reader.Read();
            if (key == "date-parts") { date = WithParts(date, ref reader); }
            else if (CslJsonItem.IsScalar(reader.TokenType)) { date = With(date, key, CslJsonItem.Text(ref reader)); }
            else { reader.TrySkip(); }
        }
        return date;
    }

    private static CslDate With(CslDate date, string? key, string? value) => key switch
    {
        "season" => date with { Season = value },
        "circa" => date with { Circa = CslJsonName.IsTrue(value) },
        "literal" => date with { Literal = value },
        "raw" => date with { Raw = value },
        _ => date,
    };

    private static CslDate WithParts(CslDate date, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) { reader.TrySkip(); return date; }
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (reader.TokenType != JsonTokenType.StartArray) { reader.TrySkip(); continue; }
            var parts = ReadParts(ref reader);
            if (parts is null) { continue; }
            if (index == 0) { date = date with { Start = parts }; }
            else if (index == 1) { date = date with { End = parts }; }
        }
        return date;
    }

    private static CslDateParts? ReadParts(ref Utf8JsonReader reader)
    {
        Span<int> parts = [0, 0, 0];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var known = CslJsonItem.TryInt(ref reader, out var number);
            if (!known && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) { reader.TrySkip(); }
            if (known && count < 3) { parts[count] = number; }
            count++;
        }
        return count == 0 ? null : new CslDateParts(parts[0], parts[1], parts[2]);
    }
}
