namespace PubArchive.Csl.Styles;

/// <summary>Words, and what each of them stands for. Immutable.</summary>
/// <remarks>A class of our own around a table of numbers: the framework's generic tables over our types have to be compiled anew at each start of a program, which for the fifty of them took longer than reading a style.</remarks>
internal sealed class Words<T> where T : struct
{
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly T[] _values;

    /// <param name="names">No two are alike.</param>
    /// <param name="values">As many.</param>
    public Words(IReadOnlyList<string> names, T[] values)
    {
        (Names, _values) = (names, values);
        _places = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++) { _places.Add(names[i], i); }
        _bySpan = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool TryGetValue(string name, out T value) => Found(_places.TryGetValue(name, out var place), place, out value);

    public bool TryGetValue(ReadOnlySpan<char> name, out T value) => Found(_bySpan.TryGetValue(name, out var place), place, out value);

    /// <summary>Those whose values pass a test.</summary>
    public Words<T> Where(Func<T, bool> test)
    {
        var names = new List<string>();
        var values = new List<T>();
        for (var i = 0; i < _values.Length; i++)
        {
            if (!test(_values[i])) { continue; }
            names.Add(Names[i]);
            values.Add(_values[i]);
        }
        return new Words<T>(names, [.. values]);
    }

    private bool Found(bool isFound, int place, out T value)
    {
        value = isFound ? _values[place] : default;
        return isFound;
    }
}

#pragma warning disable CA2263 // The generic overloads are compiled anew for every enumeration at each start, which is what this class avoids.
/// <summary>Makes words for the values of an enumeration.</summary>
internal static class Words
{
    /// <summary>The values, numbered from 0, under names of their own.</summary>
    public static Words<T> Numbered<T>(IReadOnlyList<string> names) where T : struct, Enum => new(names, ((T[])Enum.GetValues(typeof(T)))[..names.Count]);

    /// <summary>The values under their members' names as CSL writes such: CapitalizeFirst is capitalize-first.</summary>
    public static Words<T> Kebab<T>() where T : struct, Enum
    {
        var values = (T[])Enum.GetValues(typeof(T));
        var names = new string[values.Length];
        for (var i = 0; i < names.Length; i++) { names[i] = Kebab(Enum.GetName(typeof(T), values[i])!); } // a value of the enumeration has a name
        return new Words<T>(names, values);
    }

    private static string Kebab(string pascal)
    {
        var text = new System.Text.StringBuilder(pascal.Length + 4);
        foreach (var letter in pascal)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) { text.Append('-'); }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
