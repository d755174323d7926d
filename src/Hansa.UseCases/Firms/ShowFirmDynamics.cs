using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks for exporter dynamics: who exports, enters, leaves and lasts, with what value and breadth, year by year.</summary>
public sealed record ShowFirmDynamics(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>The most draws of a bootstrap.</summary>
    public const int MostDraws = 10_000;

    /// <summary><c>numbers</c>, <c>rates</c>, <c>values</c>, <c>breadth</c>, <c>inside</c>, <c>growth</c>, <c>concentration</c>, <c>first-year</c>,
    /// <c>unit-prices</c> or <c>all</c>; nothing takes numbers and rates.</summary>
    public string? View { get; init; }

    /// <summary>Draws of firms behind intervals; 0 prints none.</summary>
    public int Draws { get; init; }

    /// <summary>Another seed draws other firms.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What can be asked for as a view.</summary>
    public static IReadOnlyList<string> Views => DynamicsViews.Names;

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation)
    {
        if (View is not null && !Views.Contains(View))
            return Invalid(
                new($"There is no view '{View}'.", $"Вида «{View}» нет."),
                Nearest.Advice(View, [.. Views], new($"There are {Views}.", $"Есть {Views}."))
            );
        if (Draws > MostDraws)
            return Invalid(
                new(
                    $"{Draws} draws are more than the {MostDraws} that are made at most.",
                    $"Розыгрышей слишком много: {Draws} при пределе {MostDraws}."
                ),
                new("A few hundred are enough for an interval.", "Для интервала довольно нескольких сотен.")
            );
        return from study in FirmStudy.Of(house, Firms, Columns, cancellation)
            from monthly in Monthly(study)
            select new FirmReport([.. Tables(monthly)]);
    }

    private IEnumerable<DynamicsView> Chosen =>
        DynamicsViews.All.Where(view =>
            View switch
            {
                null => view.Code is "numbers" or "rates",
                "all" => true,
                _ => view.Code == View,
            }
        );

    private FirmColumns Columns =>
        Chosen.Aggregate(FirmColumns.None, (columns, view) => columns | view.Columns)
        | View switch
        {
            DynamicsViews.FirstYear => FirmColumns.Months,
            DynamicsViews.UnitPrices => FirmColumns.Products | FirmColumns.Prices,
            _ => FirmColumns.None,
        };

    private Outcome<FirmStudy> Monthly(FirmStudy study) =>
        View == DynamicsViews.FirstYear && !study.Trade.Has(FirmColumns.Months)
            ? Invalid(
                new(
                    $"The rows of {Firms.Data} do not tell their month, so a first year cannot be counted from the first shipment.",
                    $"В строках набора {Firms.Data} нет месяца, поэтому отсчитать первый год от первой отгрузки нельзя."
                ),
                new(
                    "Load declarations with their dates: --map date=COLUMN, or year and month.",
                    "Загрузите декларации с датами: --map date=СТОЛБЕЦ либо year и month."
                )
            )
        : View == DynamicsViews.UnitPrices && !study.Trade.Has(FirmColumns.Products)
            ? Invalid(
                new($"The rows of {Firms.Data} name no products.", $"В строках набора {Firms.Data} нет товаров."),
                new("Load them with --map product=COLUMN.", "Загрузите их с --map product=СТОЛБЕЦ.")
            )
        : study;

    private IEnumerable<ReportTable> Tables(FirmStudy study)
    {
        var years = new DynamicsYears(study);
        return View switch
        {
            DynamicsViews.FirstYear => [FirstYearTable.Of(study)],
            DynamicsViews.UnitPrices => [UnitPriceTable.Of(study)],
            _ => Chosen.Select(view =>
                new DynamicsTable(years, view, Draws > 0 ? new FirmBootstrap(Draws, Seed) : null).Make()
            ),
        };
    }

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}

/// <summary>The years of each part and size, made once for all views.</summary>
internal sealed class DynamicsYears(FirmStudy study)
{
    private readonly Dictionary<(int, ulong), (ExporterPanel, IReadOnlyList<ExporterYear>)> known = [];

    public FirmStudy Study => study;

    public (ExporterPanel Panel, IReadOnlyList<ExporterYear> Years) Of(TradePart part, FirmSizes sizes)
    {
        if (known.TryGetValue((part.Number, sizes.Bits), out var found))
            return found;
        var panel = study.Trade.Panel(part, study.Rule);
        return known[(part.Number, sizes.Bits)] = (panel, panel.Years(sizes.Bits));
    }
}

/// <summary>Lays a view of exporter dynamics out: one row per part, size, line and year.</summary>
internal sealed class DynamicsTable(DynamicsYears known, DynamicsView view, FirmBootstrap? bootstrap)
{
    private readonly FirmStudy study = known.Study;

    public ReportTable Make() =>
        new(
            $"firm-{view.Code}",
            view.Title,
            new("Year", "Год"),
            [.. view.Heads.SelectMany(Column)],
            [.. study.Rows.SelectMany(row => Rows(row.Part, row.Sizes))],
            [.. study.Notes, .. Open(), .. Intervals(), .. FewFirms()],
            study.Provenance("exporter-dynamics/1")
        );

    private IEnumerable<ReportColumn> Column(DynamicsColumn head)
    {
        var column = head.Unit switch
        {
            DynamicsUnit.Money => study.MoneyColumn(head.Code, head.Title),
            DynamicsUnit.Share => new ReportColumn(head.Code, head.Title, new("%", "%"), Scale: 100),
            _ => new ReportColumn(head.Code, head.Title, Decimals: head.Decimals),
        };
        yield return column;
        if (bootstrap is null)
            yield break;
        yield return column with
        {
            Code = $"{head.Code}-low",
            Title = new("from", "от"),
        };
        yield return column with
        {
            Code = $"{head.Code}-high",
            Title = new("to", "до"),
        };
    }

    private IEnumerable<ReportRow> Rows(TradePart part, FirmSizes sizes)
    {
        var (panel, years) = known.Of(part, sizes);
        var intervals = bootstrap?.Intervals(panel, study.Code(part, sizes), one => All(one, sizes));
        var loose = sizes.Loose == 0 || view.Open is null ? null : panel.Years(sizes.Loose);
        var figures = view
            .Lines.SelectMany(line => years.Select((year, at) => (line, year, at)))
            .AsParallel()
            .AsOrdered()
            .Select(one =>
                loose is null
                    ? one.line.Figures(one.year)
                    : view.Open!(one.line.Figures(one.year), one.line.Figures(loose[one.at]))
            )
            .ToArray();
        for (int row = 0, at = 0; row < figures.Length; at += figures[row++].Count)
        {
            var (line, period) = (view.Lines[row / years.Count], row % years.Count);
            yield return Row(study, part, sizes, line, period, Cells(figures[row], intervals, at));
        }
    }

    private IReadOnlyList<Figure> All(ExporterPanel panel, FirmSizes sizes)
    {
        var years = panel.Years(sizes.Bits);
        return [.. view.Lines.SelectMany(line => years.SelectMany(line.Figures))];
    }

    private List<ReportCell> Cells(IReadOnlyList<Figure> figures, IReadOnlyList<Limits?>? intervals, int first)
    {
        var cells = new List<ReportCell>();
        for (var at = 0; at < figures.Count; at++)
        {
            cells.Add(ReportCell.Of(Shown(figures[at], at)));
            if (intervals is null)
                continue;
            var interval = figures[at].Value is null ? null : intervals[first + at];
            cells.Add(interval is { } low ? ReportCell.Of(Shown(Figure.Of(low.Low), at)) : ReportCell.Empty);
            cells.Add(interval is { } high ? ReportCell.Of(Shown(Figure.Of(high.High), at)) : ReportCell.Empty);
        }
        return cells;
    }

    private Figure Shown(Figure figure, int column) =>
        view.Heads[column].Unit == DynamicsUnit.Money ? study.Money(figure) : figure;

    private static ReportRow Row(
        FirmStudy study,
        TradePart part,
        FirmSizes sizes,
        DynamicsLine line,
        int period,
        IReadOnlyList<ReportCell> cells
    )
    {
        var year = study.Trade.Year(period);
        string[] codes = [study.Code(part, sizes), line.Code, year];
        LocalText?[] labels =
        [
            study.Rows.Skip(1).Any() ? study.Label(part, sizes) : null,
            line.Code.Length > 0 ? line.Label : null,
            new(year, year),
        ];
        return new ReportRow(
            string.Join(':', codes.Where(code => code.Length > 0)),
            labels.OfType<LocalText>().Aggregate(FirmStudy.Join),
            cells
        );
    }

    private IEnumerable<LocalText> Open()
    {
        if (study.HasLooseFirms && study.Rows.Any(row => row.Sizes.Loose != 0))
            yield return view.Open is null ? NotOpen : FirmSizes.LooseNote;
    }

    private static readonly LocalText NotOpen = new(
        "By size: of firms whose size is known; numbers with what unknown sizes allow stand in --view numbers.",
        "По размеру — для фирм с известным размером; числа с границами для неизвестных размеров — в --view numbers."
    );

    private IEnumerable<LocalText> Intervals()
    {
        if (bootstrap is not null)
            yield return new(
                $"From and to: 95 % of {bootstrap.Draws} draws of firms with replacement (seed {bootstrap.Seed}).",
                $"От и до: 95 % из {bootstrap.Draws} выборок фирм с возвращением (начальное число {bootstrap.Seed})."
            );
    }

    private IEnumerable<LocalText> FewFirms()
    {
        if (view.Code == "concentration")
            yield return new(
                $"The largest p % are rounded up to whole firms; with fewer than {FirmConcentration.FewFirms} exporters the largest 1 % is one firm and says little.",
                $"Крупнейшие p % округлены вверх до целых фирм; если экспортёров меньше {FirmConcentration.FewFirms}, крупнейший 1 % — это одна фирма, и вывод по нему слаб."
            );
    }
}
