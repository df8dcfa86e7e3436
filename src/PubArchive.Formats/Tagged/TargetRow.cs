using System.Collections.Immutable;
using System.Diagnostics;
using PubArchive.Items;

namespace PubArchive.Formats.Tagged;

/// <summary>One row of a map: a tag or element and its targets, in words such as <c>SN ISSN:journalArticle ISBN</c>.</summary>
/// <remarks><c>@role</c> is a creator, <c>#word</c> something else than a field, <c>-</c> nothing; item types stand behind a colon.</remarks>
internal sealed record TargetRow(string Name, ImmutableArray<(Target? Target, ImmutableArray<ItemType> Types)> Targets)
{
    /// <summary>The target for an item type: the one that names it, else the one that names none; <see langword="null"/> when there is none.</summary>
    public Target? TargetFor(ItemType type)
    {
        foreach (var (target, types) in Targets)
        {
            if (types.IsEmpty || types.Contains(type)) { return target; }
        }
        return null;
    }

    /// <summary>Reads a row of the table.</summary>
    public static TargetRow Parse(string row)
    {
        var words = row.Split(' ');
        return new TargetRow(words[0], [.. words[1..].Select(ParseTarget)]);
    }

    private static (Target?, ImmutableArray<ItemType>) ParseTarget(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? word : word[..colon];
        ImmutableArray<ItemType> types = colon < 0 ? [] : [.. word[(colon + 1)..].Split(',').Select(type => ZoteroSchema.TryParse(type, out ItemType parsed) ? parsed : throw new UnreachableException(type))];
        return (name == "-" ? null : TargetOf(name), types);
    }

    private static Target TargetOf(string name) => name switch
    {
        "#date" => new Target(TargetKind.BackupDate, Field.Date),
        "#access" => new Target(TargetKind.BackupAccess, Field.AccessDate),
        "#container" => new Target(TargetKind.BackupContainer, Field.PublicationTitle),
        "#lastPage" => new Target(TargetKind.LastPage, Field.Pages),
        "#extra" => new Target(TargetKind.Extra),
        "#file" => new Target(TargetKind.File),
        "#page" => new Target(TargetKind.Page),
        "#note" => new Target(TargetKind.Note),
        "#tags" => new Target(TargetKind.Tags),
        "#id" => new Target(TargetKind.Id),
        ['@', .. var role] => new Target(TargetKind.Creator, Creator: ZoteroSchema.TryParse(role, out CreatorType creator) ? creator : throw new UnreachableException(role)),
        _ => FieldOf(name),
    };

    private static Target FieldOf(string name)
    {
        if (!ZoteroSchema.TryParse(name, out Field field)) { throw new UnreachableException(name); }
        var isDate = field is Field.Date or Field.FilingDate or Field.IssueDate or Field.AccessDate;
        return new Target(isDate ? TargetKind.Date : TargetKind.Field, field);
    }
}
