namespace PubArchive.Formats.Rdf;

/// <summary>What an item is part of: the work around it, its section there, the series.</summary>
internal readonly struct RdfParts
{
    private const int Most = 16;

    private RdfParts(List<int> all, int? container, int? section, int? series) => (All, Container, Section, Series) = (all, container, section, series);

    /// <summary>Every part, from the nearest outwards.</summary>
    public List<int> All { get; }

    /// <summary>The periodical, book or site.</summary>
    public int? Container { get; }

    /// <summary>The section.</summary>
    public int? Section { get; }

    /// <summary>The series.</summary>
    public int? Series { get; }

    /// <summary>Follows <c>isPartOf</c> outwards; a circle ends where it began.</summary>
    public static RdfParts Of(RdfGraph graph, int node)
    {
        List<int> all = [];
        Add(graph, node, node, all);
        for (var at = 0; at < all.Count; at++) { Add(graph, node, all[at], all); }
        int? container = null, section = null, series = null;
        foreach (var part in all)
        {
            var type = graph.TypeOf(part);
            if (type == RdfNames.Bib + "Part") { section ??= part; }
            else if (type == RdfNames.Bib + "Series") { series ??= part; }
            else if (RdfTypes.IsContainer(type)) { container ??= part; }
        }
        return new RdfParts(all, container, section, series);
    }

    private static void Add(RdfGraph graph, int self, int node, List<int> all)
    {
        foreach (var statement in graph.About(node))
        {
            var isPart = statement.Text is null && (statement.Is(RdfNames.Terms, "isPartOf") || statement.Is(RdfNames.Schema, "isPartOf"));
            if (isPart && all.Count < Most && statement.Node != self && !all.Contains(statement.Node)) { all.Add(statement.Node); }
        }
    }
}
