using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Settings;

namespace PubArchive.Tests.Settings;

public sealed class UnitsFileTests
{
    private const string Fjord = """
        units:
          - key: FJORD
            name: {en: Fjord University, nn: Fjorduniversitetet}
            units:
              - key: MED
                name: {en: Faculty of Medicine, nn: Det medisinske fakultet}
                units:
                  - key: NEURO
                    name: {en: Department of Neurology, nn: Institutt for nevrologi, nb: Institutt for nevrologi}
                    collections: [Brain, ABCD2345]
                    aliases: [Neuro]
                    from: 1998
                    until: 2020-12
                    years: {2022: YEAR2022}
                    months: {2022-06: JUNE2022}
        rules:
          - {unit: NEURO, collection: Brain imaging}
          - {unit: Department of Neurology, tag: neurology}
          - {unit: Neuro, author: "Dusek, Petr"}
          - {unit: NEURO, keyword: iron}
        """;

    [Test]
    public void Units_stand_in_the_tree_where_they_are_nested()
    {
        var units = UnitsFile.Parse(Fjord).Units;
        var path = units.Path(units.Find("NEURO")!);
        Assert.That(path.Select(unit => (unit.Key, unit.Level)), Is.EqualTo(new[]
        {
            ("FJORD", UnitLevel.Institution), ("MED", UnitLevel.Faculty), ("NEURO", UnitLevel.Department),
        }));
    }

    [Test]
    public void A_unit_has_names_aliases_dates_and_the_keys_of_its_nodes()
    {
        var unit = UnitsFile.Parse(Fjord).Units.Find("NEURO")!;
        Assert.Multiple(() =>
        {
            Assert.That(unit.Names.In("nn"), Is.EqualTo("Institutt for nevrologi"));
            Assert.That(unit.Aliases, Is.EqualTo(new[] { "Neuro", "Brain", "ABCD2345" }));
            Assert.That((unit.From.ToString(), unit.Until.ToString()), Is.EqualTo(("1998", "2020-12")));
            Assert.That(UnitTree.NodeKey(unit, PartialDate.Parse("2022")), Is.EqualTo("YEAR2022"));
            Assert.That(UnitTree.NodeKey(unit, PartialDate.Parse("2022-06")), Is.EqualTo("JUNE2022"));
        });
    }

    [Test]
    public void A_rule_names_its_unit_by_key_name_or_alias_and_looks_at_one_thing() =>
        Assert.That(UnitsFile.Parse(Fjord).Rules, Is.EqualTo(new[]
        {
            new TaggingRule(RuleSubject.Collection, "Brain imaging", "NEURO"), new TaggingRule(RuleSubject.Tag, "neurology", "NEURO"),
            new TaggingRule(RuleSubject.Author, "Dusek, Petr", "NEURO"), new TaggingRule(RuleSubject.Keyword, "iron", "NEURO"),
        }));

    [Test]
    public void A_level_can_be_given_where_depth_does_not_tell_it() =>
        Assert.That(UnitsFile.Parse("units:\n  - {key: LIB, name: Library, units: [{key: ARC, name: Archives, level: department}]}\n").Units.Find("ARC")!.Level,
            Is.EqualTo(UnitLevel.Department));

    [TestCase("units: [{key: A}]", "units.yaml:1: SET004: 'name' is missing in an entry of 'units'")]
    [TestCase("units: [{name: A}]", "'key' is missing in an entry of 'units'")]
    [TestCase("units: [{key: A, name: A}, {key: A, name: B}]", "'A' is no value for 'key': another unit has this key.")]
    [TestCase("units: [{key: ../etc, name: A}]", "'../etc' is no value for 'key'")]
    [TestCase("units: [{key: A, name: A, level: dean}]", "write institution, faculty or department")]
    [TestCase("units: [{key: A, name: A, from: long ago}]", "write a year, a month or a day")]
    [TestCase("units: [{key: A, name: A, years: {2022-06: K}}]", "write a year, such as 2022")]
    [TestCase("units: [{key: A, name: A, months: {2022: K}}]", "write a year and month, such as 2022-06")]
    [TestCase("units: [{key: A, name: A, unts: []}]", "'unts' is no setting of an entry of 'units'; did you mean 'units'?")]
    [TestCase("units: {key: A}", "'units' must be a list")]
    [TestCase("units: &all [{key: A, name: A, units: *all}]", "units stand at most 16 deep")]
    [TestCase("units: [{key: BIO, name: Biology}]\nrules: [{unit: Biologi, tag: b}]", "'Biologi' is no value for 'unit': no unit has this key or name, perhaps 'Biology' is meant.")]
    [TestCase("units: [{key: A, name: X}, {key: B, name: X}]\nrules: [{unit: X, tag: b}]", "several units have this name")]
    [TestCase("units: [{key: A, name: X}]\nrules: [{unit: A}]", "exactly one of collection, tag, author or keyword")]
    [TestCase("units: [{key: A, name: X}]\nrules: [{unit: A, tag: b, author: c}]", "exactly one of collection, tag, author or keyword")]
    [TestCase("units: [{key: A, name: X}]\nrules: [{tag: b}]", "'unit' is missing in an entry of 'rules'")]
    public void A_fault_is_named_with_a_hint(string text, string expected)
    {
        var thrown = Assert.Throws<SettingsException>(() => UnitsFile.Parse(text))!;
        Assert.That(thrown.Faults.Select(fault => fault.ToString()), Has.Some.Contains(expected));
    }

    [Test]
    public void The_template_says_nothing_until_its_lines_are_switched_on() =>
        Assert.That(UnitsFile.Parse(SettingsTemplates.Text(UnitsFile.FileName)).Units.Units, Is.Empty);
}
