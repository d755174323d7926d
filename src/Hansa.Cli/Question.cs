using Hansa.Cli.Texts;

namespace Hansa.Cli;

/// <summary>Asks a person at the terminal to go on or not.</summary>
public static class Question
{
    private static readonly string[] Yes = ["y", "yes", "д", "да"];

    /// <summary>True when the answer is yes in either language; anything else, and the end of input, is a no.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C in place of an answer.</exception>
    public static bool IsConfirmed(string what, Session session)
    {
        session.Terminal.Messages.Write($"{what} {Words.Of("question.go-on").In(session.Language)} ");
        session.Terminal.Messages.Flush();
        var answer = Task.Run(session.Terminal.Input.ReadLine);
        try
        {
            answer.Wait(session.Cancellation);
        }
        catch (OperationCanceledException)
        {
            session.Terminal.Messages.WriteLine();
            throw;
        }
        return answer.Result is { } typed && Yes.Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
