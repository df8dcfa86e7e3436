using System.Globalization;
using System.Text;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Labels like <c>Doe65</c> and <c>RoNo78</c>, made of names and year for items that have none of their own (CSL 1.0.2, Appendix IV, <c>citation-label</c>).</summary>
internal static class CitationLabels
{
    private const int OneName = 4;

    /// <summary>One author gives four letters, two give two each, three give two, one and one, more give one each of the first four; then two digits of the year.</summary>
    public static string Of(CslItem item)
    {
        var names = item.Names.Select(entry => entry.Value).FirstOrDefault(list => !list.IsDefaultOrEmpty);
        var label = new StringBuilder();
        for (var i = 0; !names.IsDefault && i < Math.Min(names.Length, 4); i++) { label.Append(Part(NameOf(names[i]), Letters(names.Length, i))); }
        if (label.Length == 0) { label.Append(Part(item.Text(Variable.Title) ?? "", OneName)); }
        var year = Dates.DateValue.Of(item.Date(Variable.Issued)).Start.Year ?? 0;
        return label.Append((Math.Abs(year) % 100).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    private static int Letters(int names, int index) => names switch
    {
        1 => OneName,
        2 => 2,
        3 => index == 0 ? 2 : 1,
        _ => 1,
    };

    private static string NameOf(CslName name)
    {
        var parsed = NameParser.Parse(name);
        return parsed.Literal ?? parsed.Family;
    }

    // Articles do not count, nor does anything but letters.
    private static string Part(string name, int letters)
    {
        foreach (var article in (ReadOnlySpan<string>)["a ", "the ", "an "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase)) { name = name[article.Length..]; break; }
        }
        var text = string.Concat(name.Where(Scripts.IsLetter).Take(letters));
        return text.Length == 0 ? "" : text[..1].ToUpperInvariant() + text[1..].ToLowerInvariant();
    }
}
