using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>Table 5: where each region's exports go, and its group: more than half to one of two sets of countries.</summary>
internal sealed class TerritorialTypes : ComparedTable
{
    public override int Number => 5;

    public override ComparisonQuestion Question(MakeTable request) =>
        new(request.Data)
        {
            Purpose = new("Table 5", "Таблица 5"),
            Territory = request.Territory,
            ByPartnerGroup = true,
            Period = request.Period,
            Needs = Needs.PartnerGroups,
            MergeNestedRegions = true,
        };

    public override Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names)
    {
        var comparison = prepared.Comparison;
        var shares = Catalogue.Get("territorial").Compute(comparison);
        var types = Catalogue.Get("territorial-type").Compute(comparison);
        return new ReportTable(
            "table-5",
            new("Groups of territories by geography of exports", "Группы территорий по географии экспорта"),
            new("Territory", "Территория"),
            [
                .. comparison.Exports.Codes.Select(code => new ReportColumn(
                    $"share-{code}",
                    names.Group(code),
                    new("%", "%"),
                    Scale: 100
                )),
                new("group", new("Group", "Группа")),
                new("certainty", new("Certainty", "Определённость")),
            ],
            [
                .. comparison
                    .Exports.Territories.Select((code, at) => Row(code, at, shares, types, names))
                    .Where(row => request.Of is null || row.Code == request.Of),
            ],
            [
                new(
                    "Group 1 or 2: strictly more than half of exports go there; 0: neither. Members as of the last day of the period, each country once, the own country in neither.",
                    "Группа 1 или 2: туда идёт строго больше половины экспорта; 0 — ни туда, ни сюда. Состав — на последний день периода, каждая страна один раз, своя страна нигде."
                ),
                .. prepared.Notes,
            ],
            prepared.Of("territorial", "territorial-type")
        );
    }

    private static ReportRow Row(string code, int territory, FigureTable shares, FigureTable types, TableNames names)
    {
        var verdict = types.Types![territory]!;
        return new ReportRow(
            code,
            names.Territory(code),
            [
                .. Enumerable
                    .Range(0, shares.Axes[2].Codes.Count)
                    .Select(group => ReportCell.Of(shares[shares.Row(0, territory, group)])),
                ReportCell.Of(new LocalText(verdict.Code ?? "-", verdict.Code ?? "-")),
                ReportCell.Of(SectorTypes.Certainty(verdict)),
            ]
        );
    }
}
