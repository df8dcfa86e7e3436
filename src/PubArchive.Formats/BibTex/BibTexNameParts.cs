using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>A name in biblatex's extended format, <c>family=Simon, prefix=de, given=Pierre, given-i=P</c>.</summary>
internal static class BibTexNameParts
{
    /// <summary>Reads such a name.</summary>
    /// <returns><see langword="false"/> when it has no family name of this shape.</returns>
    public static bool TryRead(ReadOnlySpan<char> name, CreatorType role, out Creator creator)
    {
        var (family, given, prefix, suffix) = ("", "", "", "");
        while (!name.IsEmpty)
        {
            var comma = BibTexText.IndexOfComma(name);
            var part = (comma < 0 ? name : name[..comma]).Trim();
            name = comma < 0 ? [] : name[(comma + 1)..];
            var equals = part.IndexOf('=');
            if (equals < 0) { continue; }
            var text = LatexReader.Read(part[(equals + 1)..].Trim().Trim('"'), LatexKind.Plain);
            switch (part[..equals].Trim())
            {
                case "family": family = text; break;
                case "given": given = text; break;
                case "prefix": prefix = text; break;
                case "suffix": suffix = text; break;
                default: break;
            }
        }
        var last = $"{prefix} {family}".Trim();
        creator = given.Length + suffix.Length == 0 ? Creator.OneField(role, last) : Creator.Person(role, last, suffix.Length == 0 ? given : $"{given}, {suffix}".Trim(' ', ','));
        return family.Length > 0;
    }
}
