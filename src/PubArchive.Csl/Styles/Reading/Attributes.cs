using System.Globalization;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Typed reading of one element's attributes. What was never asked for is reported by <see cref="Finish"/>.</summary>
internal readonly struct Attributes(SourceElement element, FaultList faults)
{
    private const int LargestCount = 1_000_000;

    private static readonly Words<bool> s_flags = new(["true", "false", "1", "0"], [true, false, true, false]);

    public bool Has(string name) => element.Attribute(name) is not null;

    /// <summary>The value as text: white space is data, references escaped twice are resolved.</summary>
    public string? Text(string name) => Take(name) is { } attribute ? CharacterReferences.Resolve(attribute.Value) : null;

    /// <summary>The value as written; a fault and an empty text when it is missing.</summary>
    public string RequiredText(string name)
    {
        if (Take(name) is { } attribute) { return attribute.Value; }
        faults.Add(element, $"The attribute {name} is missing.");
        return "";
    }

    public bool? Flag(string name) => Choice(name, s_flags);

    /// <summary>A whole number from <paramref name="least"/> up.</summary>
    public int? Count(string name, int least = 0)
    {
        if (Take(name) is not { } attribute) { return null; }
        var style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign;
        if (int.TryParse(attribute.Value, style, CultureInfo.InvariantCulture, out var count) && count >= least && count <= LargestCount) { return count; }
        faults.Add(element, attribute, $"{name}=\"{attribute.Value}\" is not a whole number from {least} up.");
        return null;
    }

    /// <summary>One of a closed set of values.</summary>
    public T? Choice<T>(string name, Words<T> values) where T : struct
    {
        if (Take(name) is not { } attribute) { return null; }
        return Find(attribute, attribute.Value.Trim(), values);
    }

    /// <summary>One of a closed set of values; a fault when it is missing.</summary>
    public T? RequiredChoice<T>(string name, Words<T> values) where T : struct
    {
        if (!Has(name)) { faults.Add(element, $"The attribute {name} is missing.", NearestName.Hint("", values.Names)); }
        return Choice(name, values);
    }

    /// <summary>Names separated by white space, each of a closed set.</summary>
    public IEnumerable<T> Choices<T>(string name, Words<T> values) where T : struct
    {
        if (Take(name) is not { } attribute) { return []; }
        var names = attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) { faults.Add(element, attribute, $"The attribute {name} is empty."); }
        var found = new List<T>(names.Length);
        foreach (var one in names)
        {
            if (Find(attribute, one, values) is { } value) { found.Add(value); }
        }
        return found;
    }

    /// <summary>Reports every attribute that no one asked for.</summary>
    public void Finish()
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.IsRead) { continue; }
            faults.Add(element, attribute, $"The attribute {attribute.Name} does not belong here.", NearestName.Hint(attribute.Name, AttributeNames.All));
        }
    }

    /// <summary>The attribute, marked as read; <see langword="null"/> when not given.</summary>
    public SourceAttribute? Take(string name)
    {
        var attribute = element.Attributes.Find(candidate => candidate.Name == name);
        if (attribute is not null) { attribute.IsRead = true; }
        return attribute;
    }

    private T? Find<T>(SourceAttribute attribute, string name, Words<T> values) where T : struct
    {
        if (values.TryGetValue(name, out var value)) { return value; }
        faults.Add(element, attribute, $"{attribute.Name}=\"{name}\" is not known here.", NearestName.Hint(name, values.Names));
        return null;
    }
}
