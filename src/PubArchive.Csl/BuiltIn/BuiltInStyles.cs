using System.Collections.Concurrent;
using System.Collections.Immutable;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.BuiltIn;

/// <summary>The styles that travel inside the library, written by us from the published rules. Each is read once, when first asked for.</summary>
public static class BuiltInStyles
{
    private static readonly ConcurrentDictionary<string, Style> s_read = new(StringComparer.Ordinal);

    /// <summary>Names, sorted: <c>apa</c> and so on.</summary>
    public static ImmutableArray<string> Names { get; } = Resources.Names("", ".csl");

    /// <summary>The style of this name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static Style Get(string name)
    {
        if (!Names.Contains(name)) { throw new ArgumentException($"There is no built-in style \"{name}\". There are: {string.Join(", ", Names)}.", nameof(name)); }
        return s_read.GetOrAdd(name, Load);
    }

    private static Style Load(string name)
    {
        using var text = Resources.Open(name + ".csl");
        return StyleReader.Read(text);
    }
}
