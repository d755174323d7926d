using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Quality;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa quality</c>: what an expert looks at before trusting figures on exports.</summary>
public sealed class QualityCommand : HansaCommand
{
    private readonly Option<string> data;
    private readonly Option<string?> territory;
    private readonly Option<bool> asInternal;
    private readonly Option<string?> of;
    private readonly Option<string?> period;
    private readonly Option<string?> scheme;
    private readonly Option<string?> mirror;
    private readonly Option<decimal?> cif;
    private readonly Option<int?> level;
    private readonly Option<decimal?> k;
    private readonly Option<int?> minimumCells;
    private readonly Option<string?> gdp;
    private readonly Option<string?> population;
    private readonly Option<string?> employment;
    private readonly Option<string?> mining;
    private readonly Option<int?> rows;
    private readonly Option<string?> view;
    private readonly Option<Format> format;

    public QualityCommand()
        : base("quality", "Says how good the data on exports are, and where they are not.")
    {
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        asInternal = Take(StandardOptions.Internal());
        territory = Take(
            StandardOptions.Text("--territory", "reporter|region", "Default: regions where there are any.")
        );
        of = Take(StandardOptions.Text("--of", "CODE", "The exports of one territory. Default: all."));
        period = Take(
            StandardOptions.Text("--period", "PERIOD", "2017 or 2013..2017. Default: the dataset's last year.")
        );
        scheme = Take(
            StandardOptions.Text("--scheme", "NAME", "Coverage of this classification. Default: those of the method.")
        );
        mirror = Take(
            StandardOptions.Text(
                "--mirror",
                "NAME",
                "A dataset with partners' imports. Default: the dataset itself where it has them."
            )
        );
        cif = Take(
            StandardOptions.Number("--cif", "FACTOR", "Partners' imports are divided by it, 1.08 for 8 %. Default: 1.")
        );
        level = Take(StandardOptions.Whole("--level", "2|4|6", "Mirror: digits of the product code. Default: 2."));
        k = Take(
            StandardOptions.Number(
                "--k",
                "NUMBER",
                "Unit values: robust standard deviations that make an outlier. Default: 3."
            )
        );
        minimumCells = Take(
            StandardOptions.Whole("--minimum-cells", "NUMBER", "Unit values: fewer cells are not judged. Default: 10.")
        );
        gdp = Take(StandardOptions.Text("--gdp", "NAME", "Head offices: gross product by region."));
        population = Take(StandardOptions.Text("--population", "NAME", "Head offices: inhabitants by region."));
        employment = Take(
            StandardOptions.Text(
                "--employment",
                "NAME",
                "Head offices: persons employed by region, or region and activity."
            )
        );
        mining = Take(StandardOptions.Text("--mining", "CODE", "Head offices: the activity that mines. Default: B."));
        rows = Take(StandardOptions.Whole("--rows", "NUMBER", "Rows of the longer tables. Default: 20."));
        view = Take(
            new Option<string?>("--view")
            {
                HelpName = "VIEW",
                Description =
                    $"One of the tables: {string.Join(", ", QualityReport.Views)}. Default: all; summary in csv and json.",
                CustomParser = Choice.Among(QualityReport.Views),
            }
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "Records and verdicts of the load; undisclosed trade over time; coverage of classifications; unit values far from the "
                + "median of their product; exports beside partners' imports; exports declared where head offices stand.",
            "What cannot be told from the data is said, with what would be needed.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("quality --data brazil", "Everything that can be told of a dataset."),
            new("quality --data brazil --mirror world --cif 1.08", "With partners' imports, made comparable."),
            new(
                "quality --data russia --view head-offices --gdp grp",
                "How far exports of capitals exceed their product."
            ),
            new("quality --data brazil --view unit-values --k 4 --format csv", "Outlying cells for a program."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(Request(asked), report => Write(report, asked, session));

    private AssessQuality Request(ParseResult asked)
    {
        var plain = new AssessQuality(asked.GetRequiredValue(data));
        return plain with
        {
            AsInternal = asked.GetValue(asInternal),
            Territory = asked.GetValue(territory),
            Of = asked.GetValue(of),
            Period = asked.GetValue(period),
            Scheme = asked.GetValue(scheme),
            Mirror = asked.GetValue(mirror),
            Cif = asked.GetValue(cif) ?? plain.Cif,
            Level = asked.GetValue(level) ?? plain.Level,
            K = asked.GetValue(k) ?? plain.K,
            MinimumCells = asked.GetValue(minimumCells) ?? plain.MinimumCells,
            Gdp = asked.GetValue(gdp),
            Population = asked.GetValue(population),
            Employment = asked.GetValue(employment),
            Mining = asked.GetValue(mining) ?? plain.Mining,
            Rows = asked.GetValue(rows) ?? plain.Rows,
        };
    }

    // For people, tables that could not be made are named in the notes of the summary.
    private void Write(QualityReport report, ParseResult asked, Session session)
    {
        var (chosen, form) = (asked.GetValue(view), asked.GetValue(format));
        if (form == Format.Table && chosen is null)
            session.Write([.. report.Tables.Where(table => table.Rows.Count > 0)]);
        else
            session.Write(report.View(chosen ?? QualityReport.Summary), form);
    }
}
