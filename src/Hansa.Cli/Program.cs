using Hansa.Adapters;
using Hansa.Cli;

var terminal = Terminal.OfProcess();
using var interrupt = new Interrupt();
return Guard.Run(terminal, () => new CommandLine(terminal, WorkspaceHouse.Open).Run(args, interrupt.Token));
