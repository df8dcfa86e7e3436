using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>All persons cited, by family name, initials and given names: how much of given names tells them apart (CSL 1.0.2, "Disambiguation", <c>givenname-disambiguation-rule</c>).</summary>
internal sealed class NameRegistry(GivennameRule rule, StyleOptions options)
{
    // Family name to initials to given names. By cite, a family name counts within its own item only.
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _families = new(StringComparer.Ordinal);

    public void Add(string itemId, NameSet set)
    {
        for (var i = 0; i < set.Names.Length && (i == 0 || !IsPrimaryOnly); i++)
        {
            var name = NameParser.Parse(set.Names[i]);
            if (name.Literal is not null || name.Family.Length == 0) { continue; }
            var (family, initials, given) = KeysOf(itemId, name);
            if (!_families.TryGetValue(family, out var byInitials)) { _families[family] = byInitials = new(StringComparer.Ordinal); }
            if (!byInitials.TryGetValue(initials, out var givens)) { byInitials[initials] = givens = new(StringComparer.Ordinal); }
            givens.Add(given);
        }
    }

    /// <summary>The least that must be shown of a name; <see langword="null"/> for what the style shows.</summary>
    public GivenLevel? LevelOf(string itemId, ParsedName name, int index, NameOptions shown)
    {
        if (name.Literal is not null || (index > 0 && IsPrimaryOnly)) { return null; }
        var (family, initials, _) = KeysOf(itemId, name);
        if (!_families.TryGetValue(family, out var byInitials) || !byInitials.TryGetValue(initials, out var givens)) { return null; }
        // By cite, names are only added where cites clash; a name that the style shows short stays so until then.
        if (rule == GivennameRule.ByCite && shown.Form == NameForm.Short) { return null; }
        var isShared = byInitials.Count > 1;
        if (rule is GivennameRule.AllNamesWithInitials or GivennameRule.PrimaryNameWithInitials) { return isShared ? GivenLevel.Initials : null; }
        if (givens.Count > 1 || (isShared && shown.InitializeWith is null)) { return GivenLevel.Full; }
        return isShared ? GivenLevel.Initials : null;
    }

    private bool IsPrimaryOnly => rule is GivennameRule.PrimaryName or GivennameRule.PrimaryNameWithInitials;

    private (string Family, string Initials, string Given) KeysOf(string itemId, ParsedName name)
    {
        var family = Plain(name.Family);
        // A particle that is never demoted is part of the name.
        if (options.DemoteNonDroppingParticle == DemoteParticle.Never && name.NonDroppingParticle.Length > 0) { family += " " + name.NonDroppingParticle; }
        if (rule == GivennameRule.ByCite) { family = itemId + "\n" + family; }
        var given = Plain(name.Given);
        return (family, Initials.Apply(given, "", options.InitializeWithHyphen, shorten: true), given);
    }

    private static string Plain(string text) => string.Join(' ', text.Replace('.', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
