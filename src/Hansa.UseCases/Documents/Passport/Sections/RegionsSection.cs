using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Of a country: which regions make its exports, and how their ranks moved.</summary>
internal sealed class RegionsSection : PassportSection
{
    private const int MostRows = 10;

    public override string Anchor => "regions";

    public override LocalText Title => new("Regions", "Регионы");

    public override bool BelongsTo(PassportSubject subject) => subject.IsWhole;

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var sums = subject.Regions.Totals;
        var names = subject.Regions.House.Reference.Names(subject.Regions.Scope.Territory);
        var last = sums.Periods.Count - 1;
        LocalText Name(string code) => names.GetValueOrDefault(code, LocalText.Same(code));
        string[] ranked =
        [
            .. sums
                .Territories.OrderByDescending(code => sums.All(code, last))
                .ThenBy(code => code, StringComparer.Ordinal),
        ];
        var key = draft.Key(new("Exports of regions", "Экспорт регионов"), subject.Regions.Source("value/1; x(r) / x"));
        draft.TableOfOne(Table(subject, [.. ranked.Take(MostRows)], Name), key);
        if (subject.Material.HasDynamics)
            draft.Chart(Slope(subject, ranked, Name), key);
        var ten = PassportSubject.Ratio(
            Sum(ranked.Take(MostRows).Select(code => sums.All(code, last))),
            sums.Whole(last)
        );
        draft.Remark(
            RemarkKind.Meaning,
            new Passage(
                $"The ten largest of {ranked.Length} regions give {new Measure(ten, MeasureFormat.Percent, key)} of exports. A region's exports are those declared by firms that are registered there: head offices in capitals count goods that are made elsewhere.",
                $"На десять крупнейших регионов из {ranked.Length} приходится {new Measure(ten, MeasureFormat.Percent, key)} экспорта. Экспорт региона — то, что задекларировали зарегистрированные в нём фирмы: головные офисы в столицах учитывают и товары, сделанные в других местах."
            )
        );
    }

    private static ReportTable Table(PassportSubject subject, string[] codes, Func<string, LocalText> name)
    {
        var sums = subject.Regions.Totals;
        var money = subject.MoneyFormat;
        var (last, dynamics) = (sums.Periods.Count - 1, subject.Material.HasDynamics);
        return new ReportTable(
            "regions",
            new($"The largest exporting regions, {subject.Last}", $"Крупнейшие регионы-экспортёры, {subject.Last} год"),
            new("Region", "Регион"),
            [
                new("value", new("Value", "Объём"), money.Unit, money.Decimals, money.Scale),
                new("share", new("Share", "Доля"), new("%", "%"), Scale: 100),
                .. dynamics
                    ? new ReportColumn[]
                    {
                        new(
                            "index",
                            new($"{subject.Last} to {subject.First}", $"{subject.Last} к {subject.First}"),
                            new("%", "%"),
                            Scale: 100
                        ),
                    }
                    : [],
            ],
            [
                .. codes.Select(code => new ReportRow(
                    code,
                    name(code),
                    [
                        ReportCell.Of(Figure.Of(subject.Regions.Money(sums.All(code, last)))),
                        ReportCell.Of(PassportSubject.Ratio(sums.All(code, last), sums.Whole(last))),
                        .. dynamics
                            ? new[]
                            {
                                ReportCell.Of(
                                    PassportSubject.Ratio(sums.All(code, last), sums.All(code, 0), Missing.NoBase)
                                ),
                            }
                            : [],
                    ]
                )),
            ],
            [],
            subject.Regions.Source("value/1; x(r) / x")
        );
    }

    private static RankSlope Slope(PassportSubject subject, string[] ranked, Func<string, LocalText> name)
    {
        var sums = subject.Regions.Totals;
        var last = sums.Periods.Count - 1;
        var rows = ranked
            .Select(code => (Name: name(code), First: sums.Rank(code, 0), Last: sums.Rank(code, last)))
            .Where(row => row.First <= MostRows || row.Last <= MostRows)
            .ToArray();
        return new RankSlope(
            "regions-slope",
            new(
                $"Ranks of regions by exports in {subject.First} and {subject.Last}",
                $"Места регионов по экспорту в {subject.First} и {subject.Last} годах"
            ),
            ChartWords.Ranks(rows, subject),
            subject.First,
            subject.Last,
            [.. rows.Select(row => new RankSlopeRow(row.Name, row.First, row.Last))]
        );
    }

    private static Int128 Sum(IEnumerable<Int128> sums)
    {
        Int128 sum = 0;
        foreach (var one in sums)
            sum += one;
        return sum;
    }
}
