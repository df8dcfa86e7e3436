using System.Globalization;
using System.Text;

namespace PubArchive.Tests.Seed;

/// <summary>The archive page as the tests understand its description: written from the record, line by line, sharing nothing with the product.</summary>
internal static class OwnPageWriter
{
    private static readonly string[] s_slugs =
    [
        "utrydde-fattigdom", "utrydde-sult", "god-helse-og-livskvalitet", "god-utdanning", "likestilling-mellom-kjoennene", "rent-vann-og-gode-sanitaerforhold", "ren-energi-til-alle",
        "anstendig-arbeid-og-oekonomisk-vekst", "industri-innovasjon-og-infrastruktur", "mindre-ulikhet", "baerekraftige-byer-og-lokalsamfunn", "ansvarlig-forbruk-og-produksjon",
        "stoppe-klimaendringene", "livet-i-havet", "livet-paa-land", "fred-rettferdighet-og-velfungerende-institusjoner", "samarbeid-for-aa-naa-maalene",
    ];

    /// <summary>The page.</summary>
    /// <param name="record">Of a journal article with DOI.</param>
    /// <param name="language">en or nn.</param>
    /// <param name="isSeed">The first dialect.</param>
    /// <param name="group">The Zotero group.</param>
    /// <param name="counts">Goal to count.</param>
    public static string Write(SeedRecord record, string language, bool isSeed, string group, IReadOnlyDictionary<int, int> counts)
    {
        var isEnglish = language == "en";
        var page = new StringBuilder();
        Line("---");
        foreach (var line in TitleLines(record.Title)) { Line(line); }
        Line("type: pub");
        Line("encoding: UTF-8");
        Line("");
        Line("---");
        Line(isEnglish ? "<h1>Publication</h1>" : "<h1>Publikasjon</h1>");
        Line($"<article id=\"csl-bib-container-{record.Key}\" class=\"csl-bib-container\">");
        Line($"  <div class=\"csl-bib-body\"> <div class=\"csl-entry\">{Reference(record)}</div> </div>");
        Line("  <div class=\"csl-bib-buttons\">");
        if (record.Paths.Length > 0) { Button($"#taxonomy-article-{record.Key}", "archive", isEnglish ? "Archive" : "Arkiv"); }
        if (record.Cristin is not null) { Button($"https://app.cristin.no/results/show.jsf?id={record.Cristin}", "Cristin", "Cristin"); }
        Button($"http://zotero.org/groups/{group}/items/{record.Key}", "Zotero", "Zotero");
        Button($"#keywords-article-{record.Key}", "keywords", isEnglish ? "Keywords" : "Emneord");
        var summary = record.Summaries.GetValueOrDefault(language);
        if (summary is not null) { Button($"#about-article-{record.Key}", "about_pub", isEnglish ? "About" : "Om"); }
        if (record.Goals.Length > 0) { Button($"#sdg-article-{record.Key}", "sdg", isEnglish ? "Sustainable Development Goals" : "Berekraftsmål"); }
        if (record.OpenAccessUrl is not null)
        {
            Button(record.OpenAccessUrl, "Unpaywall", "Unpaywall");
            Button(record.OpenAccessUrl, "EZproxy", "EZproxy");
        }
        Line("  </div>");
        Line($"  <div id=\"csl-bib-meta-container-{record.Key}\"></div>");
        Line("</article>");
        Line($"<div id=\"csl-bib-meta-{record.Key}\" class=\"csl-bib-meta\">");
        if (summary is not null) { Section("about", "about_pub", isEnglish ? "About" : "Om", "    " + summary); }
        Section("keywords", "keywords", isEnglish ? "Keywords" : "Emneord", "    " + string.Join(", ", record.Keywords.GetValueOrDefault(language, [])));
        if (record.Abstract is not null) { Section("abstract", "abstract", isEnglish ? "Scientific abstract" : "Samandrag", "    " + record.Abstract); }
        if (record.Goals.Length > 0) { Section("sdg", "sdg", isEnglish ? "Sustainable Development Goals" : "Berekraftsmål", Tiles()); }
        if (record.Paths.Length > 0) { Section("taxonomy", "taxonomy", isEnglish ? "Archive" : "Arkiv", string.Join('\n', record.Paths.Select(path => List(path)))); }
        Line("</div>");
        return page.ToString();

        void Line(string text) => page.Append(text).Append('\n');

        void Button(string url, string alt, string label) => Line($"    <a href=\"{url}\" alt=\"{alt}\" class=\"csl-bib-button\">{label}</a>");

        void Section(string id, string kind, string head, string body)
        {
            Line($"  <article id=\"{id}-article-{record.Key}\" class=\"{kind}-article\">");
            Line($"    <h1>{head}</h1>");
            Line(body);
            Line("  </article>");
        }

        string Tiles() => "    <div class=\"sdg-container\">" + string.Join(' ', record.Goals.Order().Select(Tile)) + "</div>";

        string Tile(int goal)
        {
            var archive = isSeed ? $"/{language}/archive/?key=?sdg={goal}#archive" : $"{{{{< params subfolder >}}}}{language}/archive/?sdg={goal}#archive";
            var label = !isEnglish ? "publikasjonar" : isSeed ? "publications" : "Publications";
            var (more, words) = isEnglish ? ($"https://sdgs.un.org/goals/goal{goal}", "Read More") : ($"https://fn.no/om-fn/fns-baerekraftsmaal/{s_slugs[goal - 1]}?lang=nno-NO", "Les meir");
            return string.Create(CultureInfo.InvariantCulture, $$$"""
                <div id="sdg{{{goal}}}" class="sdg">
                        <img src="{{< params subfolder >}}images/sdg/sdg{{{goal:00}}}_{{{language}}}.png" class="image" alt="SDG {{{goal}}}">
                        <div class="sdg-overlay">
                          <a href="{{{archive}}}" class="sdg-publication-count"><span>{{{counts[goal]}}}</span> {{{label}}}</a>
                          <p><a href="{{{more}}}" class="sdg-read-more">{{{words}}}</a></p>
                        </div>
                      </div>
                """);
        }

        string List(IReadOnlyList<SeedUnit> path)
        {
            var month = CultureInfo.GetCultureInfo(isEnglish ? "en-US" : "nn-NO").DateTimeFormat.MonthNames[int.Parse(record.Registered.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1];
            var nodes = path.Select(unit => (unit.Key, Name: unit.Names[language]))
                .Append((path[^1].YearKey, record.Registered[..4])).Append((path[^1].MonthKey, char.ToUpperInvariant(month[0]) + month[1..]));
            return $"    <ul>\n{string.Concat(nodes.Select(node => Node(node.Item1, node.Item2)))}    </ul>";
        }

        string Node(string key, string name) => isSeed
            ? $"      <li>\n        <a href=\"/{language}/archive/?key={key}\">{name}</a>\n      </li>\n"
            : $"      <li><a href=\"{{{{< params subfolder >}}}}{language}/archive/?key={key}\">{name}</a></li>\n";
    }

    // Words go on the line until it is longer than 80; only titles that need no quotes, or single ones.
    private static IEnumerable<string> TitleLines(string title)
    {
        var isQuoted = title.Contains(": ", StringComparison.Ordinal);
        var line = "title: " + (isQuoted ? "'" : "");
        var isFresh = true;
        foreach (var word in title.Split(' '))
        {
            if (!isFresh && line.Length > 80)
            {
                yield return line;
                line = "  ";
                isFresh = true;
            }
            line += (isFresh ? "" : " ") + (isQuoted ? word.Replace("'", "''", StringComparison.Ordinal) : word);
            isFresh = false;
        }
        yield return line + (isQuoted ? "'" : "");
    }

    // APA 7, journal article, apostrophes curled: up to twenty authors are named, of more the first nineteen and the last.
    private static string Reference(SeedRecord record)
    {
        var names = record.Authors.Select(author => $"{author.Last}, {string.Join(' ', author.First.Split(' ').Select(given => $"{given[0]}."))}").ToList();
        var authors = names.Count switch
        {
            1 => names[0],
            <= 20 => $"{string.Join(", ", names.SkipLast(1))}, &#38; {names[^1]}",
            _ => $"{string.Join(", ", names.Take(19))}, … {names[^1]}",
        };
        return $"{authors} ({record.Date}). {record.Title.Replace('\'', '’')}. <i>{record.Journal}</i>, <i>{record.Volume}</i>({record.Issue}). <a href=\"https://doi.org/{record.Doi}\">https://doi.org/{record.Doi}</a>";
    }
}
