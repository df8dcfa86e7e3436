using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PubArchive.Site.Tests;

/// <summary>What real web servers answer at former addresses, where they are installed; ignored with a word where they are not.</summary>
[TestFixture("nginx", "")]
[TestFixture("nginx", "/my%20archive/%C3%B8")]
[TestFixture("apache2", "")]
[TestFixture("apache2", "/my%20archive/%C3%B8")]
[Platform(Exclude = "Win")]
public sealed class HostTests(string server, string below) : IDisposable
{
    private const string Modules = "/usr/lib/apache2/modules";

    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly string _root = Directory.CreateTempSubdirectory("pubarchive-host-").FullName;
    private Process? _process;

    [OneTimeSetUp]
    public async Task Start()
    {
        var program = ((string[])["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/opt/homebrew/bin"]).Select(folder => Path.Combine(folder, server)).FirstOrDefault(File.Exists);
        if (program is null || (server == "apache2" && !Directory.Exists(Modules))) { Assert.Ignore($"{server} is not installed."); return; }
        var site = Path.Combine(_root, "www" + Uri.UnescapeDataString(below));
        SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings with { BaseUrl = "https://fjordbyen.example" + below }, site);
        var port = FreePort();
        _client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        var settings = Path.Combine(_root, "settings");
        await File.WriteAllTextAsync(settings, server == "nginx" ? Nginx(port, site) : Apache(port));
        // A server that runs as root hands requests to a worker without its rights, which must read the folder.
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101); }
        _process = Process.Start(new ProcessStartInfo(program, server == "nginx" ? ["-p", _root, "-c", settings, "-e", "stderr"] : ["-X", "-f", settings]) { RedirectStandardError = true, UseShellExecute = false });
        for (var tries = 0; tries < 100; tries++)
        {
            try { (await _client.GetAsync($"{below}/")).Dispose(); return; }
            catch (HttpRequestException) { await Task.Delay(100); }
        }
        Assert.Fail($"{server} does not answer: {(_process!.HasExited ? await _process.StandardError.ReadToEndAsync() : "it runs")}");
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _client.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [TestCase("en/pub/FJ/FJRD0001/", 200, "Where iron settles")]
    [TestCase("en/pub/RM/RMVD0001/", 410, "asked for &lt;b&gt;silence")]
    [TestCase("nn/pub/RM/RMVD0002/", 410, "ikkje gjeve noka grunngjeving")]
    public async Task A_page_comes_with_its_status(string path, int status, string text)
    {
        using var answer = await _client.GetAsync($"{below}/{path}");
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(text));
    }

    [TestCase("en/pub/FR/FRMR0001/", "en/pub/FJ/FJRD0001/")]
    [TestCase("nn/pub/FR/FRMR0001/index.html", "nn/pub/FJ/FJRD0001/")]
    [TestCase("en/pub/FR/FRMR0002/", "en/pub/RM/RMVD0001/")]
    public async Task A_former_address_is_moved_for_good(string path, string target)
    {
        using var answer = await _client.GetAsync($"{below}/{path}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString, Is.EqualTo($"{below}/{target}"));
    }

    private string Nginx(int port, string site) => $$"""
        daemon off; pid {{_root}}/pid; error_log stderr crit;
        events { }
        http {
          access_log off; types { text/html html; } client_body_temp_path {{_root}}/body; proxy_temp_path {{_root}}/proxy; fastcgi_temp_path {{_root}}/fastcgi; uwsgi_temp_path {{_root}}/uwsgi; scgi_temp_path {{_root}}/scgi;
          server { listen 127.0.0.1:{{port}}; root "{{_root}}/www"; index index.html; include "{{site}}/nginx-redirects.conf"; }
        }
        """;

    private string Apache(int port) => $"""
        ServerName localhost
        Listen 127.0.0.1:{port}
        PidFile {_root}/pid
        DefaultRuntimeDir {_root}
        ErrorLog /dev/stderr
        User nobody
        Group nogroup
        LoadModule mpm_prefork_module {Modules}/mod_mpm_prefork.so
        LoadModule authz_core_module {Modules}/mod_authz_core.so
        LoadModule dir_module {Modules}/mod_dir.so
        LoadModule mime_module {Modules}/mod_mime.so
        LoadModule alias_module {Modules}/mod_alias.so
        TypesConfig /dev/null
        DocumentRoot "{_root}/www"
        DirectoryIndex index.html
        <Directory "{_root}/www">
          AllowOverride FileInfo
          Require all granted
        </Directory>
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
