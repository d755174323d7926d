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

    /// <summary>Columns of the screen that shows messages.</summary>
    public int MessagesWidth { get; init; } = DefaultWidth;

    /// <summary>The streams of this process: UTF-8, <c>\n</c> at line ends.</summary>
    public static Terminal OfProcess() =>
        new(Writer(Console.OpenStandardOutput(), 1 << 16), Writer(Console.OpenStandardError(), 256), Console.In)
        {
            IsOutputShown = !Console.IsOutputRedirected,
            IsMessagesShown = !Console.IsErrorRedirected,
            IsInputTyped = !Console.IsInputRedirected,
            Width = Console.IsOutputRedirected ? null : ScreenWidth(),
            MessagesWidth = Console.IsErrorRedirected ? DefaultWidth : ScreenWidth(),
        };

    private static StreamWriter Writer(Stream stream, int size) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), size) { NewLine = "\n" };

    // A screen that does not tell its width (a serial line, some build logs) is taken to have the usual columns.
    private static int ScreenWidth() => Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
}
