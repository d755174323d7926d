using Hansa.Adapters;
using Hansa.Cli;

var terminal = Terminal.OfProcess();
using var interrupt = new Interrupt();
var line = new CommandLine(terminal, WorkspaceHouse.Open);
return Guard.Run(terminal, () => line.Spoken, () => line.Run(args, interrupt.Token));
