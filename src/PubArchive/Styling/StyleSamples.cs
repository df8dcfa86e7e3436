using PubArchive.Csl;
using PubArchive.Csl.Styles;

namespace PubArchive.Styling;

/// <summary>An invented book in a style.</summary>
internal static class StyleSamples
{
    public static StyleSample Of(CitationProcessor processor)
    {
        var book = Book();
        var result = processor.Process([book], [new Citation { Items = [new CitationItem { Id = book.Id, Locator = "12-14" }], NoteNumber = processor.Style.Class == StyleClass.Note ? 1 : 0 }]);
        return new StyleSample(result.Citations[0].ToText(), result.Bibliography.ToText());
    }

    private static CslItem Book() => new()
    {
        Id = "sample",
        Type = "book",
        Texts = { [Variable.Title] = "Moss and memory: What bogs keep", [Variable.Publisher] = "Bog Press", [Variable.PublisherPlace] = "Oslo", [Variable.Edition] = "2" },
        Names = { [Variable.Author] = [CslName.Person("Hill", "Ann B."), CslName.Person("Dale", "Carl")] },
        Dates = { [Variable.Issued] = CslDate.Of(2019) },
    };
}
