using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Tests.UseCases.Documents.Matrices;

/// <summary>Reports made of random figures: every reason, open and closed intervals, large, small and negative numbers, names of every kind.</summary>
internal sealed class GeneratedReports(int seed)
{
    /// <summary>Names that formats have broken on.</summary>
    public static readonly string[] HostileNames =
    [
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "\ttab",
        "</w:t></w:r>",
        "]]> & <b>",
        "a \"quoted\" name; DATA=1;",
        "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
        "emoji \U0001F6A2\U0001F1E7\U0001F1F7",
        "half a pair \ud83d!",
        "NUL \0 and bell \a",
        "two\r\nlines",
        new string('я', 10_000),
        new string('x', 10_000),
        "_x0041_",
        "  spaces  ",
        "Россия — «край», № 1",
    ];

    private readonly Random random = new(seed);

    public IndicatorReport Indicator(bool hostile = false)
    {
        string[] periods = Pick<string[]>(
            ["2017"],
            ["2016", "2017"],
            ["2016-Q4", "2017-Q1"],
            ["2017-03", "2017-04", "2017-05"]
        );
        var regions = Codes("R", hostile);
        var products = Codes("", hostile);
        var figures = new FigureTable(
            Pick(Unit.Ratio, Unit.Share, Unit.Index, Unit.Money("USD")),
            new FigureAxis("period", periods),
            new FigureAxis("region", regions),
            new FigureAxis("product", products)
        );
        for (var row = 0; row < figures.Count; row++)
            figures[row] = Figure();
        return new IndicatorReport(new RevealedComparativeAdvantage(), figures, Origin(hostile), Notes(hostile))
        {
            Names = new Dictionary<string, IReadOnlyDictionary<string, LocalText>>
            {
                ["region"] = Names(regions, hostile),
            },
        };
    }

    public ReportTable Table(bool hostile = false)
    {
        var columns = Enumerable.Range(0, random.Next(1, 6)).Select(at => Column(at, hostile)).ToArray();
        var rows = Codes("row-", hostile).Select(code => Row(code, columns, hostile)).ToArray();
        return new ReportTable("table-9", Name(hostile), Name(hostile), columns, rows, Notes(hostile), Origin(hostile));
    }

    public Figure Figure()
    {
        if (random.Next(4) == 0)
            return Hansa.Statistics.Figures.Figure.None((Missing)random.Next(1, 6));
        var figure = Hansa.Statistics.Figures.Figure.Of(Number());
        return random.Next(5) switch
        {
            0 => figure.Within(figure.Value!.Value - 1, figure.Value.Value + random.NextDouble()),
            1 => figure.Within(double.NegativeInfinity, figure.Value!.Value),
            _ => figure,
        };
    }

    private double Number() =>
        random.Next(6) switch
        {
            0 => 0,
            1 => -0.0,
            2 => random.Next(-1000, 1000),
            3 => random.NextDouble() * Math.Pow(10, random.Next(-30, 30)),
            4 => Math.Round(random.NextDouble() * 100, 1),
            _ => random.NextDouble(),
        };

    private ReportColumn Column(int at, bool hostile) =>
        new($"c{at}", Name(hostile), random.Next(2) == 0 ? null : new("%", "%"), random.Next(4), Pick(1.0, 100.0));

    private ReportRow Row(string code, ReportColumn[] columns, bool hostile) =>
        new(code, Name(hostile), [.. columns.Select((_, at) => Cell(at, hostile))]);

    // Every third column is of words.
    private ReportCell Cell(int column, bool hostile) =>
        random.Next(8) == 0 ? ReportCell.Empty
        : column % 3 == 2 ? ReportCell.Of(Name(hostile))
        : ReportCell.Of(Figure());

    private string[] Codes(string start, bool hostile)
    {
        string[] plain = [.. Enumerable.Range(1, random.Next(1, 8)).Select(number => $"{start}{number:00}")];
        return hostile ? [.. plain, .. HostileNames] : plain;
    }

    private Dictionary<string, LocalText> Names(string[] codes, bool hostile) =>
        codes.Where(_ => random.Next(5) > 0).ToDictionary(code => code, _ => Name(hostile));

    private LocalText Name(bool hostile) =>
        hostile
            ? new(Pick(HostileNames), Pick(HostileNames))
            : new($"name {random.Next(20)}", $"название {random.Next(20)}");

    private LocalText[] Notes(bool hostile) =>
        [new("A note.", "Замечание."), Name(hostile), new(new string('n', 700), "о")];

    private Provenance Origin(bool hostile) =>
        new(hostile ? Pick(HostileNames) : "ru", "00ff", "HS, 2 digits", "", "2017", "rca/1")
        {
            Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
        };

    private T Pick<T>(params T[] all) => all[random.Next(all.Length)];
}
