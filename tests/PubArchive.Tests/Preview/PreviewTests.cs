using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PubArchive.Preview;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Preview;

/// <summary>A built site as a browser gets it, over real connections.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PreviewTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    [SetUp]
    public void Site()
    {
        _folder.Write("secret.txt", "secret");
        _folder.Write("site/index.html", "<h1>front</h1>");
        _folder.Write("site/404.html", "<h1>nothing here</h1>");
        _folder.Write("site/pub/AAAA2345/index.html", "<h1>Bjørklund</h1>");
        _folder.Write("site/gone/index.html", "<h1>removed</h1>");
        _folder.Write("site/.pubarchive-manifest.json", "{}");
        _folder.Write("site/.well-known/security.txt", "Contact: x");
        _folder.Write("site/_redirects", "# moved\n/pub/OLD12345/ /pub/AAAA2345/ 301\n/gone/ /gone/ 410!\n/else/* https://example.org/ 301\n/away https://example.org/ 301\n");
        foreach (var name in new[] { "a.css", "a.js", "a.json", "a.svg", "a.xml", "a.bib", "a.ris", "a.csv", "a.pdf", "a.unknown", "blåbær.html" }) { _folder.Write("site/" + name, name); }
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [TestCase("/", 200, "text/html; charset=utf-8", "<h1>front</h1>")]
    [TestCase("/pub/AAAA2345/", 200, "text/html; charset=utf-8", "<h1>Bjørklund</h1>")]
    [TestCase("/pub/AAAA2345/?from=list", 200, "text/html; charset=utf-8", "<h1>Bjørklund</h1>")]
    [TestCase("/pub/BBBB2345/", 404, "text/html; charset=utf-8", "<h1>nothing here</h1>")]
    [TestCase("/gone/", 410, "text/html; charset=utf-8", "<h1>removed</h1>")]
    [TestCase("/bl%C3%A5b%C3%A6r.html", 200, "text/html; charset=utf-8", "blåbær.html")]
    [TestCase("/a.css", 200, "text/css; charset=utf-8", "a.css")]
    [TestCase("/a.js", 200, "text/javascript; charset=utf-8", "a.js")]
    [TestCase("/a.json", 200, "application/json", "a.json")]
    [TestCase("/a.svg", 200, "image/svg+xml", "a.svg")]
    [TestCase("/a.xml", 200, "application/xml", "a.xml")]
    [TestCase("/a.bib", 200, "application/x-bibtex; charset=utf-8", "a.bib")]
    [TestCase("/a.ris", 200, "application/x-research-info-systems; charset=utf-8", "a.ris")]
    [TestCase("/a.csv", 200, "text/csv; charset=utf-8", "a.csv")]
    [TestCase("/a.pdf", 200, "application/pdf", "a.pdf")]
    [TestCase("/a.unknown", 200, "application/octet-stream", "a.unknown")]
    [TestCase("/.well-known/security.txt", 200, "text/plain; charset=utf-8", "Contact: x")]
    public async Task A_page_comes_with_its_status_and_type(string path, int status, string type, string text)
    {
        await using var server = await PreviewServer.StartAsync(_folder["site"], 0);
        using var response = await _client.GetAsync(new Uri(server.Address, path));
        Assert.That(((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync()), Is.EqualTo((status, type, text)));
    }

    [TestCase("/pub/OLD12345/", 301, "/pub/AAAA2345/")]
    [TestCase("/pub/OLD12345", 301, "/pub/AAAA2345/")]
    [TestCase("/pub/AAAA2345?a=1", 301, "/pub/AAAA2345/?a=1")]
    public async Task What_moved_is_redirected(string path, int status, string to)
    {
        await using var server = await PreviewServer.StartAsync(_folder["site"], 0);
        using var response = await _client.GetAsync(new Uri(server.Address, path));
        Assert.That(((int)response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((status, to)));
    }

    [TestCase("/../secret.txt")]
    [TestCase("/pub/../../secret.txt")]
    [TestCase("/..%2fsecret.txt")]
    [TestCase("/%2e%2e/secret.txt")]
    [TestCase("/%2e%2e%2fsecret.txt")]
    [TestCase("/..\\secret.txt")]
    [TestCase("/..%5csecret.txt")]
    [TestCase("//etc/passwd")]
    [TestCase("/C:/secret.txt")]
    [TestCase("/link.txt")]
    [TestCase("/links/secret.txt")]
    [TestCase("/.pubarchive-manifest.json")]
    [TestCase("/_redirects")]
    [TestCase("/a.css%00.html")]
    public async Task No_path_leads_out_of_the_site_or_to_what_hosts_keep(string path)
    {
        File.CreateSymbolicLink(_folder["site/link.txt"], _folder["secret.txt"]);
        Directory.CreateSymbolicLink(_folder["site/links"], _folder.Path);
        await using var server = await PreviewServer.StartAsync(_folder["site"], 0);
        var answer = await RawAsync(server.Address.Port, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.That(answer, Does.StartWith("HTTP/1.1 404").Or.StartsWith("HTTP/1.1 400"));
        Assert.That(answer, Does.Not.Contain("\r\n\r\nsecret").And.Not.Contain("root:"));
    }

    [TestCase("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", "HTTP/1.1 405")]
    [TestCase("GET / HTTP/1.1\r\nHost: attacker.example", "HTTP/1.1 421")]
    [TestCase("GET / HTTP/1.1\r\nHost: 127.0.0.1:80", "HTTP/1.1 200")]
    [TestCase("HEAD /a.css HTTP/1.1\r\nHost: localhost", "HTTP/1.1 200")]
    public async Task Only_this_machine_is_shown_the_site_and_only_shown(string request, string answer)
    {
        await using var server = await PreviewServer.StartAsync(_folder["site"], 0);
        var given = await RawAsync(server.Address.Port, request + "\r\nConnection: close\r\n\r\n");
        Assert.That(given, Does.StartWith(answer));
        if (request.StartsWith("HEAD", StringComparison.Ordinal)) { Assert.That(given, Does.Contain("Content-Length: 5").And.EndsWith("\r\n\r\n")); }
    }

    [Test]
    public async Task A_site_built_meanwhile_is_shown_as_it_is_now()
    {
        await using var server = await PreviewServer.StartAsync(_folder["site"], 0);
        Directory.Move(_folder["site"], _folder["old"]);
        _folder.Write("site/index.html", "new");
        Assert.That(await _client.GetStringAsync(server.Address), Is.EqualTo("new"));
    }

    [Test]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var fault = await Assert.ThrowsAsync<IOException>(() => PreviewServer.StartAsync(_folder["site"], port));
        Assert.That(fault!.Message, Does.Contain(port.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<string> RawAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
