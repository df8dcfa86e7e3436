using PubArchive.Csl;
using PubArchive.Items;

namespace PubArchive.Formats.CslJson;

/// <summary>Turns names from two fields into CSL's parts, and back.</summary>
internal static class CslNames
{
    /// <summary>A creator as CSL prints it.</summary>
    public static CslName Of(Creator creator) =>
        creator.IsOneField ? CslName.Institution(creator.LastName) : Person(creator.LastName, creator.FirstName);

    /// <summary>A person by Zotero's two fields, particles and suffix parted. A family name in double quotes is taken as it stands, as Zotero does.</summary>
    /// <remarks>Parted only where the parts make the same name again.</remarks>
    public static CslName Person(string last, string? first)
    {
        var unquoted = Unquoted(last);
        var (particle, family) = unquoted.Length < last.Length ? (null, unquoted) : NameParticles.OfFamily(last);
        var (given, dropping, suffix, isCommaSuffix) = NameParticles.OfGiven(first);
        var name = new CslName { Family = NullIfEmpty(family), Given = NullIfEmpty(given), NonDroppingParticle = particle, DroppingParticle = dropping, Suffix = suffix, CommaSuffix = isCommaSuffix };
        if (particle is null && dropping is null && suffix is null) { return name; }
        var again = ToCreator(name, CreatorType.Author);
        return again?.LastName == unquoted && (again.FirstName ?? "") == (first ?? "") ? name : CslName.Person(NullIfEmpty(unquoted), NullIfEmpty(first));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A CSL name as a creator; <see langword="null"/> for a name without any part.</summary>
    public static Creator? ToCreator(CslName name, CreatorType type)
    {
        if (!string.IsNullOrWhiteSpace(name.Literal)) { return Creator.OneField(type, name.Literal.Trim()); }
        var family = Unquoted(Joined(name.NonDroppingParticle, name.Family));
        var given = Joined(name.Given, name.DroppingParticle);
        if (!string.IsNullOrWhiteSpace(name.Suffix)) { given += (name.CommaSuffix ? ",! " : ", ") + name.Suffix.Trim(); }
        return family.Length + given.Length == 0 ? null : Creator.Person(type, family, given);
    }

    /// <summary>Zotero's spelling of a name in Extra: <c>Last || First</c>, or the one field.</summary>
    public static string ToExtra(CslName name)
    {
        var creator = ToCreator(name, CreatorType.Author);
        if (creator is null) { return ""; }
        return creator.IsOneField ? creator.LastName : $"{creator.LastName} || {creator.FirstName}".TrimEnd();
    }

    // Elided particles stand close to the name: d'Ornano, al-Ghazali.
    private static string Joined(string? before, string? behind)
    {
        var (left, right) = ((before ?? "").Trim(), (behind ?? "").Trim());
        if (left.Length == 0 || right.Length == 0) { return left + right; }
        return left[^1] is '\'' or '’' or '-' ? left + right : $"{left} {right}";
    }

    private static string Unquoted(string name) => name is ['"', _, .., '"'] ? name[1..^1].Trim() : name;
}
