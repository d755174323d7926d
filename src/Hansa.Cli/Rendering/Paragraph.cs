namespace Hansa.Cli.Rendering;

/// <summary>Writes running text, broken between words to fit the screen; unbroken where no screen is.</summary>
public static class Paragraph
{
    public static void Write(string text, Terminal terminal, int indent)
    {
        foreach (var line in Lines(text, (terminal.Width ?? int.MaxValue) - indent))
            terminal.Output.WriteLine(new string(' ', indent) + line);
    }

    /// <summary>The same on the stream of messages.</summary>
    public static void Tell(string text, Terminal terminal, int indent)
    {
        foreach (var line in Lines(text, (terminal.IsMessagesShown ? terminal.MessagesWidth : int.MaxValue) - indent))
            terminal.Messages.WriteLine(new string(' ', indent) + line);
    }

    /// <summary>The text in lines of at most <paramref name="width"/> letters; a longer word stands alone on its line.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
