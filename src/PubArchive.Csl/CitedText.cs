using System.Collections.Immutable;

namespace PubArchive.Csl;

/// <summary>A text whose citations are edited one after the other, as a word processor does. After each edit it says which citations are to be set again.</summary>
/// <remarks>Every edit renders the whole text anew, so that positions, letters and numbers are those of the text as it stands. Used by one thread at a time.</remarks>
public sealed class CitedText
{
    private readonly CitationProcessor _processor;
    private readonly Func<string, CslItem?> _find;
    private readonly Dictionary<string, (string Html, string Numbers)> _printed = new(StringComparer.Ordinal);

    /// <summary>A text without citations.</summary>
    /// <param name="processor">Renders it.</param>
    /// <param name="find">Finds an item by its id; <see langword="null"/> where there is none.</param>
    public CitedText(CitationProcessor processor, Func<string, CslItem?> find)
    {
        ArgumentNullException.ThrowIfNull(processor);
        ArgumentNullException.ThrowIfNull(find);
        _processor = processor;
        _find = find;
    }

    /// <summary>The citations in the order they stand in the text.</summary>
    public ImmutableArray<Citation> Citations { get; private set; } = [];

    /// <summary>Puts a citation at a place.</summary>
    /// <param name="index">0 for before all others.</param>
    /// <param name="citation">Its <see cref="Citation.Id"/> is not one of those in the text.</param>
    /// <exception cref="ArgumentException">The id is empty or in use.</exception>
    public CitedTextUpdate Insert(int index, Citation citation) => Set(Citations.Insert(index, citation));

    /// <summary>Puts a citation in the place of that with the same id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CitedTextUpdate Replace(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return Set(Citations.SetItem(IndexOf(citation.Id), citation));
    }

    /// <summary>Takes a citation out.</summary>
    /// <exception cref="ArgumentException">There is none of this id.</exception>
    public CitedTextUpdate Remove(string id) => Set(Citations.RemoveAt(IndexOf(id)));

    /// <summary>Sets all citations at once.</summary>
    /// <exception cref="ArgumentException">An id is empty or given twice.</exception>
    public CitedTextUpdate Set(IEnumerable<Citation> citations)
    {
        ImmutableArray<Citation> all = [.. citations];
        if (all.Any(citation => citation.Id.Length == 0)) { throw new ArgumentException("A citation has no id.", nameof(citations)); }
        if (all.Select(citation => citation.Id).Distinct(StringComparer.Ordinal).Count() < all.Length) { throw new ArgumentException("Two citations have one id.", nameof(citations)); }
        Citations = all;
        // Items enter the bibliography in the order they are first cited.
        var items = all.SelectMany(citation => citation.Items).Select(cite => cite.Id).Distinct(StringComparer.Ordinal).Select(_find).OfType<CslItem>();
        var result = _processor.Process(items, all);
        return new CitedTextUpdate(result, [.. result.Citations.Where(IsNew)]);
    }

    private bool IsNew(RenderedCitation citation)
    {
        var html = citation.ToHtml();
        var isNew = !_printed.TryGetValue(citation.Id, out var before) || before != (html, citation.Numbers);
        _printed[citation.Id] = (html, citation.Numbers);
        return isNew;
    }

    private int IndexOf(string id)
    {
        for (var i = 0; i < Citations.Length; i++)
        {
            if (Citations[i].Id == id) { return i; }
        }
        throw new ArgumentException($"There is no citation \"{id}\".", nameof(id));
    }
}

/// <summary>A text after an edit.</summary>
/// <param name="Result">All of it.</param>
/// <param name="Changed">The citations that read otherwise than before the edit, or in which a number stands for another item now; new ones among them, in the order of the text.</param>
public sealed record CitedTextUpdate(CitationResult Result, ImmutableArray<RenderedCitation> Changed);
