namespace PubArchive.Cli.Output;

/// <summary>The people of the library, and the names that could be several of them.</summary>
internal sealed record PeopleJson(IReadOnlyList<PersonJson> People, IReadOnlyList<DoubtfulNameJson> Doubtful);

/// <summary>Someone the library knows; <c>optOut</c> is <c>none</c>, <c>data</c> or <c>name</c>.</summary>
internal sealed record PersonJson(
    string Id, string Name, IReadOnlyList<string> Variants, string? Orcid, string? Affiliation, IReadOnlyList<MembershipJson> Units, string OptOut,
    IReadOnlyList<string> Works, IReadOnlyList<WrittenName> Written, IReadOnlyList<WrittenName> Near);

/// <summary>A person's time in a unit.</summary>
internal sealed record MembershipJson(string Unit, string? From, string? Until);

/// <summary>A name that several people have.</summary>
internal sealed record DoubtfulNameJson(string Name, int Records, IReadOnlyList<string> People);

/// <summary>Turns people into what <c>--json</c> prints.</summary>
internal static class PeopleShapes
{
    public static PersonJson Of(KnownPerson known)
    {
        var person = known.Person;
        return new PersonJson(
            person.Id, person.Name, person.Variants, person.Orcid?.Value, person.Affiliation,
            [.. person.Units.Select(time => new MembershipJson(time.UnitKey, time.From?.ToString(), time.Until?.ToString()))], Shapes.Word(person.OptOut),
            known.Keys, known.Written, known.Near);
    }

    public static DoubtfulNameJson Of(DoubtfulName doubt) => new(doubt.Name.Name, doubt.Name.Records, [.. doubt.People.Select(person => person.Id)]);
}
