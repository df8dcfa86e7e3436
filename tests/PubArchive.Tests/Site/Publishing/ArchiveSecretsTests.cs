using PubArchive.Tests.Cli;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Site.Publishing;

/// <summary>The whole way, by the program's own commands: what only the archive knows is in nothing that is published.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveSecretsTests : IDisposable
{
    private const string Secret = "zqxsecretxqz";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Nothing_private_leaves_the_archive_unasked()
    {
        _folder.Write("units.yaml", $"units:\n  - {{key: UNI, name: {{en: University}}, aliases: [{Secret}], collections: [{Secret}2]}}\nrules:\n  - {{unit: UNI, tag: _{Secret}}}\n");
        _folder.Write("people.yaml", $"people:\n  - name: {Secret}, Ada\n    orcid: 0000-0002-1825-0097\n    affiliation: {Secret} Institute\n    opt_out: name\n  - name: Lie, Ola\n    affiliation: {Secret} Institute\n    opt_out: yes\n  - name: Moe, Siri\n    variants: [{Secret}, Siri]\n    id: {Secret}\n    affiliation: Institute of the Open\n");
        _folder.Write($"{Secret}.csv", $"""
            Key,Item Type,Title,Author,Publication Title,Manual Tags,Extra,Notes,File Attachments,Link Attachments,Url
            AAAA2222,journalArticle,Open,"Holm, Ida; Moe, Siri; Lie, Ola",Letters,iron; _{Secret},{Secret} free text,<p>{Secret}</p>,/home/{Secret}/a.pdf; C:\Users\{Secret}\b.pdf,https://example.org/{Secret},file:///home/{Secret}/c.pdf
            BBBB2222,book,{Secret} hidden,"{Secret}, Ida",,,,,,,
            CCCC2222,book,{Secret} embargoed,"{Secret}, Ida",,,,,,,
            FFFF2222,book,By somebody who asked not to be named,"{Secret}, Ada",,{Secret} Ada; metal,,,,,
            DDDD2222,book,{Secret} removed,"{Secret}, Ida",,,,,,,
            EEEE2222,book,{Secret} hidden and removed,"{Secret}, Ida",,,,,,,
            """);
        Run("import", _folder[$"{Secret}.csv"]);
        Run("tag", "AAAA2222", "UNI", "--reason", Secret);
        Run("sdg", "AAAA2222", "--add", "3", "--evidence", Secret);
        Run("hide", "BBBB2222", "EEEE2222");
        Run("embargo", "CCCC2222", "2999-01-01");
        Run("remove", "DDDD2222", "--reason", "withdrawn by the publisher");
        Run("remove", "EEEE2222", "--reason", Secret);
        Run("export", "site", "--out", _folder["out/site"]);
        Run("export", "hugo", "--out", _folder["out/hugo"]);
        foreach (var format in (string[])["csv", "csljson", "zotero-json", "archive-csv"]) { Run("export", format, "--out", _folder[$"out/{format}"]); }
        var files = Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories);
        Assert.That(files.Where(file => file.Contains(Secret, StringComparison.OrdinalIgnoreCase) || File.ReadAllText(file).Contains(Secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        var named = files.Where(file => ((string[])["csv", "csljson", "zotero-json", "archive-csv", "AAAA2222.md"]).Contains(Path.GetFileName(file))).ToList();
        Assert.That(named, Has.Count.EqualTo(6));
        Assert.That(File.ReadAllText(_folder["out/site/en/pub/AA/AAAA2222/index.html"]), Does.Contain("Institute of the Open"));
        foreach (var file in named) { Assert.That(File.ReadAllText(file), Does.Contain("Open"), file); }
    }

    private void Run(params string[] args)
    {
        var run = CliRun.In(_folder, args);
        Assert.That(run.Code, Is.Zero, $"{string.Join(' ', args)}: {run.Error}");
    }
}
