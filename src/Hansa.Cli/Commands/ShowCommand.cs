using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa show</c>: one indicator over a dataset.</summary>
public sealed class ShowCommand : HansaCommand
{
    private readonly Argument<string> indicator;
    private readonly Option<string> data;
    private readonly Option<string?> territory;
    private readonly Option<string[]> only;
    private readonly Option<string?> scheme;
    private readonly Option<int?> level;
    private readonly Option<string?> benchmark;
    private readonly Option<string?> period;
    private readonly Option<string?> grain;
    private readonly Option<string?> flow;
    private readonly BesideOptions beside;
    private readonly Option<string?> lines;
    private readonly Option<decimal?> minimumExports;
    private readonly Option<decimal?> minimumShare;
    private readonly Option<int?> gap;
    private readonly Option<bool> chained;
    private readonly Option<RowLimit> rows;
    private readonly FigureOptions figures = new();

    public ShowCommand()
        : base("show", "Prints one indicator over a dataset.")
    {
        indicator = Take(new Argument<string>("INDICATOR") { Description = "Its code; hansa indicators lists them." });
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        territory = Take(
            StandardOptions.Text(
                "--territory",
                "reporter|region",
                "Whose figures. Default: regions where there are any."
            )
        );
        only = Take(
            StandardOptions.Repeated(
                "--only",
                "CODE,…",
                "Shows these territories, products or groups; the computation covers all."
            )
        );
        scheme = Take(
            StandardOptions.Text("--scheme", "NAME", "A classification to group products by; hansa scheme list.")
        );
        level = Take(StandardOptions.Whole("--level", "2|4|6", "Digits of product code. Default: as loaded."));
        benchmark = Take(
            StandardOptions.Text(
                "--benchmark",
                "BENCHMARK",
                "What to compare with: world:NAME[@YEAR], world-rest:NAME, country, rest or peers:CODE,… "
                    + "Default: the country for regions, all reporters of the dataset for reporters."
            )
        );
        period = Take(StandardOptions.Text("--period", "PERIOD", "2017 or 2013..2017. Default: the last year."));
        grain = Take(StandardOptions.Text("--grain", "year|quarter|month", "Length of a period. Default: year."));
        flow = Take(StandardOptions.Text("--flow", "export|import", "Direction of trade. Default: export."));
        beside = new BesideOptions(this);
        lines = Take(
            StandardOptions.Text(
                "--n",
                "benchmark|active|NUMBER",
                "Lines that normalised indices count. Default: those that the benchmark trades."
            )
        );
        minimumExports = Take(StandardOptions.MinimumExports());
        minimumShare = Take(StandardOptions.MinimumShare());
        gap = Take(
            StandardOptions.Whole(
                "--gap",
                "N",
                "Margins: a line absent for so many periods at an end is not new or dropped."
            )
        );
        chained = Take(
            StandardOptions.Switch(
                "--chained",
                "Price and volume: from each period to the next, instead of last beside first."
            )
        );
        rows = Take(RowLimit.Option());
        Take(figures.Form);
        Take(figures.File);
        Take(figures.Contact);
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "show rca --data brazil --scheme nine-groups --only BR-SP,BR-MT",
                "Where two states specialise, by group."
            ),
            new("show hhi --data brazil --level 2", "How concentrated each state's exports are, over HS chapters."),
            new(
                "show rca --data brazil --level 2 --benchmark world:world@2023",
                "Against the world of another dataset."
            ),
            new("show specificity --data russia --period 2013..2017 --format csv", "Each year, for a spreadsheet."),
            new(
                "show rca --data brazil --level 2 --format px --out rca.px",
                "For PxWeb and other programs of agencies."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        figures.Answer(
            asked,
            session,
            Request(asked),
            (report, form) => new WriteFigures(report, form),
            (report, format, inner) => Write(report, format, asked.GetValue(rows), inner)
        );

    private ShowIndicator Request(ParseResult asked) =>
        beside.Read(asked, new ShowIndicator(asked.GetRequiredValue(indicator), asked.GetRequiredValue(data))) with
        {
            Territory = asked.GetValue(territory),
            Only = CodeList.Of(asked.GetValue(only)),
            Scheme = asked.GetValue(scheme),
            Level = asked.GetValue(level),
            Benchmark = asked.GetValue(benchmark),
            Period = asked.GetValue(period),
            Grain = asked.GetValue(grain) ?? "year",
            Flow = asked.GetValue(flow) ?? "export",
            MinimumExports = asked.GetValue(minimumExports),
            MinimumShare = asked.GetValue(minimumShare),
            GapTolerance = asked.GetValue(gap) ?? 0,
            IsChained = asked.GetValue(chained),
            Lines = asked.GetValue(lines) ?? "benchmark",
        };

    private static void Write(IndicatorReport report, Format format, RowLimit rows, Session session)
    {
        switch (format)
        {
            case Format.Csv:
                IndicatorCsv.Write(report, session.Terminal.Output);
                break;
            case Format.Json:
                session.WriteBytes(stream => IndicatorJson.Write(report, stream));
                break;
            default:
                var print = new FigurePrint(report, session.Language, rows.Most);
                TableWriter.Write(print.Print(), session.Terminal);
                break;
        }
    }
}
