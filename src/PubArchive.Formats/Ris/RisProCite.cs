using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>ProCite writes what RIS has no tag for as notes with a label, <c>N1  - Series Volume ID: 12</c>, and some tags with another meaning.</summary>
internal sealed class RisProCite
{
    // A record of more lines is none of ProCite's, and moving its lines about would take long.
    private const int Most = 10_000;

    private static readonly RisTag s_note = RisTag.Of("N1");
    private static readonly RisTag s_id = RisTag.Of("ID");
    private static readonly RisTag[] s_creators = [RisTag.Of("A1"), RisTag.Of("A2"), RisTag.Of("A3")];
    private static readonly RisTag[] s_titles = [RisTag.Of("TI"), RisTag.Of("T1"), RisTag.Of("T2"), RisTag.Of("T3")];

    // Label, field. "Histroy" is how ProCite spells it.
    private static readonly FrozenDictionary<string, Field> s_fields = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["Call Number"] = Field.CallNumber, ["Edition"] = Field.Edition, ["ISBN"] = Field.Isbn, ["Language"] = Field.Language, ["Publisher Name"] = Field.Publisher,
        ["Series Title"] = Field.Series, ["Proceedings Title"] = Field.ProceedingsTitle, ["Page(s)"] = Field.Pages, ["Volume ID"] = Field.Volume, ["Issue ID"] = Field.Issue,
        ["Issue Identification"] = Field.Issue, ["Series Volume ID"] = Field.SeriesNumber, ["Series Volume Identification"] = Field.SeriesNumber, ["Scale"] = Field.Scale,
        ["Place of Publication"] = Field.Place, ["Histroy"] = Field.History, ["Size"] = Field.ArtworkSize,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CreatorType> s_roles = new Dictionary<string, CreatorType>(StringComparer.Ordinal)
    {
        ["actor"] = CreatorType.CastMember, ["author"] = CreatorType.Author, ["cartographer"] = CreatorType.Cartographer, ["composer"] = CreatorType.Composer,
        ["composed"] = CreatorType.Composer, ["director"] = CreatorType.Director, ["directed"] = CreatorType.Director, ["performer"] = CreatorType.Performer,
        ["performed"] = CreatorType.Performer, ["producer"] = CreatorType.Producer, ["produced"] = CreatorType.Producer, ["editor"] = CreatorType.Editor, ["ed"] = CreatorType.Editor,
        ["edited"] = CreatorType.Editor, ["editor-in-chief"] = CreatorType.Editor, ["compiler"] = CreatorType.Editor, ["compiled"] = CreatorType.Editor,
        ["presenter"] = CreatorType.Presenter, ["presented"] = CreatorType.Presenter, ["translator"] = CreatorType.Translator, ["translated"] = CreatorType.Translator,
        ["introduction"] = CreatorType.Contributor,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private bool _isProCite;

    /// <summary>Gives labelled notes the tags that mean the same; once a file has shown itself to be ProCite's, its tags are put right too.</summary>
    public void Apply(RisRecord record, ReadOnlySpan<char> text, ItemType type, int longestLine)
    {
        var values = record.Values;
        var wasProCite = _isProCite;
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at].Tag != s_note) { continue; }
            var value = RisText.Of(values[at], text, longestLine);
            var colon = value.IndexOf(':');
            if (colon is <= 0 or > 40) { continue; }
            at = TakeNote(record, at, value[..colon].Trim(), value[(colon + 1)..].Trim().ToString(), type);
        }
        if (_isProCite) { PutRight(record, wasProCite); }
    }

    // Where to go on: the note may be gone, or become several authors.
    private int TakeNote(RisRecord record, int at, ReadOnlySpan<char> label, string value, ItemType type)
    {
        var values = record.Values;
        if (values.Count > Most) { return at; }
        if (label is "Author, Subsidiary" or "Author, Monographic") { return TakeAuthors(values, at, value); }
        if (label is "Record ID" or "Record Number")
        {
            _isProCite = true;
            values[at] = values[at] with { Tag = s_id, Text = value };
        }
        else if (label is "Notes") { values[at] = values[at] with { Text = value }; }
        else if (label is "Connective Phrase" && value.Equals("in", StringComparison.OrdinalIgnoreCase))
        {
            values.RemoveAt(at);
            return at - 1;
        }
        else if (label.EndsWith(" Role", StringComparison.Ordinal)) { return TakeRole(values, at, value, type); }
        else if (TagFor(label, type) is { } tag) { values[at] = values[at] with { Tag = tag, Text = value }; }
        return at;
    }

    // "Given Family; Given Family", in the first of A1, A2, A3 that is free.
    private static int TakeAuthors(List<RisValue> values, int at, string names)
    {
        var tag = Array.Find(s_creators, free => !values.Exists(value => value.Tag == free)) is { Number: > 0 } found ? found : s_creators[^1];
        var authors = names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var note = values[at];
        if (authors is [var only])
        {
            values[at] = note with { Tag = tag, Text = FamilyFirst(only) };
            return at;
        }
        values.RemoveAt(at);
        values.InsertRange(at, authors.Select(name => note with { Tag = tag, Text = FamilyFirst(name) }));
        return at + authors.Length - 1;
    }

    private static string FamilyFirst(string name)
    {
        var blank = name.LastIndexOf(' ');
        return name.Contains(',', StringComparison.Ordinal) || blank < 0 ? name : $"{name[(blank + 1)..]}, {name[..blank].TrimEnd()}";
    }

    // The role holds for the creators right before it. A role unknown here, or to the item type, stays a note.
    private static int TakeRole(List<RisValue> values, int at, string role, ItemType type)
    {
        var first = at;
        while (first > 0 && s_creators.Contains(values[first - 1].Tag) && values[first - 1].Tag == values[at - 1].Tag) { first--; }
        var tags = Roles(role).Where(s_roles.ContainsKey).Select(word => RisMap.TagOf(type, s_roles[word])).Distinct().ToList();
        if (first == at || tags.Count == 0 || tags.Contains(null)) { return at; }
        var people = values[first..at];
        values.RemoveRange(first, at - first + 1);
        values.InsertRange(first, people.SelectMany(person => tags.Select(tag => person with { Tag = tag!.Value }))); // none of them is null
        return first + people.Count * tags.Count - 1;
    }

    // "Eds.", "edited by", "editor and translator".
    private static IEnumerable<string> Roles(string role) => role.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal)
        .Split([',', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => word.EndsWith(" by", StringComparison.Ordinal) ? word[..^3].TrimEnd() : word).Select(word => word.TrimEnd('s'));

    private static RisTag? TagFor(ReadOnlySpan<char> label, ItemType type) =>
        s_fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out var field) ? RisMap.TagOf(type, field) : null;

    private static void PutRight(RisRecord record, bool wasProCite)
    {
        switch (record.Type?.ToUpperInvariant())
        {
            case "CHAP":
                OrderTitles(record.Values);
                MoveEdition(record, wasProCite);
                break;
            case "BOOK":
                MoveEdition(record, wasProCite);
                Change(record, "IS", "VL");
                break;
            case "COMP": Change(record, "IS", "ET"); break;
            case "BILL":
                Change(record, "CY", "T2");
                Change(record, "VL", "M1");
                Change(record, "SP", "SE");
                break;
            case "ART": Change(record, "M1", "M3"); break;
            default: break;
        }
    }

    // VL holds the edition, and a note the volume.
    private static void MoveEdition(RisRecord record, bool wasProCite)
    {
        var volumes = record.Values.Count(value => value.Tag == RisTag.Of("VL"));
        var own = record.Values.FindIndex(value => value.Tag == RisTag.Of("VL") && value.Text is null);
        if (own >= 0 && (volumes > 1 || wasProCite)) { record.Values[own] = record.Values[own] with { Tag = RisTag.Of("ET") }; }
    }

    private static void OrderTitles(List<RisValue> values)
    {
        var order = 0;
        for (var at = 0; at < values.Count; at++)
        {
            if (order < 3 && s_titles.Contains(values[at].Tag)) { values[at] = values[at] with { Tag = RisTag.Of(order++ switch { 0 => "TI", 1 => "T2", _ => "T3" }) }; }
        }
    }

    private static void Change(RisRecord record, string from, string to)
    {
        for (var at = 0; at < record.Values.Count; at++)
        {
            if (record.Values[at].Tag == RisTag.Of(from)) { record.Values[at] = record.Values[at] with { Tag = RisTag.Of(to) }; }
        }
    }
}
