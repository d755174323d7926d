using Hansa.Cli;

namespace Hansa.Tests.Cli;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class Screen
{
    /// <param name="width">Columns; nothing for a pipe.</param>
    /// <param name="typed">What a person types; nothing where nobody is there to ask.</param>
    public Screen(int? width = null, string? typed = null) =>
        Terminal = new Terminal(Writer(), Writer(), new StringReader(typed ?? ""))
        {
            Width = width,
            IsOutputShown = width is not null,
            IsMessagesShown = typed is not null,
            IsInputTyped = typed is not null,
        };

    public Terminal Terminal { get; init; }

    public string Output => Terminal.Output.ToString()!;

    public string Messages => Terminal.Messages.ToString()!;

    private static StringWriter Writer() => new() { NewLine = "\n" };
}
