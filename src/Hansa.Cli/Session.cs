using System.Text;
using Hansa.Cli.Rendering;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.Cli;

/// <summary>What one run of a command works with: the streams, the language, the workspace, and the way to ask use-cases.</summary>
/// <param name="Terminal">Where results and messages go.</param>
/// <param name="Workspace">The folder, as asked for.</param>
/// <param name="AskedLanguage">The language that the command line itself asks for; nothing where it does not.</param>
/// <param name="Language">The language of texts for people.</param>
/// <param name="OpenHouse">Opens what lies outside, on the workspace; called by commands that need it, once for a workspace.</param>
public sealed record Session(
    Terminal Terminal,
    string Workspace,
    string? AskedLanguage,
    string Language,
    Func<string, House> OpenHouse,
    CancellationToken Cancellation
)
{
    private (string Folder, House House)? opened;

    /// <summary>The language of words in CSV and JSON: English unless asked for, so that the system's locale changes no byte.</summary>
    public string FileLanguage => AskedLanguage ?? Cli.Language.English;

    /// <summary>Asks a use-case of a workspace that must be there.</summary>
    public Outcome<TReply> Ask<TReply>(UseCase<TReply> request) =>
        Directory.Exists(Workspace) ? AskAnywhere(request) : NoWorkspace();

    /// <summary>Asks a use-case that needs no workspace, or makes one.</summary>
    public Outcome<TReply> AskAnywhere<TReply>(UseCase<TReply> request) =>
        new Runner(House()).Run(request, Cancellation);

    /// <summary>Asks a use-case of a workspace that must be there, and shows its answer or its problem.</summary>
    public int Answer<TReply>(UseCase<TReply> request, Action<TReply> show) => Show(Ask(request), show);

    /// <summary>Asks a use-case that needs no workspace, or makes one, and shows its answer or its problem.</summary>
    public int AnswerAnywhere<TReply>(UseCase<TReply> request, Action<TReply> show) => Show(AskAnywhere(request), show);

    /// <summary>Tells a problem on the stream of messages.</summary>
    /// <returns>The exit code of its kind.</returns>
    public int Refuse(Problem problem)
    {
        ProblemText.Write(problem, Terminal, Language);
        return ExitCode.Of(problem.Kind);
    }

    /// <summary>Writes a list in the format asked for.</summary>
    public void Write(Sheet sheet, Format format, LocalText? title = null)
    {
        switch (format)
        {
            case Format.Csv:
                CsvSheet.Write(sheet, Terminal.Output, FileLanguage);
                break;
            case Format.Json:
                JsonSheet.Write(sheet, Terminal.Output, FileLanguage);
                break;
            default:
                TableWriter.Write(ListPrint.Of(sheet, Language, title), Terminal);
                break;
        }
    }

    /// <summary>Writes a table of figures in the format asked for.</summary>
    public void Write(ReportTable table, Format format)
    {
        switch (format)
        {
            case Format.Csv:
                TableCsv.Write(table, FileLanguage, Terminal.Output);
                break;
            case Format.Json:
                WriteBytes(stream => TableJson.Write(table, stream));
                break;
            default:
                TableWriter.Write(ReportPrint.Of(table, Language), Terminal);
                break;
        }
    }

    /// <summary>Writes tables for people one below the other; what stands under the title of the first is not repeated.</summary>
    public void Write(IReadOnlyList<ReportTable> tables)
    {
        foreach (var table in tables)
        {
            var printed = ReportPrint.Of(table, Language);
            if (table != tables[0])
                Terminal.Output.WriteLine();
            TableWriter.Write(table == tables[0] ? printed : printed with { Caption = [] }, Terminal);
        }
    }

    /// <summary>Writes a document that is made of bytes (UTF-8 JSON) to the results, with a line feed at its end.</summary>
    public void WriteBytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        Terminal.Output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        Terminal.Output.Write('\n');
    }

    /// <summary>Shows an answer, or tells the problem in its place.</summary>
    /// <returns>The exit code.</returns>
    public int Show<TReply>(Outcome<TReply> outcome, Action<TReply> show)
    {
        if (!outcome.Succeeded)
            return Refuse(outcome.Problem);
        show(outcome.Value);
        return ExitCode.Done;
    }

    // One house for all that a command asks of the same workspace.
    private House House()
    {
        if (opened?.Folder != Workspace)
            opened = (Workspace, OpenHouse(Workspace));
        return opened.Value.House;
    }

    /// <summary>What a command that reads says where there is no workspace.</summary>
    public Problem NoWorkspace() =>
        new(
            ProblemKind.NotFound,
            new(
                $"There is no workspace at {Path.GetFullPath(Workspace)}.",
                $"Рабочей папки {Path.GetFullPath(Workspace)} нет."
            ),
            new(
                "Make one by loading a file (hansa load FILE --as NAME --source CODE), or name another with --workspace DIR.",
                "Создайте её, загрузив файл (hansa load ФАЙЛ --as ИМЯ --source КОД), или назовите другую: --workspace ПАПКА."
            )
        );
}
