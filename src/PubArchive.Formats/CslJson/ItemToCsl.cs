using System.Collections.Immutable;
using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Formats.CslJson;
using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>Turns items into what the citation processor prints, by Zotero's published map.</summary>
/// <remarks>
/// Lines of Extra fill variables the item has no field for (<c>original-date: 1920</c>, <c>Type: entry</c>, <c>editor: Last || First</c>); <c>tex.*</c> lines are dropped, other text is <c>note</c>.
/// Titles keep their rich text. Particles are parted from family names.
/// </remarks>
public static class ItemToCsl
{
    /// <summary>The item in CSL's words.</summary>
    /// <param name="item">Any item; roles and fields CSL has no variable for are left out.</param>
    /// <returns>Its id is the cite key, else Zotero's address of the item, else its key; empty when it has none of these.</returns>
    public static CslItem Convert(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var extra = ExtraVariables.Of(item[Field.Extra]);
        return Convert(item, extra, extra.Rest, CslDates.Of);
    }

    /// <summary>The item for a file: the whole of Extra as <c>note</c>, and doubtful dates as written too, so that nothing is lost.</summary>
    internal static CslItem ConvertWhole(Item item) => Convert(item, ExtraVariables.Of(item[Field.Extra]).WithoutFieldsOf(item.Type), item[Field.Extra], CslDates.WithDoubt);

    private static CslItem Convert(Item item, ExtraVariables extra, string? note, Func<ItemDate, CslDate?> dateOf) => new()
    {
        Id = item.CiteKey ?? ZoteroUri.Of(item) ?? item.Key ?? "",
        Type = extra.Type ?? ZoteroSchema.CslTypes.GetValueOrDefault(item.Type, "document"),
        Texts = Texts(item, extra, note),
        Names = Names(item, extra),
        Dates = Dates(item, extra, dateOf),
    };

    private static CslValues<string> Texts(Item item, ExtraVariables extra, string? note)
    {
        var texts = new CslValues<string>();
        foreach (var (variable, fields) in CslMap.Texts)
        {
            if (TextOf(item, fields) is { } text) { texts.Add(variable, text); }
        }
        // Zotero gives the place of publication as the place of the event too, unless the item knows better.
        if (!texts.TryGet(Variable.EventPlace, out _) && item[Field.Place] is { } place) { texts.Add(Variable.EventPlace, place); }
        foreach (var (variable, text) in extra.Texts)
        {
            if (!texts.TryGet(variable, out _)) { texts.Add(variable, text); }
        }
        if (!string.IsNullOrEmpty(note)) { texts.Add(Variable.Note, note); }
        return texts;
    }

    private static string? TextOf(Item item, ImmutableArray<Field> fields)
    {
        foreach (var field in fields)
        {
            if (item[field] is { } text) { return text; }
        }
        return null;
    }

    private static CslValues<ImmutableArray<CslName>> Names(Item item, ExtraVariables extra)
    {
        var names = new CslValues<ImmutableArray<CslName>>();
        foreach (var group in item.Creators.Select(creator => (creator, variable: CslMap.NameOf(item.Type, creator.Type))).Where(pair => pair.variable is not null).GroupBy(pair => pair.variable))
        {
            names.Add(group.Key!.Value, [.. group.Select(pair => CslNames.Of(pair.creator))]); // groups without variable are filtered out
        }
        foreach (var (variable, list) in extra.Names)
        {
            if (!names.TryGet(variable, out _)) { names.Add(variable, [.. list]); }
        }
        return names;
    }

    private static CslValues<CslDate> Dates(Item item, ExtraVariables extra, Func<ItemDate, CslDate?> dateOf)
    {
        var dates = new CslValues<CslDate>();
        foreach (var (variable, field) in CslMap.Dates)
        {
            if (item[field] is { } text && dateOf(ItemDate.Parse(text)) is { } date) { dates.Add(variable, date); }
        }
        foreach (var (variable, parsed) in extra.Dates)
        {
            if (!dates.TryGet(variable, out _) && dateOf(parsed) is { } date) { dates.Add(variable, date); }
        }
        return dates;
    }
}
