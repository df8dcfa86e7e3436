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
        var text = new CitedText(processor, id => items.Find(item => item.Id == id));
        var (update, last) = (text.Set([]), "");
        foreach (var edit in document.RootElement.EnumerateArray())
        {
            last = Add(edit[0]);
            update = text.Set([.. Ids(edit[1]).Append(last).Concat(Ids(edit[2])).Select(id => _citations[id])]);
        }
        if (bibliography) { return update.Result.Bibliography.ToHtml(); }
        var changed = update.Changed.Select(citation => citation.Id).Append(last).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', update.Result.Citations.Select((citation, index) => string.Create(
            CultureInfo.InvariantCulture, $"{(changed.Contains(citation.Id) ? ">>" : "..")}[{index}] {citation.ToHtml()}")));
    }

    private string Add(JsonElement citation)
    {
        var id = citation.GetProperty("citationID").ToString();
        citation.TryGetProperty("properties", out var properties);
        var cites = citation.GetProperty("citationItems").EnumerateArray().Select(SuiteCite.Read).ToArray();
        if (cites.Length > 0 && SuiteCite.ModeOf(properties) is { } mode) { cites[0] = cites[0] with { Mode = mode }; }
        _citations[id] = new Citation { Id = id, NoteNumber = SuiteCite.NoteOf(properties), Items = [.. cites] };
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
}
