using PubArchive.Formats;
using PubArchive.Formats.ArchivePages;
using PubArchive.Workflows.Inputs;

namespace PubArchive.Workflows.Pages;

/// <summary>Reads the pages of an existing archive for what they say of the archive itself.</summary>
internal static class TakingOver
{
    private const int NoteEvery = 500;

    /// <summary>Reads all of them.</summary>
    /// <param name="names">Folders or files as a user named them; what is no page is passed over.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ProjectException">A name leads to nothing, or there is no page.</exception>
    public static PagesSurvey Survey(IEnumerable<string> names, IProgress<ProjectProgress>? progress, CancellationToken cancellationToken)
    {
        names = [.. names];
        var survey = new PagesSurvey();
        using var inputs = InputSet.Open(names, new InputNaming(path => path));
        foreach (var file in inputs.Files.Where(file => file.Refusal is null && file.Format is FormatId.ArchivePages))
        {
            using var stream = file.OpenRead();
            foreach (var record in ArchivePageRecords.Read(stream))
            {
                cancellationToken.ThrowIfCancellationRequested();
                survey.Add(record);
                if (survey.Publications % NoteEvery == 0) { progress?.Report(new ProjectProgress("Looking at the pages", survey.Publications) { Share = inputs.ShareRead }); }
            }
        }
        return survey.Publications > 0 ? survey : throw new ProjectException($"There is no page of an archive in {string.Join(' ', names)}.", "Name the folder of content pages, with a file KEY.md for each publication and language.");
    }
}
