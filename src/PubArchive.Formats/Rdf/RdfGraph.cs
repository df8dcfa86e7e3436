using System.Runtime.InteropServices;

namespace PubArchive.Formats.Rdf;

/// <summary>The statements of an RDF file: nodes are numbers, and each knows its statements in order.</summary>
/// <param name="length">How long the text is, in characters.</param>
internal sealed class RdfGraph(int length)
{
    // What Zotero's files have, about; lists that grow leave as much behind as they hold.
    private const int CharactersOfNode = 200;
    private const int CharactersOfStatement = 60;

    private readonly List<Node> _nodes = new(length / CharactersOfNode);
    private readonly List<RdfStatement> _statements = new(length / CharactersOfStatement);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    private struct Node
    {
        public string? Name;
        public string? Type;
        public int First;
        public int Last;
    }

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>A node by its URI or the name it has in the file; the same for the same name.</summary>
    public int NodeOf(string name)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, name, out var exists);
        if (!exists) { found = Add(name); }
        return found;
    }

    /// <summary>A node without a name.</summary>
    public int NewNode() => Add(null);

    /// <summary>The node's URI; <see langword="null"/> for one without.</summary>
    public string? NameOf(int node) => _nodes[node].Name;

    /// <summary>The URI of what the node is; <see langword="null"/> when the file does not say.</summary>
    public string? TypeOf(int node) => _nodes[node].Type;

    /// <summary>Says what a node is; what is said first holds.</summary>
    public void SetType(int node, string type)
    {
        var nodes = CollectionsMarshal.AsSpan(_nodes);
        nodes[node].Type ??= type;
    }

    /// <summary>Adds a statement about a node.</summary>
    public void Add(int subject, RdfStatement statement)
    {
        _statements.Add(statement);
        var at = _statements.Count - 1;
        ref var node = ref CollectionsMarshal.AsSpan(_nodes)[subject];
        if (node.First < 0) { node.First = at; }
        else { CollectionsMarshal.AsSpan(_statements)[node.Last].Next = at; }
        node.Last = at;
    }

    /// <summary>The statements about a node.</summary>
    public Statements About(int node) => new(_statements, _nodes[node].First);

    private int Add(string? name)
    {
        _nodes.Add(new Node { Name = name, First = -1, Last = -1 });
        return _nodes.Count - 1;
    }

    /// <summary>The statements about one node, in the order of the file.</summary>
    public struct Statements(List<RdfStatement> statements, int first)
    {
        private int _next = first;

        /// <summary>The statement reached.</summary>
        public RdfStatement Current { get; private set; }

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Statements GetEnumerator() => this;

        /// <summary>Moves on.</summary>
        public bool MoveNext()
        {
            if (_next < 0) { return false; }
            Current = statements[_next];
            _next = Current.Next;
            return true;
        }
    }
}

/// <summary>A statement: a predicate and a text, or a node.</summary>
internal struct RdfStatement
{
    /// <summary>The predicate's namespace.</summary>
    public string Namespace;

    /// <summary>The predicate's name in it.</summary>
    public string Name;

    /// <summary>The text; <see langword="null"/> when the object is a node.</summary>
    public string? Text;

    /// <summary>The node, when there is no text.</summary>
    public int Node;

    /// <summary>Where the next statement about the same subject is; -1 for none.</summary>
    internal int Next;

    /// <summary>Whether the predicate is this one.</summary>
    public readonly bool Is(string ns, string name) => Name == name && Namespace == ns;
}
