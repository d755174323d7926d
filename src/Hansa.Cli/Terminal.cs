using System.Text;

namespace Hansa.Cli;

/// <summary>The three streams of the process, and what is known of who reads them.</summary>
/// <param name="Output">Results.</param>
/// <param name="Messages">Problems, questions and progress.</param>
/// <param name="Input">Answers to questions.</param>
public sealed record Terminal(TextWriter Output, TextWriter Messages, TextReader Input)
{
    private const int DefaultWidth = 80;

    public bool IsOutputShown { get; init; }

    public bool IsMessagesShown { get; init; }

    public bool IsInputTyped { get; init; }

    /// <summary>Columns of the screen; nothing where the output is a file or a pipe.</summary>
    public int? Width { get; init; }

    /// <summary>What lies under <see cref="Output"/>, for results that are no text; nothing where there is only text.</summary>
    public Stream? Bytes { get; init; }

    /// <summary>Writes bytes as they are, behind what was written to the output so far.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Output.Flush();
        if (Bytes is null)
            Output.Write(Encoding.UTF8.GetString(bytes));
        else
            Bytes.Write(bytes);
    }

    /// <summary>Columns of the screen that shows messages.</summary>
    public int MessagesWidth { get; init; } = DefaultWidth;

    /// <summary>The streams of this process: UTF-8, <c>\n</c> at line ends.</summary>
    public static Terminal OfProcess()
    {
        var output = Console.OpenStandardOutput();
        return new Terminal(Writer(output, 1 << 16), Writer(Console.OpenStandardError(), 256), Console.In)
        {
            Bytes = output,
            IsOutputShown = !Console.IsOutputRedirected,
            IsMessagesShown = !Console.IsErrorRedirected,
            IsInputTyped = !Console.IsInputRedirected,
            Width = Console.IsOutputRedirected ? null : ScreenWidth(),
            MessagesWidth = Console.IsErrorRedirected ? DefaultWidth : ScreenWidth(),
        };
    }

    private static StreamWriter Writer(Stream stream, int size) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), size) { NewLine = "\n" };

    // A screen that does not tell its width (a serial line, some build logs) is taken to have the usual columns.
    private static int ScreenWidth() => Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
}
