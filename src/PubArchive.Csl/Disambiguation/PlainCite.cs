using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>A cite as the style prints it where nothing has to be told apart.</summary>
/// <param name="Shown">What is shown of its names.</param>
/// <param name="Lists">Its lists of names, whole.</param>
internal sealed record PlainCite(CslItem Item, string Text, Distinction Shown, List<PrintedNames> Lists)
{
    /// <summary>By this cites are taken: those with fewer names first.</summary>
    public string Order { get; } = string.Join(',', Lists.Select(list => list.Names.Length));

    /// <summary>Whether both read alike whatever is shown of their names, because the names are the same and are printed in the same way.</summary>
    public bool IsTwinOf(PlainCite other)
    {
        if (Text != other.Text || Lists.Count != other.Lists.Count || Item.Text(Variable.Language) != other.Item.Text(Variable.Language)) { return false; }
        for (var i = 0; i < Lists.Count; i++)
        {
            if (!Lists[i].IsLike(other.Lists[i])) { return false; }
        }
        return true;
    }
}
