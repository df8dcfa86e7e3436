using System.Diagnostics;
using System.Globalization;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks.Citing;

/// <summary>The reference processor, citeproc from npm, run by Node in a process of its own. It is installed into a folder among the temporary files, and is no part of the repository.</summary>
internal sealed class ReferenceProcessor
{
    private const string Package = "citeproc@2.4.63";

    private readonly string _folder;

    private ReferenceProcessor(string folder) => _folder = folder;

    private string Script => Path.Combine(_folder, "reference.mjs");

    private string Module => Path.Combine(_folder, "node_modules", "citeproc");

    /// <summary>Installs it, unless it is there.</summary>
    /// <returns><see langword="null"/>, with the reason printed, where there is no Node or npm, or the package cannot be had.</returns>
    public static ReferenceProcessor? Install()
    {
        var reference = new ReferenceProcessor(Path.Combine(Path.GetTempPath(), "pubarchive-citeproc-js"));
        Directory.CreateDirectory(reference._folder);
        using (var script = typeof(ReferenceProcessor).Assembly.GetManifestResourceStream("reference.mjs")!) // embedded
        using (var file = File.Create(reference.Script)) { script.CopyTo(file); }
        if (Directory.Exists(reference.Module)) { return reference; }
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--prefix", reference._folder, Package]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // without a shell there is a process
            var said = npm.StandardError.ReadToEndAsync();
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode == 0) { return reference; }
            Console.WriteLine($"citeproc-js is left out: npm could not install {Package}: {said.Result.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("citeproc-js is left out: there is no npm on this machine.");
        }
        return null;
    }

    /// <summary>A whole process that prints every entry.</summary>
    public CliRun Run(CiteTask task)
    {
        using var child = CliChild.StartProgram(_folder, "node", [Script, Module, task.Style, task.Items, task.Locales, task.Order, "process"]);
        return child.Wait(_ => { }).Done();
    }

    /// <summary>Milliseconds an entry of processors' time, warm.</summary>
    public double Warm(CiteTask task)
    {
        using var child = CliChild.StartProgram(_folder, "node", [Script, Module, task.Style, task.Items, task.Locales, task.Order, "warm"]);
        return double.Parse(child.Wait(_ => { }).Done().Out, CultureInfo.InvariantCulture);
    }
}
