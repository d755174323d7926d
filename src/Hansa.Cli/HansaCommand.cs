using System.CommandLine;

namespace Hansa.Cli;

/// <summary>One use of a command, as a person would type it after <c>hansa</c>, and what it does.</summary>
public sealed record Example(string Arguments, string Meaning);

/// <summary>One command: its options and examples, and the request that it makes of a use-case.</summary>
public abstract class HansaCommand(string name, string summary) : Command(name, summary)
{
    /// <summary>Shown at the end of the help page and run by the tests where they can be.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Paragraphs between the summary and the options.</summary>
    public virtual IReadOnlyList<string> Details => [];

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract int Run(ParseResult asked, Session session);

    /// <summary>Adds an argument.</summary>
    protected Argument<T> Take<T>(Argument<T> argument)
    {
        Arguments.Add(argument);
        return argument;
    }

    /// <summary>Adds an option.</summary>
    protected Option<T> Take<T>(Option<T> option)
    {
        Options.Add(option);
        return option;
    }
}

/// <summary>A command that only holds others: <c>hansa scheme add</c>.</summary>
public sealed class CommandGroup : Command
{
    public CommandGroup(string name, string summary, params ReadOnlySpan<HansaCommand> commands)
        : base(name, summary)
    {
        foreach (var command in commands)
            Subcommands.Add(command);
    }

    /// <summary>The same group under a second name, which help does not show.</summary>
    public CommandGroup AlsoCalled(string name)
    {
        Aliases.Add(name);
        return this;
    }
}
