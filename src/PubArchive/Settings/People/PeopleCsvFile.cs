using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Formats.PeopleCsv;
using PubArchive.Items;

namespace PubArchive.Settings.People;

/// <summary>Makes people of the rows of <c>people.csv</c>: somebody with several units has a row for each.</summary>
internal sealed class PeopleCsvFile(UnitTree units, string file)
{
    private readonly List<Diagnostic> _noticed = [];
    // By the id that is given, else by name; in the order of the file.
    private readonly OrderedDictionary<string, (Person Person, int Line)> _people = new(StringComparer.Ordinal);

    public static PeopleFile Read(Stream stream, UnitTree units, string file)
    {
        var reader = new PeopleCsvFile(units, file);
        foreach (var row in PeopleCsvReader.Read(stream)) { reader.Take(row); }
        var people = reader.People();
        var faults = reader._noticed.Where(notice => notice.Severity is Severity.Error).ToImmutableArray();
        if (!faults.IsEmpty) { throw new SettingsException([.. faults.OrderBy(fault => fault.Line)]); }
        return new PeopleFile(people, [.. reader._noticed]);
    }

    private void Take(PeopleCsvRow row)
    {
        // A row cut short by an unclosed quote may have lost its last cell, which says who opted out.
        _noticed.AddRange(row.Diagnostics.Select(notice => notice with { File = file, Severity = notice.Severity is Severity.Warning ? Severity.Error : notice.Severity }));
        if (row[PeopleColumn.Name] is not { } name) { return; }
        var read = Person(row, name);
        var who = read.Id.Length > 0 ? read.Id : $"name:{TextFold.Words(name)}";
        _people[who] = _people.TryGetValue(who, out var known) ? (Joined(known.Person, read, row.Line), known.Line) : (read, row.Line);
    }

    private ImmutableArray<Person> People()
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (read, line) in _people.Values)
        {
            var person = read.Id.Length > 0 ? read : read with { Id = PersonValues.DerivedId(read.Name, read.Orcid) };
            people.Add(person);
            if (!ids.Add(person.Id)) { Wrong(line, $"Another person has the id or ORCID of '{person.Name}'; if both are one, write one name and the other among the variants."); }
        }
        return people.ToImmutable();
    }

    private Person Person(PeopleCsvRow row, string name)
    {
        var orcid = Value(row, PeopleColumn.Orcid, PersonValues.OrcidOf, PersonValues.OrcidHint);
        var id = row[PeopleColumn.Id] is { } given ? PersonValues.IdOf(given) : "";
        if (id is null) { Wrong(row.Line, $"'{row[PeopleColumn.Id]}' is no value for 'id': {PersonValues.IdHint}."); }
        return new Person
        {
            Id = id ?? "",
            Name = name,
            Variants = row.Parts(PeopleColumn.Variants),
            IsKnownByInitials = Value(row, PeopleColumn.Initials, PersonValues.YesOrNo, PersonValues.YesNoHint) ?? true,
            Orcid = orcid,
            Affiliation = row[PeopleColumn.Affiliation],
            Units = Unit(row),
            OptOut = Value(row, PeopleColumn.OptOut, PersonValues.OptOutOf, PersonValues.OptOutHint) ?? OptOut.None,
        };
    }

    private ImmutableArray<Membership> Unit(PeopleCsvRow row)
    {
        var (from, until) = (Value(row, PeopleColumn.From, PersonValues.DateOf, PersonValues.DateHint), Value(row, PeopleColumn.Until, PersonValues.DateOf, PersonValues.DateHint));
        if (from > until) { Wrong(row.Line, $"'until' ({until}) lies before 'from' ({from})."); }
        if (row[PeopleColumn.Unit] is not { } text) { return []; }
        var (key, hint) = PersonValues.UnitOf(units, text);
        if (key is not null) { return [new Membership(key, from, until)]; }
        Wrong(row.Line, $"'{text}' is no value for 'unit': {hint}.");
        return [];
    }

    // Whoever opted out in one row opted out; what rows say differently otherwise is a fault.
    private Person Joined(Person known, Person read, int line)
    {
        if (known.Orcid is { } one && read.Orcid is { } other && one != other) { Wrong(line, $"'{read.Name}' has the ORCID {one} in an earlier row and {other} here; give two people an 'id' each, or correct one."); }
        return known with
        {
            Variants = [.. known.Variants.Concat(read.Variants).Append(read.Name).Where(name => name != known.Name).Distinct(StringComparer.Ordinal)],
            IsKnownByInitials = known.IsKnownByInitials && read.IsKnownByInitials,
            Orcid = known.Orcid ?? read.Orcid,
            Affiliation = known.Affiliation ?? read.Affiliation,
            Units = [.. known.Units.Concat(read.Units).Distinct()],
            OptOut = known.OptOut > read.OptOut ? known.OptOut : read.OptOut,
        };
    }

    private T? Value<T>(PeopleCsvRow row, PeopleColumn column, Func<string, T?> read, string hint) where T : struct
    {
        if (row[column] is not { } text) { return null; }
        var value = read(text);
        if (value is null) { Wrong(row.Line, $"'{text}' is no value for '{Name(column)}': {hint}."); }
        return value;
    }

    private void Wrong(int line, string message) => _noticed.Add(new Diagnostic(Severity.Error, line, "PPL101", message) { File = file });

    private static string Name(PeopleColumn column) => column switch
    {
        PeopleColumn.Orcid => "ORCID",
        PeopleColumn.OptOut => "opt-out",
        _ => column.ToString().ToLowerInvariant(),
    };
}
