using System.Collections.Immutable;
using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Workflows.Inputs;

namespace PubArchive.Workflows;

/// <summary>Turns the rows of an archive CSV into what the archive takes: units by name become keys, creators by name become places.</summary>
internal sealed class FactsFile(ArchiveStore store, UnitTree units, ArchiveCsvColumns columns)
{
    /// <summary>All rows of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="noticed">Takes what was guessed, lost or doubted.</param>
    /// <returns>In the order of the file. Read to the end at once, because creators are looked up in the archive, which must not be busy with the rows yet.</returns>
    public ImmutableArray<FactsRow> Rows(InputFile file, List<Diagnostic> noticed)
    {
        using var stream = file.OpenRead();
        var rows = ImmutableArray.CreateBuilder<FactsRow>();
        foreach (var row in new ArchiveCsvReader(columns).Read(stream))
        {
            noticed.AddRange(row.Diagnostics.Select(file.Named));
            // What concerns the file as a whole stands on no row.
            if (row.Source.Length > 0) { rows.Add(new FactsRow(row.Key, row.Doi, FactsOf(row, file, noticed), row.Line, row.Source)); }
        }
        return rows.ToImmutable();
    }

    private CatalogueFacts FactsOf(ArchiveCsvRow row, InputFile file, List<Diagnostic> noticed) => new()
    {
        Units = [.. row.Units.Select(name => UnitNamed(name, row, file, noticed)).OfType<Unit>().Select(unit => new UnitPlacement(unit.Key, Origin.ArchiveCsv, file.Name)).Distinct()],
        Goals = [.. row.Goals.Select(goal => new GoalTag(SdgGoal.Of(goal), Origin.ArchiveCsv, file.Name))],
        Summaries = [.. row.LaySummaries.Select(pair => new LaySummary(pair.Key, pair.Value, Origin.ArchiveCsv))],
        Keywords = [.. row.Keywords.SelectMany(pair => pair.Value.Select(text => new Keyword(text, pair.Key, Origin.ArchiveCsv)))],
        RegisterIds = [.. row.RegisterIds.Select(pair => new RegisterId(pair.Key, pair.Value))],
        OpenAccessUrl = row.OpenAccessUrl,
        Registered = row.Registered,
        Orcids = row.Orcids.IsEmpty ? [] : Orcids(row, file, noticed),
        PublishedCitation = row.Citations.IsEmpty ? null : new LocalizedText(row.Citations),
        Visibility = row.IsPublic switch { true => Visibility.Public, false => Visibility.Hidden, null => null },
        EmbargoUntil = row.EmbargoUntil,
    };

    private Unit? UnitNamed(string name, ArchiveCsvRow row, InputFile file, List<Diagnostic> noticed)
    {
        var found = units.Named(name);
        if (found.Length == 1) { return found[0]; }
        var message = found.IsEmpty
            ? $"'{name}': {UnitNames.Hint(units, name)}. The publication was not placed in it."
            : $"Several units are called '{name}' ({string.Join(", ", found.Select(unit => unit.Key))}); write the key. The publication was placed in none of them.";
        noticed.Add(file.Named(new Diagnostic(Severity.Warning, row.Line, found.IsEmpty ? "UNIT003" : "UNIT004", message)));
        return null;
    }

    private ImmutableArray<CreatorOrcid> Orcids(ArchiveCsvRow row, InputFile file, List<Diagnostic> noticed)
    {
        var creators = row.NamesRecord && store.Find(row.Key ?? row.Doi!.Value.ToString()) is { } publication ? publication.Item.Creators : [];
        var placed = ImmutableArray.CreateBuilder<CreatorOrcid>();
        foreach (var orcid in row.Orcids)
        {
            var place = orcid.Position ?? Place(creators, orcid.Name!); // a row gives one of the two
            if (place >= 0) { placed.Add(new CreatorOrcid(place, orcid.Orcid)); }
            else { noticed.Add(file.Named(new Diagnostic(Severity.Warning, row.Line, "ORCID001", $"The record has no creator '{orcid.Name}'; write the name as the record has it, Family, Given, or the creator's number."))); }
        }
        return placed.ToImmutable();
    }

    private static int Place(ImmutableArray<Creator> creators, string name) => creators.ToList().FindIndex(creator =>
        creator.SortName.Equals(name, StringComparison.OrdinalIgnoreCase) || creator.DisplayName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
