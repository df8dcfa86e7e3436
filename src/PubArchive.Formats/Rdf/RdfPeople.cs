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
            AddText(draft, role, name);
            return;
        }
        var (hasMembers, isNumbered) = (false, false);
        foreach (var member in graph.About(statement.Node))
        {
            if (member.Namespace != RdfNames.Rdf) { continue; }
            isNumbered |= member.Name is ['_', ..];
            if (member.Name != "li") { continue; }
            hasMembers = true;
            AddMember(draft, graph, member, role);
        }
        if (isNumbered) { hasMembers |= AddNumbered(draft, graph, statement.Node, role); }
        if (!hasMembers) { AddNode(draft, graph, statement.Node, role); }
    }

    private static void AddMember(ItemDraft draft, RdfGraph graph, RdfStatement member, CreatorType role)
    {
        if (member.Text is { } name) { AddText(draft, role, name); }
        else { AddNode(draft, graph, member.Node, role); }
    }

    private static void AddText(ItemDraft draft, CreatorType role, string name)
    {
        if (OfText(role, name) is { } person) { draft.AddCreator(person); }
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

    // rdf:_1, rdf:_2: by number, not by place.
    private static bool AddNumbered(ItemDraft draft, RdfGraph graph, int node, CreatorType role)
    {
        List<(int Place, RdfStatement Member)> members = [];
        foreach (var statement in graph.About(node))
        {
            if (statement.Namespace == RdfNames.Rdf && statement.Name is ['_', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) { members.Add((place, statement)); }
        }
        foreach (var (_, member) in members.OrderBy(pair => pair.Place)) { AddMember(draft, graph, member, role); }
        return members.Count > 0;
    }
}
