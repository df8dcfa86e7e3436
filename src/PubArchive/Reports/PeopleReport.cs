using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive;

/// <summary>A creator's name as records write it.</summary>
/// <param name="Name"><c>Family, Given</c>, or a name in one piece.</param>
/// <param name="Records">Records with it; removed ones are not counted.</param>
public sealed record WrittenName(string Name, int Records);

/// <summary>A person, and the works that name them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Keys">Keys of the records linked to the person, ascending; removed ones are not among them.</param>
/// <param name="Written">The names by which they were linked, most frequent first.</param>
/// <param name="Near">Names that link to nobody and are near one of the person's, most frequent first: variants that may be missing.</param>
public sealed record KnownPerson(Person Person, ImmutableArray<string> Keys, ImmutableArray<WrittenName> Written, ImmutableArray<WrittenName> Near);

/// <summary>A name that several people have.</summary>
/// <param name="Name">As records write it.</param>
/// <param name="People">Those who could be meant.</param>
public sealed record DoubtfulName(WrittenName Name, ImmutableArray<Person> People);

/// <summary>The people the library knows, against the names in the archive.</summary>
/// <param name="People">In the order of the file.</param>
/// <param name="Doubtful">Names taken for nobody because several people have them, most frequent first.</param>
/// <param name="Notices">What was passed over in the people file.</param>
public sealed record PeopleReport(ImmutableArray<KnownPerson> People, ImmutableArray<DoubtfulName> Doubtful, ImmutableArray<Diagnostic> Notices);
