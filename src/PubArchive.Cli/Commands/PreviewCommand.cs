using System.CommandLine;
using PubArchive.Cli.Output;
using PubArchive.Preview;

namespace PubArchive.Cli.Commands;

/// <summary><c>preview</c>: a built site over HTTP, on this machine only.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 8080;

    public static CliCommand Create()
    {
        var folder = new Argument<string>("folder") { Description = "The built site (default: this folder, or site in it)", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int?>("--port") { Description = "The port (default: 8080, or any that is free)", HelpName = "port" };
        Check.Range(port, 0, 65_535);
        var command = new Command("preview", "Show the built site in a browser") { folder, port };
        return new CliCommand(command, Run, "pubarchive preview exports/site", "pubarchive preview site --port 8000")
        {
            Remarks = ["Serves to this machine only, as a host would, redirects and removed pages", "too. Ctrl+C ends it."],
        };

        int Run(CommandContext context)
        {
            var site = SiteFolder(context.Get(folder) ?? context.ProjectFolder);
            // The edge of the program: here asynchronous work is waited for.
            ServeAsync(context, site, context.Get(port)).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
    }

    private static async Task ServeAsync(CommandContext context, string site, int? port)
    {
        await using var server = await StartAsync(site, port, context.Stop);
        if (!context.PrintJson(new PreviewJson(server.Address.AbsoluteUri, site), CliJson.Plain.PreviewJson))
        {
            context.Say($"Preview of {site}");
            context.Console.Out.WriteLine(server.Address.AbsoluteUri);
            context.Say("Ctrl+C ends it.");
        }
        context.Console.Out.Flush();
        var stopped = new TaskCompletionSource();
        await using var registration = context.Stop.Register(stopped.SetResult);
        await stopped.Task;
    }

    // The usual port may be in use; one that was asked for is meant.
    private static async Task<PreviewServer> StartAsync(string site, int? port, CancellationToken stop)
    {
        if (port is { } wanted) { return await PreviewServer.StartAsync(site, wanted, stop); }
        try
        {
            return await PreviewServer.StartAsync(site, UsualPort, stop);
        }
        catch (IOException)
        {
            return await PreviewServer.StartAsync(site, 0, stop);
        }
    }

    private static string SiteFolder(string? named)
    {
        var folder = Path.GetFullPath(named ?? ".");
        var found = new[] { folder, Path.Combine(folder, "site") }.FirstOrDefault(place => File.Exists(Path.Combine(place, "index.html")));
        return found ?? throw new ProjectException($"{folder} holds no built site: there is no index.html.", "'pubarchive export site --out FOLDER' builds one.");
    }
}
