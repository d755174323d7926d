using System.Diagnostics;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Demo;

/// <summary>One run of the demo: make files, load them, print five tables beside the paper's, write passports, say what to try next.</summary>
public sealed class DemoRun(Session session, ulong seed)
{
    private readonly PaperFigures paper = PaperFigures.Read(ProjectData.Find());
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        Say(Words.Of("demo.intro"));
        Tell(Words.Of("demo.making"));
        var made = DemoFiles.Make(session.Workspace, seed);
        session.Cancellation.ThrowIfCancellationRequested();
        var problem = made.Succeeded
            ? Load(made.Value) ?? Tables(made.Value) ?? Firms(made.Value) ?? Passports(made.Value)
            : made.Problem;
        if (problem is not null)
            return session.Refuse(problem);
        Next(made.Value);
        Say(Words.Filled("demo.files", made.Value.Folder));
        Tell(Words.Filled("demo.time", (int)clock.Elapsed.TotalSeconds));
        return ExitCode.Done;
    }

    private Problem? Load(DemoFiles files)
    {
        foreach (var request in files.Requests)
        {
            using var progress = ProgressBar.On(session.Terminal, session.Language);
            var loaded = session.AskAnywhere(new LoadFiles(request with { Progress = progress }));
            progress?.Dispose();
            if (!loaded.Succeeded)
                return loaded.Problem;
            if (loaded.Value is { Changed: true, Manifest.Previous: not null })
                return OtherFiles(request.Dataset);
            Say(Loaded(loaded.Value));
        }
        return null;
    }

    // The dataset held other files, of another version of Hansa perhaps: added to them, nothing would come out right.
    private Problem OtherFiles(string dataset)
    {
        var undone = session.Ask(new UndoLoad(dataset));
        return undone.Succeeded
            ? new Problem(
                ProblemKind.Conflict,
                new(
                    $"{dataset} in {session.Workspace} was made from other files; it is as it was.",
                    $"Набор {dataset} в {session.Workspace} собран из других файлов; он остался как был."
                ),
                new(
                    $"Name another folder (--workspace DIR), or remove the dataset: hansa drop {dataset} --workspace {session.Workspace}",
                    $"Назовите другую папку (--workspace ПАПКА) или удалите набор: hansa drop {dataset} --workspace {session.Workspace}"
                )
            )
            : undone.Problem;
    }

    private LocalText Loaded(LoadReport report)
    {
        var manifest = report.Manifest;
        var counts = manifest.Counts;
        var typography = new Typography(session.Language);
        return Words.Filled(
            report.Changed ? "demo.loaded" : "demo.held",
            manifest.Dataset,
            typography.Whole(counts.Read),
            typography.Whole(counts.Accepted),
            typography.Whole(counts.Quarantined),
            manifest.Snapshot
        );
    }

    private Problem? Tables(DemoFiles files) =>
        Beside(new MakeTable(1, files.World), ShowTable1)
        ?? Beside(new MakeTable(2, files.Regions), ShowTable2)
        ?? Beside(new MakeTable(3, files.Totals) { Target = "2024" }, ShowTable3)
        ?? Beside(new MakeTable(4, files.Regions), ShowTable4)
        ?? Beside(new MakeTable(5, files.Regions), ShowTable5)
        ?? new PaperContradictions(session).Write();

    private Problem? Firms(DemoFiles files)
    {
        var linked = session.Ask(files.Link);
        if (!linked.Succeeded)
            return linked.Problem;
        session.Terminal.Output.WriteLine();
        Write(
            new FirmsBeside(linked.Value, files.Truth, session.Language).Print(
                Words.Of("demo.firms").In(session.Language)
            )
        );
        return null;
    }

    private Problem? Beside(MakeTable request, Action<ReportTable> show)
    {
        var table = session.Ask(request);
        if (!table.Succeeded)
            return table.Problem;
        session.Terminal.Output.WriteLine();
        show(table.Value);
        session.Terminal.Output.Flush();
        return null;
    }

    private void ShowTable1(ReportTable table)
    {
        var beside = new FiguresBeside(table, paper.Table1(), session.Language);
        Write(beside.Print(_ => true, Heading(1, table)) with { Notes = beside.Notes() });
    }

    private void ShowTable2(ReportTable table)
    {
        var beside = new FiguresBeside(table, paper.Table2(), session.Language);
        Write(beside.Print(IsValue, Heading(2, table)));
        session.Terminal.Output.WriteLine();
        Write(
            beside.Print(column => !IsValue(column), Words.Of("demo.shares").In(session.Language)) with
            {
                Notes = beside.Notes(),
            }
        );
    }

    private static bool IsValue(string column) =>
        column == "index" || column.StartsWith("value-", StringComparison.Ordinal);

    // What contradicts itself in the paper's own figures stands in the table's notes.
    private void ShowTable3(ReportTable table)
    {
        var beside = new FiguresBeside(table, paper.Table3(), session.Language);
        Write(
            beside.Print(_ => true, Heading(3, table)) with
            {
                Notes =
                [
                    .. beside.Notes(),
                    Words.Of("demo.table3-inputs").In(session.Language),
                    Words.Of("demo.table3-findings").In(session.Language),
                    .. table.Notes.Select(note => $"– {note.In(session.Language)}"),
                ],
            }
        );
    }

    private void ShowTable4(ReportTable table) =>
        Write(
            new TypesBeside(table, ("type", sector => Sector(table, sector)), paper.Table4(), session.Language).Print(
                Heading(4, table),
                "demo.table4-okrugs",
                "demo.table4-names",
                "demo.table4-reading",
                "demo.table4-shares"
            )
        );

    private void ShowTable5(ReportTable table) =>
        Write(
            new TypesBeside(table, ("group", Group), paper.Table5(), session.Language).Print(
                Heading(5, table),
                "demo.table5-rule",
                "demo.table5-counts",
                "demo.table5-shares"
            )
        );

    // Each row of Table 4 has its sector's name beside the code.
    private static LocalText Sector(ReportTable table, string sector)
    {
        var columns = table.Columns.Select(column => column.Code).ToList();
        var (type, name) = (columns.IndexOf("type"), columns.IndexOf("sector"));
        return table.Rows.First(row => row.Cells[type].Text?.English == sector).Cells[name].Text!;
    }

    private static LocalText Group(string group) =>
        Words.Of(
            group switch
            {
                "1" => "demo.group-far",
                "2" => "demo.group-near",
                _ => "demo.group-mixed",
            }
        );

    // Three of 86, so that the demo stays short; the command for all is among the next steps.
    private Problem? Passports(DemoFiles files)
    {
        var folder = Path.Combine(session.Workspace, "reports");
        foreach (var territory in (string[])["country", "RU-VLG", "RU-AL"])
        {
            var written = session.Ask(
                new WriteReports(files.Regions, territory, "html", folder)
                {
                    Worlds = [files.World],
                    Languages = [Language.English, Language.Russian],
                }
            );
            if (!written.Succeeded)
                return written.Problem;
        }
        session.Terminal.Output.WriteLine();
        Say(Words.Filled("demo.passports", folder, $"passport-RUS.{session.Language}.html#type"));
        return null;
    }

    private string Heading(int number, ReportTable table) =>
        Words.Filled("demo.heading", number, table.Title.In(session.Language)).In(session.Language);

    private void Write(PrintedTable table) => TableWriter.Write(table, session.Terminal);

    private void Next(DemoFiles files)
    {
        session.Terminal.Output.WriteLine();
        Say(Words.Of("demo.next"));
        foreach (var step in NextStep.After(files))
        {
            session.Terminal.Output.WriteLine($"  hansa {step.In(session.Workspace)}");
            Paragraph.Write(step.Meaning.In(session.Language), session.Terminal, indent: 6);
        }
    }

    private void Say(LocalText text)
    {
        Paragraph.Write(text.In(session.Language), session.Terminal, indent: 0);
        session.Terminal.Output.Flush();
    }

    private void Tell(LocalText text)
    {
        session.Terminal.Messages.WriteLine(text.In(session.Language));
        session.Terminal.Messages.Flush();
    }
}
