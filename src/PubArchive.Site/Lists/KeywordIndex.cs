using System.Collections.Concurrent;
using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Site.Lists;

/// <summary>Which publications bear which keywords, gathered while their pages are written. Safe from several threads; what it gives back does not depend on their order.</summary>
internal sealed class KeywordIndex
{
    private readonly ConcurrentDictionary<string, Gathered> _keywords = new(StringComparer.Ordinal);

    /// <summary>Notes a publication's keywords.</summary>
    public void Add(string publicationKey, IEnumerable<string> keywords)
    {
        foreach (var text in keywords) { _keywords.GetOrAdd(KeywordName.Of(text).Folded, _ => new Gathered()).Add(text, publicationKey); }
    }

    /// <summary>The shelves that hold a keyword.</summary>
    public IEnumerable<string> Shelves => _keywords.Keys.Select(folded => new KeywordName(folded).Shelf).Distinct(StringComparer.Ordinal);

    /// <summary>Every keyword with its publications, in the order of a language's alphabet; publications in key order.</summary>
    public ImmutableArray<IndexedKeyword> In(SiteLanguage language, IReadOnlyList<PublicationRow> rows)
    {
        var byKey = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        return [.. _keywords.Select(pair => pair.Value.Read(new KeywordName(pair.Key), byKey))
            .OrderBy(keyword => keyword.Text, Comparer<string>.Create((left, right) => language.Alphabet.Compare(left, right)))
            .ThenBy(keyword => keyword.Name.Folded, StringComparer.Ordinal)];
    }

    private sealed class Gathered
    {
        private readonly List<string> _publications = [];
        private readonly Lock _lock = new();
        private string? _text;

        // Of several spellings the first in ordinal order stands, which is the one with capitals.
        public void Add(string text, string publicationKey)
        {
            lock (_lock)
            {
                _publications.Add(publicationKey);
                if (_text is null || string.CompareOrdinal(text, _text) < 0) { _text = text; }
            }
        }

        public IndexedKeyword Read(KeywordName name, Dictionary<string, PublicationRow> rows)
        {
            lock (_lock)
            {
                return new IndexedKeyword(name, _text ?? name.Folded, [.. _publications.Order(StringComparer.Ordinal).Where(rows.ContainsKey).Select(key => rows[key])]);
            }
        }
    }
}

/// <summary>A keyword of the site.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">As shown.</param>
/// <param name="Rows">The publications that bear it.</param>
internal sealed record IndexedKeyword(KeywordName Name, string Text, ImmutableArray<PublicationRow> Rows);
