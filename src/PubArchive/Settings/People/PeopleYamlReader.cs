using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Settings.Yaml;

namespace PubArchive.Settings.People;

/// <summary>Reads <c>people.yaml</c>.</summary>
internal sealed class PeopleYamlReader(UnitTree units)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The people; <see langword="null"/> when the file says nothing of any.</summary>
    public static PeopleFile? Read(string text, UnitTree units, string file)
    {
        var faults = new YamlFaults(file);
        var read = YamlMap.Open(text, faults) is { } map ? new PeopleYamlReader(units).Read(map) : null;
        faults.ThrowIfAny();
        return read;
    }

    private PeopleFile? Read(YamlMap map)
    {
        var isSaid = map.Has("people");
        var people = map.Maps("people").Select(ReadPerson).ToList();
        map.Close();
        return isSaid ? new PeopleFile([.. people], []) : null;
    }

    private Person ReadPerson(YamlMap map)
    {
        if (!map.Has("name")) { map.Missing("name", "write it as Family, Given"); }
        var name = map.Text("name") ?? "";
        var orcid = map.Number("orcid", PersonValues.OrcidOf, PersonValues.OrcidHint);
        var person = new Person
        {
            Id = map.Value("id", PersonValues.IdOf, PersonValues.IdHint) ?? PersonValues.DerivedId(name, orcid),
            Name = name.Trim(),
            Variants = map.Texts("variants"),
            IsKnownByInitials = map.Number("initials", PersonValues.YesOrNo, PersonValues.YesNoHint) ?? true,
            Orcid = orcid,
            Affiliation = map.Text("affiliation"),
            Units = [.. map.Maps("units").Select(ReadUnit).OfType<Membership>()],
            OptOut = map.Number("opt_out", PersonValues.OptOutOf, PersonValues.OptOutHint) ?? OptOut.None,
        };
        map.Close();
        if (!_ids.Add(person.Id)) { map.Wrong(map.Start, "people", person.Name, "another person has the same id, ORCID or name; give each an 'id' of their own"); }
        return person;
    }

    private Membership? ReadUnit(YamlMap map)
    {
        var unit = map.Text("unit");
        if (!map.Has("unit")) { map.Missing("unit", "write the key or name of the unit the person is in"); }
        var time = (From: map.Number("from", PersonValues.DateOf, PersonValues.DateHint), Until: map.Number("until", PersonValues.DateOf, PersonValues.DateHint));
        map.Close();
        if (unit is null) { return null; }
        var (key, hint) = PersonValues.UnitOf(units, unit);
        if (key is null) { map.Wrong(map.At("unit"), "unit", unit, hint); }
        if (time is ({ } from, { } until) && from > until) { map.Wrong(map.At("until"), "until", until.ToString(), "it lies before 'from'"); }
        return key is null ? null : new Membership(key, time.From, time.Until);
    }
}
