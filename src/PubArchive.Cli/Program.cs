using System.Runtime.InteropServices;
using PubArchive.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CliProgram.Run(args, CliConsole.OfProcess(), stop.Token);

// The command ends at its next safe point: an import is wholly there or absent.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
