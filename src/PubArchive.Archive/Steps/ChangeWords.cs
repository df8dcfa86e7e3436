using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Archive.Records;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Archive.Steps;

/// <summary>Says in words what one version of a record changed of another. Pure.</summary>
internal static class ChangeWords
{
    private const int Shown = 60;

    /// <summary>The changes, a line each.</summary>
    public static ImmutableArray<string> Of(RecordState? before, RecordState after) =>
        before is null ? ["added"] : [.. OfItem(before, after), .. OfFacts(before.Facts, after.Facts)];

    private static IEnumerable<string> OfItem(RecordState before, RecordState after)
    {
        var (was, now) = (before.Item, after.Item);
        return Change("key", before.Key, after.Key)
            .Concat(Change("type", ZoteroSchema.Name(was.Type), ZoteroSchema.Name(now.Type)))
            .Concat(was.Fields.Concat(now.Fields).Select(pair => pair.Key).Distinct().SelectMany(field => Change(ZoteroSchema.Name(field), was.Fields[field], now.Fields[field])))
            .Concat(Change("creators", Text(was.Creators, creator => creator.SortName), Text(now.Creators, creator => creator.SortName)))
            .Concat(Lists("tag", was.Tags.Select(tag => tag.Name), now.Tags.Select(tag => tag.Name)))
            .Concat(Lists("collection", was.Collections.Select(Name), now.Collections.Select(Name)))
            .Concat(Lists("note", was.Notes.Select(note => note.Html), now.Notes.Select(note => note.Html)))
            .Concat(Lists("attachment", was.Attachments.Select(Name), now.Attachments.Select(Name)))
            .Concat(Lists("relation", was.Relations.Select(relation => relation.Object), now.Relations.Select(relation => relation.Object)));
    }

    private static IEnumerable<string> OfFacts(CatalogueFacts was, CatalogueFacts now) =>
        Lists("unit", was.Units.Select(placement => placement.UnitKey), now.Units.Select(placement => placement.UnitKey))
            .Concat(Lists("goal", was.Goals.Select(tag => tag.Goal.ToString()), now.Goals.Select(tag => tag.Goal.ToString())))
            .Concat(was.Summaries.Concat(now.Summaries).Select(summary => summary.Language).Distinct(StringComparer.Ordinal)
                .SelectMany(language => Change($"summary {language}", SummaryIn(was, language), SummaryIn(now, language))))
            .Concat(Lists("keyword", was.Keywords.Select(keyword => keyword.Text), now.Keywords.Select(keyword => keyword.Text)))
            .Concat(Lists("register number", was.RegisterIds.Select(Name), now.RegisterIds.Select(Name)))
            .Concat(Change("open access", was.OpenAccessUrl, now.OpenAccessUrl))
            .Concat(Change("registered", was.Registered?.ToString(), now.Registered?.ToString()))
            .Concat(Lists("ORCID", was.Orcids.Select(orcid => orcid.Orcid.Value), now.Orcids.Select(orcid => orcid.Orcid.Value)))
            .Concat(Change("visibility", Name(was.Visibility), Name(now.Visibility)))
            .Concat(Change("embargo", Day(was.EmbargoUntil), Day(now.EmbargoUntil)))
            .Concat(Lists("person", was.People.Select(Name), now.People.Select(Name)))
            .Concat(Change("merged into", was.MergedInto, now.MergedInto))
            .Concat(OfRemoval(was.Removal, now.Removal));

    private static IEnumerable<string> OfRemoval(Removal? was, Removal? now)
    {
        if (was == now) { yield break; }
        yield return (was, now) switch
        {
            (_, null) => "brought back",
            (null, { Reason: null }) => "removed",
            (null, { Reason: { } reason }) => $"removed: {Cut(reason)}",
            _ => $"reason of the removal: {Cut(now.Reason ?? "none")}",
        };
    }

    private static IEnumerable<string> Change(string name, string? was, string? now)
    {
        if (was == now) { yield break; }
        yield return (was, now) switch
        {
            (null, _) => $"{name}: {Cut(now!)} added", // null differs from null in nothing
            (_, null) => $"{name}: {Cut(was)} taken away",
            _ => $"{name}: {Cut(was)} → {Cut(now)}",
        };
    }

    private static IEnumerable<string> Lists(string name, IEnumerable<string> was, IEnumerable<string> now)
    {
        var (before, after) = (was.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        return after.Where(text => !before.Contains(text)).Select(text => $"{name}: {Cut(text)} added")
            .Concat(before.Where(text => !after.Contains(text)).Select(text => $"{name}: {Cut(text)} taken away"));
    }

    private static string? SummaryIn(CatalogueFacts facts, string language) => facts.Summaries.FirstOrDefault(summary => summary.Language == language)?.Text;

    private static string Text<T>(IEnumerable<T> values, Func<T, string> text) => string.Join("; ", values.Select(text));

    private static string Name(Collection collection) => collection.Name ?? collection.Key ?? "";

    private static string Name(Attachment attachment) => attachment.Title ?? attachment.Path ?? attachment.Url ?? "";

    private static string Name(RegisterId id) => $"{id.Register} {id.Id}";

    // Whoever opted out has no name here either.
    private static string Name(CreatorPerson link) => link.PersonId ?? string.Create(CultureInfo.InvariantCulture, $"creator {link.Position + 1} opted out");

    private static string? Name(Visibility? visibility) => visibility switch { Visibility.Hidden => "hidden", Visibility.Public => "public", _ => null };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shown ? line : line[..(Shown - 1)] + "…";
    }
}
