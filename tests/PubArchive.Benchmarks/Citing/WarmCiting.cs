using PubArchive.Csl;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Benchmarks.Citing;

/// <summary>Renders in this process, on one thread, after the code was compiled.</summary>
internal static class WarmCiting
{
    private const int EnoughItems = 20_000;
    private const int ManyItems = 50_000;

    /// <summary>Milliseconds an entry of processors' time, from items in memory to HTML.</summary>
    public static double Measure(CiteTask task)
    {
        var processor = new CitationProcessor(StyleReader.Load(task.Style), new LocaleFolder(task.Locales));
        var items = CslJson.Read(File.ReadAllBytes(task.Items)).ToList();
        return Stage.BestProcessor(Math.Max(1, EnoughItems / items.Count), items.Count > ManyItems ? 1 : 5, task.IsSorted ? Sorted : Alone) / items.Count;

        void Alone()
        {
            foreach (var item in items) { processor.RenderEntry(item).ToHtml(); }
        }

        void Sorted()
        {
            foreach (var entry in processor.RenderBibliography(items).Entries) { entry.ToHtml(); }
        }
    }
}
