using System.Globalization;
using System.Text.Json;

namespace PubArchive.Csl.Conformance.Fixtures;

/// <summary>A fixture's session of edits: each call puts one citation between those before and after it. What the last call changed is marked.</summary>
internal sealed class SuiteSession(CitationProcessor processor, List<CslItem> items)
{
    private readonly Dictionary<string, Citation> _citations = new(StringComparer.Ordinal);

    public string Run(string edits, bool bibliography)
    {
        using var document = JsonDocument.Parse(edits);
        List<Citation> before = [], after = [];
        var last = "";
        foreach (var edit in document.RootElement.EnumerateArray())
        {
            before = after;
            last = Add(edit[0]);
            after = [.. Ids(edit[1]).Append(last).Concat(Ids(edit[2])).Select(id => _citations[id])];
        }
        if (bibliography) { return processor.Process(Cited(after), after).Bibliography.ToHtml(); }
        var old = Texts(before);
        var lines = Texts(after).Select((pair, index) => string.Create(
            CultureInfo.InvariantCulture, $"{(pair.Key == last || old.GetValueOrDefault(pair.Key) != pair.Value ? ">>" : "..")}[{index}] {pair.Value}"));
        return string.Join('\n', lines);
    }

    private string Add(JsonElement citation)
    {
        var id = citation.GetProperty("citationID").ToString();
        var note = citation.TryGetProperty("properties", out var properties) && properties.TryGetProperty("noteIndex", out var number) ? number.GetInt32() : 0;
        _citations[id] = new Citation { Id = id, NoteNumber = note, Items = [.. citation.GetProperty("citationItems").EnumerateArray().Select(SuiteCite.Read)] };
        return id;
    }

    private IEnumerable<string> Ids(JsonElement list)
    {
        foreach (var entry in list.EnumerateArray())
        {
            var id = entry[0].ToString();
            _citations[id] = _citations[id] with { NoteNumber = entry[1].GetInt32() };
            yield return id;
        }
    }

    // Items enter the bibliography in the order they are first cited.
    private List<CslItem> Cited(List<Citation> citations) =>
        [.. citations.SelectMany(citation => citation.Items).Select(cite => cite.Id).Distinct(StringComparer.Ordinal).Select(id => items.Find(item => item.Id == id)).OfType<CslItem>()];

    private Dictionary<string, string> Texts(List<Citation> citations) =>
        processor.Process(Cited(citations), citations).Citations.ToDictionary(citation => citation.Id, citation => citation.ToHtml(), StringComparer.Ordinal);
}
