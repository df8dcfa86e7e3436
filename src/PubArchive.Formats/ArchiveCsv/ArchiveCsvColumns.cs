using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Csv;

namespace PubArchive.Formats.ArchiveCsv;

/// <summary>Which header of an archive CSV means what: the default names, and what settings add to them.</summary>
/// <remarks>Letter case, blanks, hyphens and low lines in headers do not matter: <c>Lay summary EN</c> is <c>lay_summary_en</c>.</remarks>
public sealed record ArchiveCsvColumns
{
    /// <summary>The default names, English as default language, and <c>Cristin</c> as register.</summary>
    public static readonly ArchiveCsvColumns Default = new();

    private static readonly FrozenDictionary<string, ArchiveColumnRole> s_plain = CsvHeader.Index<ArchiveColumnRole>(
    [
        ("key", ArchiveColumnRole.Key), ("item key", ArchiveColumnRole.Key), ("zotero key", ArchiveColumnRole.Key), ("record key", ArchiveColumnRole.Key),
        ("DOI", ArchiveColumnRole.Doi),
        ("title", ArchiveColumnRole.Title),
        ("unit", ArchiveColumnRole.Units), ("units", ArchiveColumnRole.Units), ("department", ArchiveColumnRole.Units), ("departments", ArchiveColumnRole.Units),
        ("SDG", ArchiveColumnRole.Goals), ("SDGs", ArchiveColumnRole.Goals), ("goals", ArchiveColumnRole.Goals),
        ("open access URL", ArchiveColumnRole.OpenAccessUrl), ("open access", ArchiveColumnRole.OpenAccessUrl), ("OA URL", ArchiveColumnRole.OpenAccessUrl), ("Unpaywall", ArchiveColumnRole.OpenAccessUrl),
        ("registered", ArchiveColumnRole.Registered), ("registered date", ArchiveColumnRole.Registered), ("date registered", ArchiveColumnRole.Registered),
        ("ORCID", ArchiveColumnRole.Orcids), ("ORCIDs", ArchiveColumnRole.Orcids),
        ("visibility", ArchiveColumnRole.Visibility),
        ("embargo", ArchiveColumnRole.Embargo), ("embargo until", ArchiveColumnRole.Embargo),
    ]);

    // The longer name first: what stands behind it is a language.
    private static readonly (string Prefix, ArchiveColumnRole Role)[] s_inLanguage =
    [
        ("laysummary", ArchiveColumnRole.LaySummary), ("summary", ArchiveColumnRole.LaySummary), ("keywords", ArchiveColumnRole.Keywords), ("publishedcitation", ArchiveColumnRole.Citation), ("citation", ArchiveColumnRole.Citation),
    ];

    /// <summary>The registers whose ids may have a column, named as the register, <c>Cristin</c>, or <c>Cristin id</c>; any other as <c>register id NVA</c>.</summary>
    public ImmutableArray<string> Registers { get; init; } = ["Cristin"];

    /// <summary>The language of a summary, keywords or citation whose column names none; BCP 47 primary tag.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>A file's own header → the default name it stands for: <c>Institutt</c> → <c>department</c>, <c>Populært</c> → <c>lay summary nb</c>.</summary>
    public ImmutableDictionary<string, string> Renamed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a header means something, so that settings can name a typing error.</summary>
    public bool Knows(string header) => Find(header) is not null;

    /// <summary>What a header cell means; <see langword="null"/> when nothing PubArchive knows.</summary>
    internal ArchiveColumn? Find(string header)
    {
        var name = CsvHeader.Normal(header);
        var renamed = Renamed.FirstOrDefault(pair => CsvHeader.Normal(pair.Key) == name).Value;
        if (renamed is not null) { name = CsvHeader.Normal(renamed); }
        return s_plain.TryGetValue(name, out var role) ? new ArchiveColumn(role) : FindRegister(renamed ?? header) ?? FindInLanguage(name);
    }

    /// <summary>Whether a header is that of an archive CSV: it names records, and says at least one thing about them.</summary>
    internal bool IsHeader(IEnumerable<string> header)
    {
        var found = header.Select(Find).OfType<ArchiveColumn>().Select(column => column.Role).ToHashSet();
        var names = found.Contains(ArchiveColumnRole.Key) || found.Contains(ArchiveColumnRole.Doi);
        return names && found.Except([ArchiveColumnRole.Key, ArchiveColumnRole.Doi, ArchiveColumnRole.Title]).Any();
    }

    // "Cristin", "Cristin id"; any register as "register id NVA".
    private ArchiveColumn? FindRegister(string header)
    {
        var name = CsvHeader.Normal(header);
        var words = header.Split([' ', '_', '-'], 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isNamed = words.Length == 3 && CsvHeader.Normal(words[0] + words[1]) == "registerid";
        if (isNamed) { name = CsvHeader.Normal(words[2]); }
        var register = Registers.FirstOrDefault(register => CsvHeader.Normal(register) is var plain && (name == plain || name == plain + "id"));
        if (register is null && isNamed) { register = words[2]; }
        return register is null ? null : new ArchiveColumn(ArchiveColumnRole.RegisterId, register);
    }

    private ArchiveColumn? FindInLanguage(string name)
    {
        var (prefix, role) = Array.Find(s_inLanguage, row => name.StartsWith(row.Prefix, StringComparison.Ordinal));
        if (prefix is null) { return null; }
        var language = name[prefix.Length..].Trim('(', ')', '[', ']');
        if (language.Length == 0) { return new ArchiveColumn(role, DefaultLanguage); }
        var isLanguage = language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower);
        return isLanguage ? new ArchiveColumn(role, language == "no" ? "nb" : language) : null;
    }
}
