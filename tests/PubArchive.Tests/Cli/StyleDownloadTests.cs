using System.Net;
using System.Net.Sockets;
using System.Text;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>Styles fetched over HTTP, from a server on this machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StyleDownloadTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly StyleServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void A_style_is_fetched_added_and_used()
    {
        _server.Answers["/styles/own"] = CiteFlagsTests.Style("");
        Assert.That(Run("style", "add", _server.Address + "/styles/own"), Is.EqualTo(new CliRun(0, "own: Own\n1 style added.\n", "")));
        Assert.That(File.ReadAllText(_folder["styles/own.csl"]), Is.EqualTo(CiteFlagsTests.Style("")));
        Assert.That(Run("style", "show", "own").Code, Is.Zero);
    }

    [Test]
    public void The_parent_of_a_dependent_style_is_fetched_from_beside_it()
    {
        _server.Answers["/styles/child"] = StyleCommandTests.Child("http://www.zotero.org/styles/father");
        _server.Answers["/styles/father"] = CiteFlagsTests.Style("");
        Assert.That(Run("style", "check", _server.Address + "/styles/child").Out, Does.EndWith("1 style checked, no faults.\n"));
        Assert.That(Run("style", "add", _server.Address + "/styles/child").Error, Is.Empty);
        Assert.That(File.Exists(_folder["styles/hidden/father.csl"]), Is.True);
        Assert.That(Run("style", "list").Out, Does.Contain("child").And.Not.Contain("father"));
        var items = _folder.Write("items.json", """[{"id":"b","type":"book","title":"Bogs","issued":{"date-parts":[[2020]]}}]""");
        Assert.That(Run("cite", items, "--style", "child"), Is.EqualTo(new CliRun(0, "2020: Bogs\n", "")));
    }

    [Test]
    public async Task A_name_is_looked_up_in_the_repository()
    {
        _server.Answers["/styles/own"] = CiteFlagsTests.Style("");
        var library = new StyleLibrary(_folder.Path, new StyleLibraryOptions { Repository = _server.Address + "/styles/" });
        Assert.That((await library.AddAsync("own")).Single().Place, Is.EqualTo(_folder["styles/own.csl"]));
    }

    [Test]
    public void A_redirect_is_followed()
    {
        _server.Answers["/styles/own"] = CiteFlagsTests.Style("");
        _server.Redirects["/old"] = "/styles/own";
        Assert.That(Run("style", "add", _server.Address + "/old").Out, Does.Contain("1 style added."));
    }

    [Test]
    public void What_is_no_style_is_refused_with_its_faults()
    {
        _server.Answers["/page"] = "<html><body>Not here</body></html>";
        Assert.That(Run("style", "add", _server.Address + "/page"), Has.Property("Code").EqualTo(1).And.Property("Out").Contains("/page:1:").And.Property("Out").Contains("1 style not"));
    }

    [Test]
    public void What_is_not_there_is_said() =>
        Assert.That(Run("style", "add", _server.Address + "/none"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains($"There is no style at {_server.Address}/none."));

    [Test]
    public void A_server_that_fails_is_said()
    {
        _server.Failing.Add("/ill");
        Assert.That(Run("style", "check", _server.Address + "/ill"), Has.Property("Code").EqualTo(3).And.Property("Error").Contains("answers 500").And.Property("Error").Contains("Next: Check the connection"));
    }

    [Test]
    public void A_machine_that_cannot_be_reached_is_said_with_what_to_do()
    {
        var address = _server.Address + "/styles/own";
        _server.Dispose();
        var run = Run("style", "add", address);
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.StartWith($"pubarchive: {address} cannot be reached: ").And.Contain("save the style with a browser").And.Not.Contain("   at "));
        Assert.That(Directory.Exists(_folder["styles"]), Is.False);
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);

    /// <summary>Answers with what it was given, on a free port of this machine.</summary>
    private sealed class StyleServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public StyleServer()
        {
            Address = $"http://127.0.0.1:{FreePort()}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            new Thread(Serve) { IsBackground = true }.Start();
        }

        public string Address { get; }

        public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Redirects { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Failing { get; } = new(StringComparer.Ordinal);

        public void Dispose() => _listener.Close();

        private void Serve()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try { context = _listener.GetContext(); }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException) { return; }
                Answer(context);
            }
        }

        private void Answer(HttpListenerContext context)
        {
            var path = context.Request.Url!.AbsolutePath; // a request has an address
            if (Redirects.TryGetValue(path, out var target)) { context.Response.Redirect(target); }
            else if (Answers.TryGetValue(path, out var text)) { context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text)); }
            else { context.Response.StatusCode = Failing.Contains(path) ? 500 : 404; }
            context.Response.Close();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
