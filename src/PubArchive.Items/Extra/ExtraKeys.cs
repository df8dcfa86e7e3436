using System.Collections.Frozen;

namespace PubArchive.Items;

/// <summary>The keys known in Extra: Zotero's fields and creator types by name and label, CSL's variables, identifiers, and what settings add.</summary>
/// <remarks>Like Zotero, takes <c>Series Title</c>, <c>series title</c>, <c>seriesTitle</c> and <c>series-title</c> for the same key.</remarks>
public sealed class ExtraKeys
{
    private readonly FrozenDictionary<string, ExtraKey> _byForm;
    private readonly FrozenSet<string> _spellings;

    private ExtraKeys(FrozenDictionary<string, ExtraKey> byForm, FrozenSet<string> spellings) => (_byForm, _spellings) = (byForm, spellings);

    /// <summary>What is known without settings.</summary>
    public static ExtraKeys Default { get; } = Build([.. ExtraKeyTable.All()]);

    /// <summary>These and more: a register's name, a word for lay summary in another language. A name that is known already becomes unmistakable.</summary>
    public ExtraKeys With(IEnumerable<string> names)
    {
        var added = names.Select(name => new KeyValuePair<string, ExtraKey>(name, (Find(name) ?? new ExtraKey { Name = name }) with { IsUnmistakable = true })).ToList();
        var forms = new Dictionary<string, ExtraKey>(_byForm, StringComparer.Ordinal);
        foreach (var (name, key) in added) { forms[Form(name)] = key; }
        return new ExtraKeys(forms.ToFrozenDictionary(StringComparer.Ordinal), _spellings.Concat(added.Select(pair => pair.Key)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The key of a text in any spelling; <c>tex.</c> and anything is one.</summary>
    /// <returns><see langword="null"/> when it is unknown.</returns>
    public ExtraKey? Find(ReadOnlySpan<char> text)
    {
        var name = text.Trim();
        if (IsTex(name)) { return new ExtraKey { Name = name.ToString(), IsUnmistakable = true }; }
        if (name.Length > MaxLength) { return null; }
        Span<char> form = stackalloc char[MaxLength];
        var length = Form(WithoutLanguage(name, out _), form);
        return _byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form[..length], out var key) ? key : null;
    }

    /// <summary>The key of a text that is spelled as programs write it, capitals included: in running text anything else is prose.</summary>
    internal ExtraKey? FindSpelled(ReadOnlySpan<char> text)
    {
        if (IsTex(text)) { return Find(text); }
        return _spellings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WithoutLanguage(text, out _)) ? Find(text) : null;
    }

    /// <summary>Lower case, letters and digits only: what all spellings of a key share.</summary>
    internal static string Form(ReadOnlySpan<char> name)
    {
        Span<char> form = stackalloc char[MaxLength];
        return form[..Form(name, form)].ToString();
    }

    /// <summary>Without the language code in brackets behind it, <c>Lay summary (nn)</c>.</summary>
    internal static ReadOnlySpan<char> WithoutLanguage(ReadOnlySpan<char> name, out string? language)
    {
        language = null;
        var isCode = name is [.., '(', var first, var second, ')'] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second);
        if (!isCode) { return name; }
        language = name[^3..^1].ToString().ToLowerInvariant();
        return name[..^4].TrimEnd();
    }

    /// <summary>The longest key there is; a longer text before a colon is none.</summary>
    internal const int MaxLength = 64;

    private static int Form(ReadOnlySpan<char> name, Span<char> form)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (length < form.Length && char.IsLetterOrDigit(character)) { form[length++] = char.ToLowerInvariant(character); }
        }
        return length;
    }

    private static ExtraKeys Build(List<KeyValuePair<string, ExtraKey>> spellings)
    {
        var forms = new Dictionary<string, ExtraKey>(StringComparer.Ordinal);
        foreach (var (spelling, key) in spellings) { forms.TryAdd(Form(spelling), key); }
        return new ExtraKeys(forms.ToFrozenDictionary(StringComparer.Ordinal), spellings.Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal));
    }

    // Better BibTeX's own: "tex.journaltitle: …".
    private static bool IsTex(ReadOnlySpan<char> name) =>
        name.StartsWith("tex.", StringComparison.OrdinalIgnoreCase) && name.Length is > 4 and <= MaxLength && !name.ContainsAny(' ', '\t');
}
