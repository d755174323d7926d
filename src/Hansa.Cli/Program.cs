using Hansa.Cli;

var terminal = Terminal.OfProcess();
using var interrupt = new Interrupt();
return Guard.Run(
    terminal,
    () => new CommandLine(terminal, folder => throw new NotSupportedException(folder)).Run(args, interrupt.Token)
);
