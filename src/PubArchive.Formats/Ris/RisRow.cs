using System.Collections.Immutable;
using System.Diagnostics;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>One row of the map: a tag and its targets, in words such as <c>SN ISSN:journalArticle ISBN</c>.</summary>
/// <remarks><c>@role</c> is a creator, <c>#word</c> something else than a field, <c>-</c> nothing; item types stand behind a colon.</remarks>
internal sealed record RisRow(RisTag Tag, ImmutableArray<(RisTarget? Target, ImmutableArray<ItemType> Types)> Targets)
{
    /// <summary>The target for an item type: the one that names it, else the one that names none; <see langword="null"/> when there is none.</summary>
    public RisTarget? TargetFor(ItemType type)
    {
        foreach (var (target, types) in Targets)
        {
            if (types.IsEmpty || types.Contains(type)) { return target; }
        }
        return null;
    }

    /// <summary>Reads a row of the table.</summary>
    public static RisRow Parse(string row)
    {
        var words = row.Split(' ');
        return new RisRow(RisTag.Of(words[0]), [.. words[1..].Select(ParseTarget)]);
    }

    private static (RisTarget?, ImmutableArray<ItemType>) ParseTarget(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? word : word[..colon];
        ImmutableArray<ItemType> types = colon < 0 ? [] : [.. word[(colon + 1)..].Split(',').Select(type => ZoteroSchema.TryParse(type, out ItemType parsed) ? parsed : throw new UnreachableException(type))];
        return (name == "-" ? null : TargetOf(name), types);
    }

    private static RisTarget TargetOf(string name) => name switch
    {
        "#date" => new RisTarget(RisTargetKind.BackupDate, Field.Date),
        "#access" => new RisTarget(RisTargetKind.BackupAccess, Field.AccessDate),
        "#container" => new RisTarget(RisTargetKind.BackupContainer, Field.PublicationTitle),
        "#lastPage" => new RisTarget(RisTargetKind.LastPage, Field.Pages),
        "#extra" => new RisTarget(RisTargetKind.Extra),
        "#file" => new RisTarget(RisTargetKind.File),
        "#page" => new RisTarget(RisTargetKind.Page),
        "#note" => new RisTarget(RisTargetKind.Note),
        "#tags" => new RisTarget(RisTargetKind.Tags),
        "#id" => new RisTarget(RisTargetKind.Id),
        ['@', .. var role] => new RisTarget(RisTargetKind.Creator, Creator: ZoteroSchema.TryParse(role, out CreatorType creator) ? creator : throw new UnreachableException(role)),
        _ => FieldOf(name),
    };

    private static RisTarget FieldOf(string name)
    {
        if (!ZoteroSchema.TryParse(name, out Field field)) { throw new UnreachableException(name); }
        var isDate = field is Field.Date or Field.FilingDate or Field.IssueDate or Field.AccessDate;
        return new RisTarget(isDate ? RisTargetKind.Date : RisTargetKind.Field, field);
    }
}
