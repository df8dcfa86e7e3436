using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Tests.Site.Publishing;

/// <summary>Fills every text of a value with a mark of its own, by reflection, so that a text which a later version adds is marked too, and tells which marks a file shows.</summary>
internal sealed partial class Marks
{
    private readonly Dictionary<string, string> _byMark = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    [GeneratedRegex("zqx[0-9]{5}xqz", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    /// <summary>The names of all texts marked so far, <c>Item.Notes.Html</c>.</summary>
    public IReadOnlyCollection<string> Names => _byPath.Keys;

    /// <summary>Texts that must have a shape to be used at all, by the last parts of their names.</summary>
    public Dictionary<string, Func<string, string>> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>Which texts a file shows.</summary>
    public IEnumerable<string> FoundIn(string text) => Mark.Matches(text).Select(match => _byMark[match.Value]).Distinct(StringComparer.Ordinal);

    /// <summary>A value in which every text is marked and every list has an entry.</summary>
    public T Fill<T>(string name) => (T)Make(typeof(T), name)!;

    private object? Make(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) { return Make(inner, name); }
        if (type == typeof(string)) { return Text(name); }
        if (type.IsEnum) { return Enum.GetValues(type).GetValue(0); }
        if (type == typeof(ItemFields)) { return ItemFields.From(Enum.GetValues<Field>().Select(field => KeyValuePair.Create(field, Text($"{name}.{field}")))); }
        if (type == typeof(Creator)) { return Creator.Person(CreatorType.Author, Text($"{name}.LastName"), Text($"{name}.FirstName")); }
        if (type == typeof(Collection)) { return new Collection(Text($"{name}.Key"), Text($"{name}.Name"), new Collection(null, Text($"{name}.Parent.Name"))); }
        if (type == typeof(LocalizedText)) { return new LocalizedText(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("en", Text(name)).Add("nn", Text(name))); }
        return Plain(type) ?? Generic(type, name) ?? Filled(type, name);
    }

    // Values that hold no free text.
    private static object? Plain(Type type) =>
        type == typeof(bool) ? false
        : type == typeof(int) ? 0
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero)
        : type == typeof(DateOnly) ? new DateOnly(2024, 5, 6)
        : type == typeof(PartialDate) ? PartialDate.Parse("2024-05-06")
        : type == typeof(SdgGoal) ? SdgGoal.Of(3)
        : type == typeof(Orcid) ? Orcid.Parse("0000-0002-1825-0097")
        : null;

    private object? Generic(Type type, string name)
    {
        if (!type.IsGenericType) { return null; }
        var (shape, arguments) = (type.GetGenericTypeDefinition(), type.GetGenericArguments());
        if (shape == typeof(ImmutableArray<>)) { return Call(typeof(ImmutableArray), nameof(ImmutableArray.Create), arguments, [arguments[0]], Make(arguments[0], name)); }
        if (shape == typeof(ImmutableSortedDictionary<,>)) { return type.GetField("Empty")!.GetValue(null); }
        return null;
    }

    private static object? Call(Type owner, string method, Type[] generic, Type[] parameters, params object?[] arguments) =>
        owner.GetMethods().Single(candidate => candidate.Name == method && candidate.GetGenericArguments().Length == generic.Length && candidate.GetParameters().Length == parameters.Length
            && candidate.GetParameters()[0].ParameterType.IsGenericParameter).MakeGenericMethod(generic).Invoke(null, arguments);

    // A record of ours: through its longest constructor, then what that leaves open.
    private object Filled(Type type, string name)
    {
        if (type.Namespace?.StartsWith("PubArchive", StringComparison.Ordinal) is not true) { throw new NotSupportedException($"{name} is of {type}; teach Marks to make one."); }
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length) ?? throw new NotSupportedException($"{name}: {type} has no public constructor; teach Marks to make one.");
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Make(parameter.ParameterType, $"{name}.{parameter.Name}"))]);
        var open = type.GetProperties().Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0 && !parameters.Any(parameter => parameter.Name == property.Name));
        foreach (var property in open) { property.SetValue(made, Make(property.PropertyType, $"{name}.{property.Name}")); }
        return made;
    }

    private string Text(string name)
    {
        if (!_byPath.TryGetValue(name, out var mark))
        {
            mark = string.Create(CultureInfo.InvariantCulture, $"zqx{_byPath.Count:00000}xqz");
            (_byPath[name], _byMark[mark]) = (mark, name);
        }
        var shape = Shapes.FirstOrDefault(pair => name.EndsWith(pair.Key, StringComparison.Ordinal)).Value;
        return shape is null ? mark : shape(mark);
    }
}
