namespace PubArchive.Site.Pages.Record;

/// <summary>A file beside a publication's page in the site's first language; pages in other languages link to it there.</summary>
/// <param name="Path">Within the folder of the first language.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct RecordFile(string Path, long Length);
