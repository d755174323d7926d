using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks how many exporters there are by each definition, side by side, and how many firms made one delivery only.</summary>
public sealed record CompareExporterRules(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>The definitions to compare; empty takes all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        from manifest in house.Datasets.Current(Firms.Data)
        from scope in FirmScope.Of(manifest, Firms)
        from cards in Cards(house.Reference)
        from studies in Studies(house, scope, cards, cancellation)
        select new RulesSideBySide(studies, Unsuited(scope, cards)).Report();

    private Outcome<IReadOnlyList<ExporterRuleCard>> Cards(IReference reference)
    {
        if (Rules.Count == 0)
            return Outcome<IReadOnlyList<ExporterRuleCard>>.Of(ExporterRules.Newest(reference));
        var cards = new List<ExporterRuleCard>();
        foreach (var name in Rules)
        {
            var card = ExporterRules.Find(reference, name);
            if (!card.Succeeded)
                return card.Problem;
            cards.Add(card.Value);
        }
        return cards;
    }

    private static IReadOnlyList<(ExporterRuleCard Card, Problem Why)> Unsuited(
        FirmScope scope,
        IReadOnlyList<ExporterRuleCard> cards
    ) =>
        [
            .. from card in cards
            let found = ExporterRules.Suited(card, scope)
            where !found.Succeeded
            select (card, found.Problem),
        ];

    // Rules that leave the same trade out are read together.
    private Outcome<IReadOnlyList<RulesOfOneReading>> Studies(
        House house,
        FirmScope scope,
        IReadOnlyList<ExporterRuleCard> cards,
        CancellationToken cancellation
    )
    {
        var suited = cards.Where(card => ExporterRules.Suited(card, scope).Succeeded).ToArray();
        if (suited.Length == 0)
            return ExporterRules.Suited(cards[0], scope).Problem!;
        var readings = new List<RulesOfOneReading>();
        foreach (var together in suited.GroupBy(card => string.Join('|', card.Rule.LeftOut)))
        {
            var columns = together.Aggregate(
                FirmColumns.None,
                (needed, card) => needed | ExporterRules.Columns(card.Rule)
            );
            var study = FirmStudy.Of(house, Firms, together.First(), columns, cancellation);
            if (!study.Succeeded)
                return study.Problem;
            readings.Add(new RulesOfOneReading(study.Value, [.. together]));
        }
        return readings;
    }
}

/// <summary>Definitions that are applied to the same trade.</summary>
internal sealed record RulesOfOneReading(FirmStudy Study, IReadOnlyList<ExporterRuleCard> Cards);

/// <summary>Lays definitions out side by side: one column each.</summary>
internal sealed class RulesSideBySide(
    IReadOnlyList<RulesOfOneReading> readings,
    IReadOnlyList<(ExporterRuleCard Card, Problem Why)> unsuited
)
{
    // The reading that leaves nothing out comes first: its trade is the whole.
    private readonly IReadOnlyList<RulesOfOneReading> ordered =
    [
        .. readings.OrderBy(reading => reading.Cards[0].Rule.LeftOut.Count),
    ];

    private FirmStudy Whole => ordered[0].Study;

    private IEnumerable<(FirmStudy Study, ExporterRuleCard Card)> Columns =>
        ordered.SelectMany(reading => reading.Cards.Select(card => (reading.Study, card)));

    public FirmReport Report() =>
        new([
            Table(
                "firm-definitions",
                new("Exporters by definition", "Экспортёры по определениям"),
                [
                    .. Columns.Select(column => new ReportColumn(column.Card.Rule.Id, Head(column.Card), Decimals: 0)),
                    new("one-delivery", new("One delivery only", "Только одна поставка"), Decimals: 0),
                ],
                Numbers,
                Notes()
            ),
            Table(
                "firm-definitions-value",
                new("Share of exports by definition", "Доля экспорта по определениям"),
                [
                    .. Columns.Select(column => new ReportColumn(
                        column.Card.Rule.Id,
                        Head(column.Card),
                        new("%", "%"),
                        Scale: 100
                    )),
                ],
                Shares,
                []
            ),
        ]);

    private static LocalText Head(ExporterRuleCard card) => new(card.Rule.Name, card.Rule.Name);

    private ReportTable Table(
        string code,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        Func<TradePart, FirmSizes, int, IEnumerable<Figure>> figures,
        IReadOnlyList<LocalText> notes
    ) =>
        new(
            code,
            title,
            new("Year", "Год"),
            columns,
            [
                .. from row in Whole.Rows
                from period in Enumerable.Range(0, Whole.Trade.Periods)
                select Row(row.Part, row.Sizes, period, figures),
            ],
            notes,
            Whole.Provenance("exporter-definitions/1") with
            {
                Formula = "exporter-definitions/1",
            }
        );

    private ReportRow Row(
        TradePart part,
        FirmSizes sizes,
        int period,
        Func<TradePart, FirmSizes, int, IEnumerable<Figure>> figures
    )
    {
        var year = Whole.Trade.Year(period);
        var label = LocalText.Same(year);
        return new ReportRow(
            string.Join(':', new[] { Whole.Code(part, sizes), year }.Where(code => code.Length > 0)),
            Whole.Rows.Skip(1).Any() ? FirmStudy.Join(Whole.Label(part, sizes), label) : label,
            [.. figures(part, sizes, period).Select(figure => ReportCell.Of(figure))]
        );
    }

    private IEnumerable<Figure> Numbers(TradePart part, FirmSizes sizes, int period) =>
        Columns
            .Select(column => Year(column.Study, part, column.Card, period, sizes).Number(ExporterPart.Exporters))
            .Append(
                Figure.Of(
                    (Whole.Trade.Histories.GetValueOrDefault(part.Number) ?? []).Count(firm =>
                        firm.Active.In(period) && firm.At(period) is { Deliveries: 1 } once && sizes.Holds(once.Size)
                    )
                )
            );

    private IEnumerable<Figure> Shares(TradePart part, FirmSizes sizes, int period)
    {
        var all = (Whole.Trade.Histories.GetValueOrDefault(part.Number) ?? [])
            .Where(firm => firm.Active.In(period) && sizes.Holds(firm.At(period).Size))
            .Aggregate(Int128.Zero, (sum, firm) => sum + firm.At(period).Value);
        return Columns.Select(column =>
            all == 0
                ? Figure.None(Missing.NoTrade)
                : Year(column.Study, part, column.Card, period, sizes)
                    .Total(ExporterPart.Exporters)
                    .Linear(1 / (double)all)
        );
    }

    // Readings number their parts apart.
    private static ExporterYear Year(
        FirmStudy study,
        TradePart part,
        ExporterRuleCard card,
        int period,
        FirmSizes sizes
    )
    {
        var own = study.Trade.Parts.FirstOrDefault(one => one.Code == part.Code);
        var panel = own is null
            ? new ExporterPanel(study.Trade.Periods, card.Rule.First, [])
            : study.Trade.Panel(own, card.Rule);
        return panel.Year(period, sizes.Bits);
    }

    private IReadOnlyList<LocalText> Notes() =>
        [
            .. Columns.Select(column => new LocalText(
                $"{column.Card.Rule.Name}: {column.Card.Title.English}.",
                $"{column.Card.Rule.Name}: {column.Card.Title.Russian}."
            )),
            .. unsuited.Select(one => new LocalText(
                $"{one.Card.Rule.Name} is left out. {one.Why.Title}",
                $"{one.Card.Rule.Name} пропущено. {one.Why.Title}"
            )),
            // The first note of a study is its one rule; here there are several.
            .. Whole.Notes.Skip(1).Where(note => note != FirmNotes.Edges),
        ];
}
