namespace PubArchive.Items;

/// <summary>Someone who made the work, in one role: a person with two name fields, or a one-field name (an institution, a mononym).</summary>
public sealed record Creator
{
    private Creator(CreatorType type, string last, string? first, bool isOneField) =>
        (Type, LastName, FirstName, IsOneField) = (type, last, first, isOneField);

    /// <summary>The role.</summary>
    public CreatorType Type { get; init; }

    /// <summary>The family name with its particles, or the whole name when <see cref="IsOneField"/>.</summary>
    public string LastName { get; }

    /// <summary>The given names; <see langword="null"/> when there are none.</summary>
    public string? FirstName { get; }

    /// <summary>Whether Zotero keeps the name in a single field (<c>name</c>, <c>fieldMode</c> 1).</summary>
    public bool IsOneField { get; }

    /// <summary>A person with a family name and perhaps given names.</summary>
    public static Creator Person(CreatorType type, string lastName, string? firstName) =>
        new(type, lastName, string.IsNullOrEmpty(firstName) ? null : firstName, isOneField: false);

    /// <summary>A name in one field.</summary>
    public static Creator OneField(CreatorType type, string name) => new(type, name, null, isOneField: true);

    /// <summary><c>Given Family</c>, or the one-field name.</summary>
    public string DisplayName => FirstName is null ? LastName : LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";

    /// <summary><c>Family, Given</c>, or the one-field name: the shape Zotero CSV, Highwire tags and lists use.</summary>
    public string SortName => FirstName is null ? LastName : $"{LastName}, {FirstName}";
}
