using System.Runtime.InteropServices;

namespace Hansa.Cli;

/// <summary>Turns Ctrl-C, and a polite request to end, into a cancellation; a second Ctrl-C ends the process at once.</summary>
public sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration termination;

    public Interrupt()
    {
        Console.CancelKeyPress += OnCancelKey;
        termination = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            context =>
            {
                context.Cancel = true;
                source.Cancel();
            }
        );
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        termination.Dispose();
        source.Dispose();
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
