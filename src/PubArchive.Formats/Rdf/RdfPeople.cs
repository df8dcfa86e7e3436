using System.Globalization;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>People: <c>foaf:Person</c>s in a sequence, alone, or names as text.</summary>
internal static class RdfPeople
{
    /// <summary>Adds the people of a statement.</summary>
    public static void Add(ItemDraft draft, RdfGraph graph, RdfStatement statement, CreatorType role)
    {
        if (statement.Text is { } name)
        {
            if (OfText(role, name) is { } person) { draft.AddCreator(person); }
            return;
        }
        var members = Members(graph, statement.Node);
        if (members.Count == 0) { AddNode(draft, graph, statement.Node, role); }
        foreach (var member in members)
        {
            if (member.Text is not null) { Add(draft, graph, member, role); }
            else { AddNode(draft, graph, member.Node, role); }
        }
    }

    private static void AddNode(ItemDraft draft, RdfGraph graph, int node, CreatorType role)
    {
        var (last, first, name) = ("", "", (string?)null);
        foreach (var statement in graph.About(node))
        {
            if (statement.Text is not { } text) { continue; }
            text = text.Trim();
            switch (statement.Name)
            {
                case "surname" or "familyName" or "lastName" or "family_name": last = text; break;
                case "givenName" or "givenname" or "firstName": first = text; break;
                case "name": name = text; break;
                default: break;
            }
        }
        if (last.Length + first.Length > 0) { draft.AddCreator(first.Length == 0 ? Creator.OneField(role, last) : Creator.Person(role, last, first)); }
        else if (name is not null && OfText(role, name) is { } person) { draft.AddCreator(person); }
    }

    // "Family, Given", or "Given Family".
    private static Creator? OfText(CreatorType role, string name)
    {
        name = name.Trim();
        if (name.Length == 0) { return null; }
        if (name.Contains(',', StringComparison.Ordinal)) { return PersonName.FamilyFirst(role, name); }
        var blank = name.LastIndexOf(' ');
        return blank < 0 ? Creator.OneField(role, name) : Creator.Person(role, name[(blank + 1)..], name[..blank].TrimEnd());
    }

    // rdf:li in order, rdf:_1, rdf:_2 by number.
    private static List<RdfStatement> Members(RdfGraph graph, int node)
    {
        List<(int Place, RdfStatement Member)> members = [];
        foreach (var statement in graph.About(node))
        {
            if (statement.Namespace != RdfNames.Rdf) { continue; }
            if (statement.Name == "li") { members.Add((members.Count + 1, statement)); }
            else if (statement.Name is ['_', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) { members.Add((place, statement)); }
        }
        return [.. members.OrderBy(pair => pair.Place).Select(pair => pair.Member)];
    }
}
