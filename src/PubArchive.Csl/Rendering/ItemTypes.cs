using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Types of items as CSL knows them.</summary>
internal static class ItemTypes
{
    /// <summary>The type; <see langword="null"/> for a type CSL does not have.</summary>
    public static CslType? Of(CslItem item) => CslTypes.TryParse(item.Type, out var type) ? type : null;
}
