using PubArchive.Csl.Output;

namespace PubArchive.Csl.Citations;

/// <summary>How the free numbers of neighbouring cites are joined: 1, 2, 3 becomes 1–3, and 2000a, 2000b, 2000c becomes 2000a–c (CSL 1.0.2, "Cite Collapsing").</summary>
internal sealed class NumberChain
{
    private readonly List<Link> _links = [];

    /// <summary>Adds a text of a cite.</summary>
    public void AddText(bool beginsCite) => _links.Add(new Link { BeginsCite = beginsCite });

    /// <summary>Adds a number, or a letter by its place in the alphabet.</summary>
    public Link AddNumber(RunTag kind, int number, bool beginsCite, bool hasRanges)
    {
        var link = new Link { Kind = kind, Number = number, BeginsCite = beginsCite, HasRanges = hasRanges };
        _links.Add(link);
        return link;
    }

    /// <summary>Finds the part of every number in its sequence.</summary>
    public void Settle()
    {
        var isStart = true;
        for (var i = 0; i < _links.Count; i++)
        {
            var next = i + 1 < _links.Count ? _links[i + 1] : null;
            if (_links[i].IsNumber) { Pass(_links[i], next, isStart); }
            isStart = !_links[i].IsNumber && next is not { IsNumber: true, BeginsCite: true };
        }
        JoinLast();
    }

    private static void Pass(Link link, Link? next, bool isStart)
    {
        if (isStart) { link.Part = NumberPart.First; }
        if (next is not { IsNumber: true })
        {
            if (link.Part == NumberPart.InRange) { link.Part = NumberPart.EndOfRange; }
            return;
        }
        var follows = next.Number == link.Number + 1 && (isStart || next.Kind == link.Kind);
        if (!follows)
        {
            if (link.Part == NumberPart.InRange) { link.Part = NumberPart.EndOfRange; }
            next.Part = NumberPart.Apart;
        }
        else if (link.Part is NumberPart.First or NumberPart.Apart || !link.HasRanges) { next.Part = NumberPart.Next; }
        else { (link.Part, next.Part) = (NumberPart.Hidden, NumberPart.InRange); }
    }

    // The last number of a chain that stands apart is joined like a neighbour.
    private void JoinLast()
    {
        var isOpen = true;
        for (var i = _links.Count - 1; i > 0; i--)
        {
            var link = _links[i];
            if (!link.IsNumber) { isOpen = true; continue; }
            if (!isOpen || (link.Part != NumberPart.Apart && !(link.Part == NumberPart.Next && _links[i - 1].Number != link.Number - 1))) { continue; }
            link.Part = NumberPart.Next;
            isOpen = false;
        }
    }

    /// <summary>A number or a text in the chain.</summary>
    internal sealed class Link
    {
        public RunTag Kind { get; init; }

        public int Number { get; init; } = int.MinValue;

        public bool BeginsCite { get; init; }

        public bool HasRanges { get; init; }

        public NumberPart Part { get; set; }

        public bool IsNumber => Kind != RunTag.None;
    }
}

/// <summary>The part of a number in a sequence.</summary>
internal enum NumberPart : byte
{
    /// <summary>It begins one.</summary>
    First,

    /// <summary>It follows the one before and is printed.</summary>
    Next,

    /// <summary>It follows the one before; whether it is printed depends on the next.</summary>
    InRange,

    /// <summary>It stands within a range and is not printed.</summary>
    Hidden,

    /// <summary>It ends a range.</summary>
    EndOfRange,

    /// <summary>It does not follow the one before.</summary>
    Apart,
}
