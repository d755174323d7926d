using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>Table 4: the sector that gives each region its type: the largest relative specificity above 1.</summary>
internal sealed class SectorTypes : ComparedTable
{
    public override int Number => 4;

    public override ComparisonQuestion Question(MakeTable request) =>
        new(request.Data)
        {
            Purpose = new("Table 4", "Таблица 4"),
            Scheme = request.Scheme ?? "sectors-a",
            Territory = request.Territory,
            Benchmark = request.Benchmark,
            Period = request.Period,
            Needs = Needs.Benchmark | Needs.Groups,
            MergeNestedRegions = true,
            Options = new IndicatorOptions
            {
                MinimumExports = request.MinimumExports ?? 0,
                MinimumShare = request.MinimumShare ?? 0,
            },
        };

    public override Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names)
    {
        var comparison = prepared.Comparison;
        var types = Catalogue.Get("sector-type").Compute(comparison);
        var indices = Catalogue.Get("relative-specificity").Compute(comparison);
        return new ReportTable(
            "table-4",
            new("Types of territories by sector of exports", "Типы территорий по отраслям экспорта"),
            new("Territory", "Территория"),
            Columns,
            [
                .. comparison
                    .Exports.Territories.Select(
                        (code, at) => Row(code, types.Types![at]!, Index(indices, at, types.Types[at]!), names)
                    )
                    .Where(row => request.Of is null || row.Code == request.Of),
            ],
            [
                new(
                    "Type: the sector with the largest relative specificity strictly above 1; none above 1, no type.",
                    "Тип — отрасль с наибольшей относительной спецификой строго больше 1; если такой нет, типа нет."
                ),
                new(
                    "A small sector reaches a high index easily: read it beside the share and the points above the country's structure.",
                    "Малая отрасль легко получает высокий индекс: читайте его вместе с долей и пунктами сверх структуры страны."
                ),
                .. prepared.Notes,
            ],
            prepared.Of("sector-type", "relative-specificity")
        );
    }

    private static readonly IReadOnlyList<ReportColumn> Columns =
    [
        new("type", new("Type", "Тип")),
        new("sector", new("Sector", "Отрасль")),
        new("index", new("Relative specificity", "Относительная специфика"), Decimals: 2),
        new("margin", new("Margin", "Отрыв"), Decimals: 2),
        new("share", new("Share in exports", "Доля в экспорте"), new("%", "%"), Scale: 100),
        new("above", new("Above the country", "Сверх страны"), new("pp", "п. п."), Scale: 100),
        new("coverage", new("Classified", "Охват"), new("%", "%"), Scale: 100),
        new("certainty", new("Certainty", "Определённость")),
    ];

    private static ReportRow Row(string code, TypeVerdict verdict, ReportCell index, TableNames names) =>
        new(
            code,
            names.Territory(code),
            [
                ReportCell.Of(new LocalText(verdict.Code ?? "-", verdict.Code ?? "-")),
                verdict.Code is null ? ReportCell.Empty : ReportCell.Of(names.Group(verdict.Code)),
                index,
                Cell(verdict.Margin),
                Cell(verdict.Share),
                Cell(verdict.ShareAboveBenchmark),
                Cell(verdict.Coverage),
                ReportCell.Of(Certainty(verdict)),
            ]
        );

    private static ReportCell Index(FigureTable indices, int territory, TypeVerdict verdict)
    {
        var sector = indices.Axes[2].Codes.ToList().IndexOf(verdict.Code ?? "");
        return sector < 0 ? ReportCell.Empty : ReportCell.Of(indices[indices.Row(0, territory, sector)]);
    }

    private static ReportCell Cell(double? value) =>
        value is { } number ? ReportCell.Of(Figure.Of(number)) : ReportCell.Empty;

    internal static LocalText Certainty(TypeVerdict verdict) =>
        verdict.IsCertain ? new("certain", "определён") : new("undecided", "не решён");
}
