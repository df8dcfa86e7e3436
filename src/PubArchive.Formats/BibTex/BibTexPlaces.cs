using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Who published an entry, and where.</summary>
internal sealed class BibTexPlaces
{
    private string? _address;
    private string? _location;
    private string? _publisher;
    private string? _institution;

    public void Clear() => (_address, _location, _publisher, _institution) = (null, null, null, null);

    /// <summary>Takes <c>address</c>, or biblatex's <c>location</c>.</summary>
    public void TakePlace(string name, string text)
    {
        if (name == "address") { _address ??= text; }
        else { _location ??= text; }
    }

    /// <summary>Takes a publisher; an institution or organization is one where none is named.</summary>
    public void TakePublisher(string name, string text)
    {
        if (name is "publisher" or "school") { _publisher ??= text; }
        else { _institution ??= text; }
    }

    /// <summary>Fills the item's fields.</summary>
    public void Put(ItemDraft draft)
    {
        PutPlace(draft);
        if ((_publisher ?? _institution) is not { } publisher) { return; }
        draft.Put(Field.Publisher, publisher);
        if (_publisher is not null && _institution is not null && _institution != _publisher) { draft.PutExtra("tex.institution", _institution); }
    }

    // With proceedings, location is where the conference was.
    private void PutPlace(ItemDraft draft)
    {
        var isEvent = draft.Type is ItemType.ConferencePaper && _address is not null;
        if ((_address ?? _location) is { } place) { draft.Put(Field.Place, place); }
        if (_address is null || _location is null || _location == _address) { return; }
        if (isEvent) { draft.AddExtraLine($"event-place: {_location}"); }
        else { draft.PutExtra("tex.location", _location); }
    }
}
