using System.Collections.Immutable;
using System.Reflection;

namespace PubArchive.Csl.BuiltIn;

/// <summary>The files embedded in this assembly, by file name.</summary>
internal static class Resources
{
    private static readonly Assembly s_assembly = typeof(Resources).Assembly;

    /// <summary>What stands between a prefix and a suffix in the names of the files that have both, sorted.</summary>
    public static ImmutableArray<string> Names(string prefix, string suffix) =>
    [
        .. s_assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..^suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a file that is known to be there.</summary>
    public static StreamReader Open(string name)
    {
        var stream = s_assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("There is no embedded file " + name, name);
        return new StreamReader(stream);
    }
}
