using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>What of a graph is known only from all of it: which nodes are parts of others, and the collections.</summary>
internal sealed class RdfIndex
{
    private const int Deepest = 64;
    private const string LibraryItem = RdfNames.Zotero + "UserItem";

    private readonly RdfGraph _graph;
    private readonly bool[] _isPart;
    private readonly HashSet<int> _walked = [];
    private readonly Dictionary<int, List<Collection>> _collections = [];
    private readonly Dictionary<int, int> _libraryItems = [];
    private readonly HashSet<int> _ofLibrary = [];

    /// <summary>Goes over the nodes at the top of a file.</summary>
    public RdfIndex(RdfGraph graph, List<RdfTop> tops)
    {
        _graph = graph;
        _isPart = new bool[graph.Count];
        var collections = tops.Select(top => top.Node).Where(node => IsCollection(graph, node)).Distinct().ToList();
        var isFound = new bool[graph.Count];
        foreach (var top in tops)
        {
            if (!isFound[top.Node]) { FindParts(graph, top.Node, 0); }
            isFound[top.Node] = true;
        }
        var inside = collections.SelectMany(node => Children(graph, node)).Where(node => IsCollection(graph, node)).ToHashSet();
        foreach (var node in tops.Select(top => top.Node).Where(node => graph.TypeOf(node) == LibraryItem)) { FindWork(graph, node); }
        foreach (var root in collections.Where(node => !inside.Contains(node))) { Walk(graph, root, null, 0); }
    }

    /// <summary>Whether a node is part of another: a journal, a person, a note or file that hangs on an item.</summary>
    public bool IsPart(int node) => _isPart[node] && !IsItem(_graph, node);

    // What has an item type of Zotero's is a record, whatever names its address.
    private static bool IsItem(RdfGraph graph, int node) => graph.First(node, (RdfNames.Zotero, "itemType")) is { } type && type is not ("attachment" or "note");

    /// <summary>What a library says of a work it has, in bibo's way: its own node, which leads to the work's; <see langword="null"/> when it says nothing.</summary>
    public int? LibraryItemOf(int work) => _libraryItems.TryGetValue(work, out var node) ? node : null;

    /// <summary>Whether a node is only what a library says of a work, which is read with the work.</summary>
    public bool IsLibraryItem(int node) => _ofLibrary.Contains(node);

    /// <summary>Whether a node is a collection.</summary>
    public static bool IsCollection(RdfGraph graph, int node) => graph.TypeOf(node) is RdfNames.Zotero + "Collection" or RdfNames.Bib + "Collection";

    /// <summary>The collections of an item, in the order of their names.</summary>
    public IEnumerable<Collection> CollectionsOf(int node) =>
        _collections.TryGetValue(node, out var found) ? found.Distinct().OrderBy(PathOf, StringComparer.Ordinal) : [];

    /// <summary>The names from the top down.</summary>
    public static string PathOf(Collection collection) => collection.Parent is { } parent ? $"{PathOf(parent)}/{collection.Name}" : collection.Name ?? "";

    // Every node that a statement leads to is part of what it is about, but for related items and members of collections.
    private void FindParts(RdfGraph graph, int node, int depth)
    {
        if (depth > Deepest) { return; }
        foreach (var statement in graph.About(node))
        {
            if (statement.Text is not null || statement.Name is "relation" or "hasPart" or "sameAs" || statement.Is(RdfNames.ResourceList, "resource")) { continue; }
            if (_isPart[statement.Node]) { continue; }
            _isPart[statement.Node] = true;
            FindParts(graph, statement.Node, depth + 1);
        }
    }

    private void FindWork(RdfGraph graph, int node)
    {
        foreach (var statement in graph.About(node))
        {
            if (statement.Text is null && statement.Is(RdfNames.ResourceList, "resource") && _libraryItems.TryAdd(statement.Node, node)) { _ofLibrary.Add(node); }
        }
    }

    private static IEnumerable<int> Children(RdfGraph graph, int collection)
    {
        foreach (var statement in graph.About(collection))
        {
            if (statement.Text is null && statement.Is(RdfNames.Terms, "hasPart")) { yield return statement.Node; }
        }
    }

    private void Walk(RdfGraph graph, int node, Collection? parent, int depth)
    {
        // Each once: damaged files have collections inside one another.
        if (depth > Deepest || !_walked.Add(node)) { return; }
        var name = graph.First(node, (RdfNames.Dc, "title"), (RdfNames.Terms, "title")) ?? "";
        var collection = new Collection(null, name, parent);
        foreach (var child in Children(graph, node))
        {
            if (IsCollection(graph, child)) { Walk(graph, child, collection, depth + 1); }
            else if (_collections.TryGetValue(child, out var list)) { list.Add(collection); }
            else { _collections[child] = [collection]; }
        }
    }
}
