using PubArchive.Items;

namespace PubArchive.Formats.Drafts;

/// <summary>Names written with the family name first, <c>Family, Given, Suffix</c>.</summary>
internal static class PersonName
{
    /// <summary>The person; a name without comma is one field, as institutions are written.</summary>
    public static Creator FamilyFirst(CreatorType type, ReadOnlySpan<char> name)
    {
        var comma = name.IndexOf(',');
        if (comma < 0) { return Creator.OneField(type, name.Trim().ToString()); }
        var given = name[(comma + 1)..].Trim(", \t");
        var family = name[..comma].Trim();
        return given.IsEmpty ? Creator.OneField(type, family.ToString()) : Creator.Person(type, family.ToString(), given.ToString());
    }
}
