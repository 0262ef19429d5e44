using Pilkada.Tool;

using var cancel = new CancellationTokenSource();
var cancelled = new TaskCompletionSource<ExitCode>();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancel.Cancel();
    cancelled.TrySetResult(ExitCode.Cancelled);
};

// A read from a terminal or a pipe cannot be interrupted, so Ctrl-C does not wait for it.
var run = Task.Run(() => CommandLine.Run(args, ToolConsole.OfProcess(), cancel.Token));
return (int)await (await Task.WhenAny(run, cancelled.Task));
