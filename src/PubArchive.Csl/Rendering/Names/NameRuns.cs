using PubArchive.Csl.Output;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>The parts of one name as runs; <see langword="null"/> for a part that is not shown.</summary>
internal sealed record NameRuns
{
    public Run? Family { get; init; }

    public Run? Given { get; init; }

    public Run? NonDropping { get; init; }

    public Run? Dropping { get; init; }

    public Run? Suffix { get; init; }

    public bool IsInitialled { get; init; }

    /// <summary>Joins the parts that are there; what stands between becomes a suffix, so that punctuation collides with it.</summary>
    public static Run? Join(string between, params ReadOnlySpan<Run?> parts)
    {
        var present = new List<Run>(parts.Length);
        foreach (var part in parts)
        {
            if (part is not null) { present.Add(part); }
        }
        if (present.Count == 0) { return null; }
        for (var i = 0; i < present.Count - 1; i++) { present[i].Suffix = WithSpace(present[i].Suffix, between); }
        return Run.OfChildren(present);
    }

    // A part that brings a space of its own needs no second one.
    private static string WithSpace(string suffix, string between) =>
        suffix is [.., ' ' or '\u00A0'] && between.StartsWith(' ') ? suffix + between[1..] : suffix + between;

    /// <summary>Whether a particle is joined to its name without a space: <c>d'</c>, <c>al-</c>.</summary>
    public static bool EndsJoined(Run? particle)
    {
        if (particle is null) { return false; }
        if (particle.Children is { Count: > 0 } children) { return EndsJoined(children[^1]); }
        return particle.Text is [.., '\u2019' or '\'' or '-' or ' '];
    }
}
