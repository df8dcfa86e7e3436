using PubArchive.Csl.Styles;

namespace PubArchive.Styling;

/// <summary>The text of a style, not read yet.</summary>
/// <param name="Name">By file or address.</param>
/// <param name="Bytes">As they are stored.</param>
/// <param name="Place">Its file, absolute, or its address.</param>
internal sealed record StyleText(string Name, byte[] Bytes, string Place)
{
    /// <summary>Whether it was fetched.</summary>
    public bool IsFetched => StyleDownload.IsAddress(Place);

    /// <summary>The folder of its file; <see langword="null"/> when it was fetched.</summary>
    public string? Folder => IsFetched ? null : Path.GetDirectoryName(Place);

    /// <summary>The style, a dependent one without its parent.</summary>
    /// <exception cref="StyleFormatException">It is none; all faults at once.</exception>
    public Style Read()
    {
        using var text = new StreamReader(new MemoryStream(Bytes));
        return StyleReader.Read(text);
    }

    /// <summary>The text of a file.</summary>
    public static StyleText Of(string file) => new(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file), Path.GetFullPath(file));
}
