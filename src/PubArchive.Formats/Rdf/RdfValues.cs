namespace PubArchive.Formats.Rdf;

/// <summary>Looks for values by the predicates several vocabularies have for one thing, the first that has any.</summary>
internal static class RdfValues
{
    /// <summary>The first text, or the name of the first node, of the first predicate that has one.</summary>
    public static string? First(this RdfGraph graph, int node, params ReadOnlySpan<(string Namespace, string Name)> predicates)
    {
        foreach (var (ns, name) in predicates)
        {
            foreach (var statement in graph.About(node))
            {
                if (!statement.Is(ns, name)) { continue; }
                var text = statement.Text ?? graph.NameOf(statement.Node);
                if (!string.IsNullOrWhiteSpace(text)) { return text.Trim(); }
            }
        }
        return null;
    }

    /// <summary>All objects of the first predicate that has any.</summary>
    public static List<RdfStatement> All(this RdfGraph graph, int node, params ReadOnlySpan<(string Namespace, string Name)> predicates)
    {
        List<RdfStatement> found = [];
        foreach (var (ns, name) in predicates)
        {
            foreach (var statement in graph.About(node))
            {
                if (statement.Is(ns, name)) { found.Add(statement); }
            }
            if (found.Count > 0) { break; }
        }
        return found;
    }
}
