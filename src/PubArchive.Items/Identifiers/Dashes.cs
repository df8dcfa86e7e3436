using System.Buffers;

namespace PubArchive.Items;

/// <summary>The characters that stand between the groups of a number in real files.</summary>
internal static class Dashes
{
    /// <summary>Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus, soft hyphen, full-width hyphen.</summary>
    public const string All = "-\u2010\u2011\u2012\u2013\u2014\u2212\u00AD\uFF0D";

    private static readonly SearchValues<char> s_all = SearchValues.Create(All);

    public static bool IsDash(char character) => s_all.Contains(character);
}
