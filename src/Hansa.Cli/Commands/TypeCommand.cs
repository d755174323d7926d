using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Typology;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa type</c>: the types of territories by sector and by geography, and how they combine.</summary>
public sealed class TypeCommand : HansaCommand
{
    private readonly Option<string> data;
    private readonly Option<string?> territory;
    private readonly Option<string?> scheme;
    private readonly Option<string?> benchmark;
    private readonly Option<string?> period;
    private readonly Option<decimal?> minimumExports;
    private readonly Option<decimal?> minimumShare;
    private readonly Option<int?> scenarios;
    private readonly Option<decimal?> shake;
    private readonly Option<int?> seed;
    private readonly Option<string?> view;
    private readonly Option<Format> format;

    public TypeCommand()
        : base("type", "Gives each territory its type by sector and by geography of exports.")
    {
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        territory = Take(
            StandardOptions.Text("--territory", "reporter|region", "Whose types. Default: regions where there are any.")
        );
        scheme = Take(StandardOptions.Text("--scheme", "NAME", "The classification into sectors. Default: sectors-a."));
        benchmark = Take(StandardOptions.Text("--benchmark", "BENCHMARK", "What to compare with, as in hansa show."));
        period = Take(StandardOptions.Text("--period", "PERIOD", "One period. Default: the dataset's last year."));
        minimumExports = Take(StandardOptions.MinimumExports());
        minimumShare = Take(StandardOptions.MinimumShare());
        scenarios = Take(
            StandardOptions.Whole("--scenarios", "NUMBER", "Scenarios behind the stability. Default: 1000.")
        );
        shake = Take(
            StandardOptions.Number(
                "--shake",
                "SHARE",
                "In every second scenario each cell is off by up to this share. Default: 0.1."
            )
        );
        seed = Take(StandardOptions.Whole("--seed", "NUMBER", "Another seed draws other scenarios. Default: 1."));
        view = Take(
            new Option<string?>("--view")
            {
                HelpName = "territories|matrix|cells",
                Description = "One of the three tables. Default: all; territories in csv and json.",
                CustomParser = Choice.Among(TypologyReport.Views),
            }
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "The sector type is the sector with the largest relative specificity above 1 (Table 4), the group is where more "
                + "than half of the exports go (Table 5). Beside each stand its margin, whether undisclosed trade could change it, "
                + "and in how many of the scenarios it stays the same.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("type --data brazil", "Types of all states, the matrix of both, and who stands where."),
            new("type --data brazil --view matrix --format csv", "Numbers of territories by sector and group."),
            new("type --data brazil --minimum-share 0.05 --shake 0.2", "No tiny sectors, and a harder trial."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(Request(asked), report => Write(report, asked, session));

    private TypeTerritories Request(ParseResult asked)
    {
        var plain = new TypeTerritories(asked.GetRequiredValue(data));
        return plain with
        {
            Territory = asked.GetValue(territory),
            Scheme = asked.GetValue(scheme),
            Benchmark = asked.GetValue(benchmark),
            Period = asked.GetValue(period),
            MinimumExports = asked.GetValue(minimumExports),
            MinimumShare = asked.GetValue(minimumShare),
            Scenarios = asked.GetValue(scenarios) ?? plain.Scenarios,
            Shake = asked.GetValue(shake) ?? plain.Shake,
            Seed = (ulong?)asked.GetValue(seed) ?? plain.Seed,
        };
    }

    private void Write(TypologyReport report, ParseResult asked, Session session)
    {
        var (chosen, form) = (asked.GetValue(view), asked.GetValue(format));
        if (form == Format.Table && chosen is null)
            session.Write([report.Territories, report.Matrix, report.Cells]);
        else
            session.Write(report.View(chosen ?? TypologyReport.Views[0]), form);
    }
}
