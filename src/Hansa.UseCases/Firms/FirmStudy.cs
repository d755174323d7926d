using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Firms;

/// <summary>A question about firms with everything that its answer needs: the rule, the parts of trade, the histories of firms.</summary>
internal sealed record FirmStudy(
    FirmQuestion Question,
    ExporterRuleCard Card,
    IReadOnlyList<PartDimension> Dimensions,
    FirmTrade Trade
)
{
    private const int DefaultLevel = 6;

    /// <summary>Reads a dataset for a question.</summary>
    /// <param name="wanted">What the answer looks at; what the dataset does not have is left out.</param>
    public static Outcome<FirmStudy> Of(
        House house,
        FirmQuestion question,
        FirmColumns wanted,
        CancellationToken cancellation
    ) =>
        from card in ExporterRules.Find(house.Reference, question.Rule)
        from study in Of(house, question, card, wanted, cancellation)
        select study;

    /// <summary>The same with a rule at hand.</summary>
    public static Outcome<FirmStudy> Of(
        House house,
        FirmQuestion question,
        ExporterRuleCard card,
        FirmColumns wanted,
        CancellationToken cancellation
    ) =>
        from manifest in house.Datasets.Current(question.Data)
        from clearance in DataClearance.Of(question.AsInternal, manifest)
        from scope in FirmScope.Of(manifest, question)
        from suited in ExporterRules.Suited(card, scope)
        from dimensions in PartDimension.Of(house, scope, question, cancellation)
        from trade in new FirmReading(scope, dimensions, Columns(scope, question, card, wanted), card.Rule.LeftOut)
        {
            Level = question.Level ?? DefaultLevel,
        }.Read(house, cancellation)
        from known in Knows(trade, question)
        select new FirmStudy(question, suited, dimensions, known) { Clearance = clearance };

    /// <summary>Why the figures may be shown.</summary>
    public required Statistics.Disclosure.Clearance Clearance { get; init; }

    public ExporterRule Rule => Card.Rule;

    public FirmScope Scope => Trade.Scope;

    /// <summary>The parts to show.</summary>
    public IEnumerable<TradePart> Parts => Trade.Parts.Where(part => IsShown(part, Question));

    /// <summary>The sizes to show.</summary>
    public IReadOnlyList<FirmSizes> Sizes =>
        Question.By.Contains(PartDimension.Size) ? FirmSizes.Rows : [FirmSizes.All];

    /// <summary>Each part with each size.</summary>
    public IEnumerable<(TradePart Part, FirmSizes Sizes)> Rows =>
        from part in Parts
        from sizes in Sizes
        select (part, sizes);

    /// <summary>Some exporter of a shown part has no known size in some year, or none but that of an SME.</summary>
    public bool HasLooseFirms =>
        Parts.Any(part =>
            Trade
                .Panel(part, Rule)
                .Years(FirmSizes.Micro.Loose)
                .Any(year => year.Firms(Statistics.Firms.ExporterPart.Exporters) is { Count: > 0 })
        );

    /// <summary>Money of a figure in minor units, in whole units of the currency.</summary>
    public Figure Money(Figure minor) => minor.Linear(Scope.MoneyUnit);

    public Figure Money(Int128 minor) => Figure.Of((double)Scope.Manifest.Amount(minor));

    /// <summary>The name of a part and a size: <c>Moscow · SMEs</c>.</summary>
    public LocalText Label(TradePart part, FirmSizes sizes) =>
        Sizes.Count == 1 ? part.Label
        : Dimensions.Count == 0 ? sizes.Label
        : Join(part.Label, sizes.Label);

    /// <summary>The code of a part and a size: <c>RU-MOW:sme</c>.</summary>
    public string Code(TradePart part, FirmSizes sizes) =>
        string.Join(
            ':',
            part.Codes.Append(
                    Sizes.Count == 1 ? ""
                    : sizes.Code is "" ? "all"
                    : sizes.Code
                )
                .Where(code => code.Length > 0)
        );

    public static LocalText Join(LocalText one, LocalText other) =>
        new($"{one.English} · {other.English}", $"{one.Russian} · {other.Russian}");

    /// <summary>Money in tables for people.</summary>
    public ReportColumn MoneyColumn(string code, LocalText title) =>
        new(code, title, new($"thousand {Currency}", $"тыс. {Currency}"), Scale: 0.001);

    public string Currency => Scope.Manifest.Currency;

    /// <param name="formula">What was computed, and its version.</param>
    public Provenance Provenance(string formula) =>
        new(
            Scope.Manifest.Dataset,
            Scope.Manifest.Snapshot,
            string.Join(", ", Dimensions.Select(one => one.Describe).Where(text => text.Length > 0)),
            "",
            Scope.Years.ToString(),
            $"{formula}, exporters {Rule.Name}"
        )
        {
            Clearance = Clearance,
        };

    /// <summary>What must be known of every table: the rule, the edges of the panel, trade without firms, how sizes came about.</summary>
    public IReadOnlyList<LocalText> Notes =>
        [
            FirmNotes.Rule(Card),
            FirmNotes.Edges,
            .. Rule.First > 0 ? [FirmNotes.LooksBack(Rule)] : Array.Empty<LocalText>(),
            .. FirmNotes.Unnamed(this),
            .. FirmNotes.LastYear(Scope),
            .. Trade.Has(FirmColumns.Sizes) ? LinkNotes.Of(Scope.Manifest, Scope.Years) : [],
        ];

    // A dimension that the rows lack is not asked for.
    private static FirmColumns Columns(
        FirmScope scope,
        FirmQuestion question,
        ExporterRuleCard card,
        FirmColumns wanted
    )
    {
        bool Has(Dimension dimension) => scope.Manifest.Dimensions.Contains(dimension);
        var columns = wanted | ExporterRules.Columns(card.Rule);
        if (question.By.Contains(PartDimension.Size))
            columns |= FirmColumns.Sizes;
        if (!Has(Dimension.Product))
            columns &= ~(FirmColumns.Products | FirmColumns.Prices);
        if (!Has(Dimension.Partner))
            columns &= ~FirmColumns.Markets;
        if (!Has(Dimension.Size))
            columns &= ~FirmColumns.Sizes;
        return scope.IsMonthly ? columns : columns & ~FirmColumns.Months;
    }

    private static Outcome<FirmTrade> Knows(FirmTrade trade, FirmQuestion question)
    {
        var codes = trade.Parts.SelectMany(part => part.Codes).Distinct().ToArray();
        return
            question.Only.FirstOrDefault(code => !codes.Contains(code) && trade.Parts.All(part => part.Code != code))
                is { } unknown
            ? new Problem(
                ProblemKind.NotFound,
                codes.Length == 0
                    ? new(
                        $"There is no part '{unknown}': nothing is told apart.",
                        $"Части «{unknown}» нет: деления на части не задано."
                    )
                    : new LocalText(
                        $"There is no part '{unknown}' in that trade.",
                        $"Части «{unknown}» в этой торговле нет."
                    ),
                codes.Length == 0
                    ? new("Say what to tell apart with --by.", "Скажите, по чему делить: --by.")
                    : Nearest.Advice(unknown, codes, Nearest.Like(codes))
            )
            : trade;
    }

    private static bool IsShown(TradePart part, FirmQuestion question) =>
        question.Only.Count == 0 || question.Only.Any(code => part.Code == code || part.Codes.Contains(code));
}

/// <summary>Sentences under tables about firms.</summary>
internal static class FirmNotes
{
    public static readonly LocalText Edges = new(
        "Not observed: what would need a year outside the window. An entrant exports in the year and did not in the year before; an exiter "
            + "exported in the year before and not in the year, and is valued at the year before.",
        "Не наблюдается: понадобился бы год за пределами окна. Вошедший экспортирует в этом году, но не в предыдущем; ушедший "
            + "экспортировал в предыдущем году, но не в этом, и учтён по стоимости предыдущего."
    );

    public static LocalText Rule(ExporterRuleCard card) =>
        new(
            $"Exporters by the definition {card.Rule.Name}: {card.Title.English}.",
            $"Экспортёры — по определению {card.Rule.Name}: {card.Title.Russian}."
        );

    public static LocalText LooksBack(ExporterRule rule) =>
        new(
            $"The definition looks back over {rule.OfYears} years: it cannot be told in the first {rule.First} of the window.",
            $"Определение смотрит на {rule.OfYears} года назад: в начале окна (лет: {rule.First}) его не проверить."
        );

    public static IEnumerable<LocalText> Unnamed(FirmStudy study)
    {
        var unnamed = study.Trade.Unnamed.Values.Aggregate(Int128.Zero, (sum, one) => sum + one);
        if (unnamed <= 0)
            yield break;
        var named = study.Trade.Named;
        var share = (100 * (double)unnamed / (double)(unnamed + named)).ToString("0.##", CultureInfo.InvariantCulture);
        yield return new(
            $"{share} % of exports name no firm; no figure about firms holds them.",
            $"{share.Replace('.', ',')} % экспорта — без указания фирмы; в показатели по фирмам он не входит."
        );
    }

    public static IEnumerable<LocalText> LastYear(FirmScope scope)
    {
        var months = scope.MonthsOfLastYear;
        if (months is > 0 and < FirmMonths.InAYear)
            yield return new(
                $"{scope.Years.Last} has rows of {months} months only: its exporters and entrants are too few and its exiters too many.",
                $"За {scope.Years.Last} есть данные только за часть года (месяцев: {months}): экспортёров и вошедших в нём меньше, а ушедших больше, чем на деле."
            );
    }
}
