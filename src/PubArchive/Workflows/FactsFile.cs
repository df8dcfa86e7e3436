using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Workflows;

internal sealed class FactsFile(UnitTree units, ArchiveCsvColumns columns)
{
    public IEnumerable<FactsRow> Rows(InputFile file, List<Diagnostic> noticed) => throw new NotSupportedException(file.Name + columns.DefaultLanguage + units.Units.Length + noticed.Count);

    public static void Write(IEnumerable<Publication> publications, UnitTree units, Stream stream) => throw new NotSupportedException($"{publications.Count()} {units.Units.Length} {stream.CanWrite}");
}
