using System.CommandLine;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa table</c>: one of the method's tables over a dataset.</summary>
public sealed class TableCommand : HansaCommand
{
    private readonly Argument<int?> number;
    private readonly Option<string> data;
    private readonly Option<string?> territory;
    private readonly Option<bool> asInternal;
    private readonly Option<string?> of;
    private readonly Option<string?> scheme;
    private readonly Option<string?> benchmark;
    private readonly Option<string?> period;
    private readonly Option<string[]?> approaches;
    private readonly Option<string?> target;
    private readonly Option<string?> aggregates;
    private readonly Option<bool> codes;
    private readonly Option<decimal?> minimumExports;
    private readonly Option<decimal?> minimumShare;
    private readonly FigureOptions figures = new();

    public TableCommand()
        : base("table", "Prints one of the method's tables over a dataset.")
    {
        number = Take(new Argument<int?>("1|2|3|4|5") { Description = "The table.", CustomParser = Choice.Whole });
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        asInternal = Take(StandardOptions.Internal());
        territory = Take(
            StandardOptions.Text(
                "--territory",
                "reporter|region",
                "Whose figures. Default: regions where there are any."
            )
        );
        of = Take(
            StandardOptions.Text("--of", "CODE", "Tables 1, 2 and 3: for one territory. Default: the whole dataset.")
        );
        scheme = Take(StandardOptions.Text("--scheme", "NAME", "A classification other than the table's own."));
        benchmark = Take(StandardOptions.Text("--benchmark", "BENCHMARK", "What to compare with, as in hansa show."));
        period = Take(StandardOptions.Text("--period", "PERIOD", "2017 or 2013..2017. Default: the dataset's own."));
        approaches = Take(
            new Option<string[]?>("--approach")
            {
                HelpName = "NAME,…",
                Description =
                    "Table 3: rec, volrc, or an own one: SCHEME:CLASS+CLASS says which classes are non-resource, "
                    + ":SCHEME after it lists competitive industrial goods. Default: rec,volrc.",
            }
        );
        target = Take(
            StandardOptions.Text(
                "--target",
                "YEAR",
                "Table 3: also the scenario of this year, from a table of aggregates."
            )
        );
        aggregates = Take(
            StandardOptions.Text(
                "--aggregates",
                "NAME",
                "Table 3: a table of aggregates that fills what the rows lack: exporters, a target."
            )
        );
        codes = Take(
            new Option<bool>("--codes")
            {
                Description = "Table 3: the product codes that make two approaches differ, with what each contributes.",
            }
        );
        minimumExports = Take(StandardOptions.MinimumExports());
        minimumShare = Take(StandardOptions.MinimumShare());
        Take(figures.Form);
        Take(figures.File);
        Take(figures.Contact);
    }

    public override IReadOnlyList<string> Details =>
        [
            "1 export specialisation (Balassa) · 2 dynamics of specificity · 3 SME profile · 4 sector types of territories · "
                + "5 territorial groups of territories.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("table 4 --data brazil", "The sector in which each state specialises most."),
            new(
                "table 1 --data russia --benchmark world:world --period 2017",
                "A country against the world, by nine groups."
            ),
            new(
                "table 3 --data totals --target 2024",
                "The SME profile under each approach: actual years beside a target."
            ),
            new("table 5 --data brazil --format csv", "Where exports go, one row per territory, for a spreadsheet."),
            new(
                "table 4 --data brazil --format xlsx --out types.xlsx",
                "The same as an Excel workbook, ready for print."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        figures.Answer(
            asked,
            session,
            Request(asked),
            (table, form) => new WriteTable(table, form),
            (table, format, inner) => inner.Write(table, format)
        );

    private MakeTable Request(ParseResult asked) =>
        new(asked.GetValue(number) ?? 0, asked.GetRequiredValue(data))
        {
            AsInternal = asked.GetValue(asInternal),
            Territory = asked.GetValue(territory),
            Of = asked.GetValue(of),
            Scheme = asked.GetValue(scheme),
            Benchmark = asked.GetValue(benchmark),
            Period = asked.GetValue(period),
            Approaches = CodeList.Of(asked.GetValue(approaches)),
            Target = asked.GetValue(target),
            Aggregates = asked.GetValue(aggregates),
            Codes = asked.GetValue(codes),
            MinimumExports = asked.GetValue(minimumExports),
            MinimumShare = asked.GetValue(minimumShare),
        };
}
