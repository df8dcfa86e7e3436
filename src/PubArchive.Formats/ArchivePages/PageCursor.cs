using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>One attempt to read a text as an archive page of one language and dialect; remembers how far it came and what should have stood there.</summary>
internal sealed class PageCursor(string text, PageWords words, ArchivePageDialect dialect)
{
    private string _expected = "";

    /// <summary>Where the attempt stands, or where it failed.</summary>
    public int Position { get; private set; }

    private ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The whole page, or <see langword="null"/>.</summary>
    public ArchivePage? Page()
    {
        if (!Take(PageShape.TitleStart) || Title() is not { } title) { return null; }
        var open = new PageShape(words, dialect, "");
        if (!Take(open.TitleEnd) || Key(open) is not { } key) { return null; }
        var shape = new PageShape(words, dialect, key);
        if (!Take(PageShape.ReferenceStart) || !TakeUntil(PageShape.ReferenceEnd, out var reference)) { return null; }
        if (Buttons(shape) is not { } buttons || !Take(shape.ButtonsEnd)) { return null; }
        var page = new ArchivePage { Key = key, Language = words.Language, Title = title, ReferenceHtml = reference, Buttons = buttons };
        foreach (var section in PageShape.Sections)
        {
            if (!Rest.StartsWith(shape.SectionStart(section), StringComparison.Ordinal)) { continue; }
            Take(shape.SectionStart(section));
            if (Section(page, section, shape) is not { } with) { return null; }
            page = with;
        }
        return Take(PageShape.End) && AtEnd() ? page : null;
    }

    /// <summary>Where and why the attempt failed.</summary>
    public Diagnostic Fault()
    {
        var line = 1 + text.AsSpan(0, Position).Count('\n');
        return new Diagnostic(Severity.Error, line, "PAGE001", $"This is no archive page, or it was changed by hand: expected {_expected} here; restore the page or leave it out.");
    }

    // The title ends where the next key of the front matter stands at the start of a line.
    private string? Title()
    {
        var end = Rest.IndexOf("\ntype: ", StringComparison.Ordinal);
        if (end >= 0 && YamlScalar.Read(Rest[..end]) is { } title)
        {
            Position += end;
            return title;
        }
        _expected = "a title in YAML and then 'type: pub'";
        return null;
    }

    private string? Key(PageShape open)
    {
        if (Rest.Length >= ZoteroKey.Length && ZoteroKey.TryParse(Rest[..ZoteroKey.Length], out var key))
        {
            Position += ZoteroKey.Length;
            return Take(open.KeyEnd) ? key.Value : null;
        }
        _expected = "a key of eight letters and digits";
        return null;
    }

    private ImmutableArray<ArchiveButton>? Buttons(PageShape shape)
    {
        var buttons = ImmutableArray.CreateBuilder<ArchiveButton>();
        foreach (var kind in PageShape.ButtonKinds)
        {
            if (!StandsNext(kind, shape)) { continue; }
            Take(PageShape.ButtonStart);
            if (!TakeUntil(shape.ButtonEnd(kind), out var url)) { return null; }
            buttons.Add(new ArchiveButton(kind, shape.LinkWithin(kind) is null ? url : null));
        }
        return buttons.ToImmutable();
    }

    private bool StandsNext(ArchiveButtonKind kind, PageShape shape)
    {
        var line = Rest[..Math.Max(0, Rest.IndexOf('\n') + 1)];
        if (!line.StartsWith(PageShape.ButtonStart, StringComparison.Ordinal) || !line.EndsWith(shape.ButtonEnd(kind), StringComparison.Ordinal)) { return false; }
        var url = line[PageShape.ButtonStart.Length..^shape.ButtonEnd(kind).Length];
        return shape.LinkWithin(kind) is { } link ? url.SequenceEqual(link) : !url.Contains('"');
    }

    private ArchivePage? Section(ArchivePage page, PageSection section, PageShape shape)
    {
        if (section is PageSection.Goals) { return Goals(shape) is { } goals ? page with { Goals = goals } : null; }
        if (section is PageSection.Units) { return Paths(shape) is { } paths ? page with { UnitPaths = paths } : null; }
        if (Free(section, shape) is not { } body) { return null; }
        return section switch
        {
            PageSection.About => page with { About = body },
            PageSection.Keywords => page with { Keywords = body.Length == 0 ? [] : [.. body.Split(", ")] },
            PageSection.Abstract => page with { Abstract = body },
            _ => page with { Contributors = body },
        };
    }

    // Free text may hold the line that ends a section: it ends where that line is followed by a later section or the end of the page.
    // The section's opening line decides, not its head: under the wrong language a text must not swallow what follows.
    private string? Free(PageSection section, PageShape shape)
    {
        for (var at = 0; ; at++)
        {
            var next = Rest[at..].IndexOf(PageShape.SectionEnd, StringComparison.Ordinal);
            if (next < 0) { break; }
            at += next;
            if (!EndsSection(Rest[(at + PageShape.SectionEnd.Length)..], section, shape)) { continue; }
            var body = Rest[..at].ToString();
            Position += at + PageShape.SectionEnd.Length;
            return body;
        }
        _expected = "the end of the section that begins above, then another section or the end of the page,";
        return null;
    }

    private static bool EndsSection(ReadOnlySpan<char> rest, PageSection section, PageShape shape)
    {
        if (rest.SequenceEqual(PageShape.End)) { return true; }
        foreach (var later in PageShape.Sections)
        {
            if (later > section && rest.StartsWith(shape.SectionOpen(later), StringComparison.Ordinal)) { return true; }
        }
        return false;
    }

    private ImmutableArray<ArchiveGoal>? Goals(PageShape shape)
    {
        var goals = ImmutableArray.CreateBuilder<ArchiveGoal>();
        if (!Take(PageShape.GoalsStart)) { return null; }
        do
        {
            if (GoalAhead() is not { } goal) { return null; }
            var (before, after) = shape.Tile(goal);
            if (!Take(before) || Number() is not { } count || !Take(after)) { return null; }
            goals.Add(new ArchiveGoal(goal, count));
        }
        while (Skip(" "));
        return Take(PageShape.GoalsEnd) ? goals.ToImmutable() : null;
    }

    private int? GoalAhead()
    {
        var start = Position;
        if (!Take(PageShape.TileStart)) { return null; }
        var goal = Number();
        Position = start;
        if (goal is >= 1 and <= 17) { return goal; }
        _expected = "a goal from 1 to 17";
        return null;
    }

    private int? Number()
    {
        var digits = Rest[..Math.Max(0, Rest.IndexOfAnyExceptInRange('0', '9'))];
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Position += digits.Length;
            return number;
        }
        _expected = "a number";
        return null;
    }

    private ImmutableArray<ImmutableArray<ArchiveNode>>? Paths(PageShape shape)
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<ArchiveNode>>();
        do
        {
            var path = ImmutableArray.CreateBuilder<ArchiveNode>();
            if (!Take(PageShape.PathStart)) { return null; }
            while (!Skip(PageShape.PathEnd))
            {
                if (!Take(shape.NodeStart) || !TakeUntil(PageShape.NodeKeyEnd, out var key) || !TakeUntil(shape.NodeEnd, out var name)) { return null; }
                if (key.Contains('"', StringComparison.Ordinal))
                {
                    _expected = $"'{PageShape.NodeKeyEnd}' behind the key of a unit";
                    return null;
                }
                // A damaged line may end one link and begin another.
                if (name.Contains("</a>", StringComparison.Ordinal))
                {
                    _expected = $"'{shape.NodeEnd.Trim()}' before the end of the line";
                    return null;
                }
                path.Add(new ArchiveNode(key, name));
            }
            paths.Add(path.ToImmutable());
        }
        while (!Skip(PageShape.SectionEnd[1..]));
        return paths.ToImmutable();
    }

    private bool Skip(string literal)
    {
        if (!Rest.StartsWith(literal, StringComparison.Ordinal)) { return false; }
        Position += literal.Length;
        return true;
    }

    // On failure the position is where text and literal part.
    private bool Take(string literal)
    {
        if (Skip(literal)) { return true; }
        var same = Rest.CommonPrefixLength(literal);
        Position += same;
        var start = same == 0 ? 0 : literal.LastIndexOf('\n', same - 1) + 1;
        var end = literal.IndexOf('\n', same);
        var line = literal[start..(end < 0 ? literal.Length : end)].Trim();
        _expected = line.Length == 0 ? "the end of the line" : $"'{line}'";
        return false;
    }

    // Up to a literal that must stand on the same line.
    private bool TakeUntil(string literal, out string taken)
    {
        var end = Rest.IndexOf(literal, StringComparison.Ordinal);
        taken = end < 0 ? "" : Rest[..end].ToString();
        if (end >= 0 && !taken.Contains('\n', StringComparison.Ordinal))
        {
            Position += end + literal.Length;
            return true;
        }
        _expected = $"'{literal.Split('\n')[0].Trim()}' at the end of the line";
        return false;
    }

    private bool AtEnd()
    {
        _expected = "the end of the page";
        return Rest.IsEmpty;
    }
}
