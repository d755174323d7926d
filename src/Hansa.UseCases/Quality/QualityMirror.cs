using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Quality;

/// <summary>Exports beside what partners report as imports from the same country, by product and by partner.</summary>
internal sealed class QualityMirror(QualitySubject subject)
{
    public const string ProductsView = "mirror-products";
    public const string PartnersView = "mirror-partners";

    private static readonly LocalText ProductsTitle = new(
        "Exports beside partners' imports, by product",
        "Экспорт и зеркальный импорт партнёров по товарам"
    );

    private static readonly LocalText PartnersTitle = new(
        "Exports beside partners' imports, by partner",
        "Экспорт и зеркальный импорт партнёров по странам"
    );

    public Outcome<QualityPart> Part()
    {
        if (Lacking() is { } lacking)
            return subject.Asked.Mirror is null ? Without(lacking) : Refuse(lacking);
        if (subject.Asked.Mirror is not { } name)
            return HoldsPartnersImports(subject.Manifest)
                ? Compare(subject.Manifest)
                : Without(subject.Manifest.Source == "baci" ? Reconciled : NoMirror);
        return from mirror in subject.House.Datasets.Current(name)
            from allowed in DataClearance.Of(subject.Asked.AsInternal, mirror)
            from part in Compare(mirror)
            select part;
    }

    private LocalText? Lacking() =>
        !subject.Has(Dimension.Partner) ? new("the rows have no partner.", "в строках нет страны-партнёра.")
        : !subject.Has(Dimension.Product) ? new("the rows have no product.", "в строках нет товара.")
        : subject.Asked.Of is not null && subject.Scope.Territory == Dimension.Region
            ? new(
                "partners report imports from the country, not from a region of it.",
                "партнёры сообщают об импорте из страны, а не из её региона."
            )
        : null;

    private static bool HoldsPartnersImports(Manifest manifest) =>
        manifest.Dimensions.Contains(Dimension.Reporter)
        && manifest.Dimensions.Contains(Dimension.Partner)
        && manifest.Dimensions.Contains(Dimension.Product)
        && manifest.Dimensions.Contains(Dimension.Flow)
        && manifest.Totals.Any(total => total.Flow == Flow.Import);

    private Outcome<QualityPart> Compare(Manifest mirror) =>
        Unsuited(mirror) is { } problem
            ? problem
            : from match in new MirrorCells(subject, mirror).Match()
            select match.Pairs.Count == 0 ? Without(NoPairs(mirror)) : Part(match);

    private Problem? Unsuited(Manifest mirror)
    {
        if (!HoldsPartnersImports(mirror))
            return Invalid(
                new(
                    $"{mirror.Dataset} has no imports by reporter, partner and product, which a mirror needs.",
                    $"Для зеркала нужен импорт по странам, партнёрам и товарам, а в наборе {mirror.Dataset} его нет."
                ),
                new(
                    "Name a dataset of world trade with --mirror, for example one from Comtrade.",
                    "Назовите в --mirror набор мировой торговли, например из Comtrade."
                )
            );
        if (mirror.Currency != subject.Manifest.Currency || mirror.Quantity != Quantity.Money)
            return Invalid(
                new(
                    $"{subject.Manifest.Dataset} is in {subject.Manifest.Currency}, and {mirror.Dataset} in {mirror.Currency}.",
                    $"Данные набора {subject.Manifest.Dataset} — в {subject.Manifest.Currency}, а набора {mirror.Dataset} — в {mirror.Currency}."
                ),
                new(
                    "Load both in one currency: conversion would add its own discrepancy.",
                    "Загрузите оба в одной валюте: пересчёт внёс бы собственное расхождение."
                )
            );
        var year = subject.Scope.Periods.Last.YearNumber;
        return Vintages.WhyNot(
            Vintages.Of(subject.Manifest, year),
            Vintages.Of(mirror, year),
            Coding.ByProduct("product codes", subject.Asked.Level, [])
        );
    }

    private QualityPart Part(MirrorMatch match)
    {
        var total = MirrorComparison.Total(match.Pairs);
        var notes = Notes(match).ToArray();
        return new(
            [
                Table(ProductsView, ProductsTitle, Dimension.Product, match, notes),
                Table(PartnersView, PartnersTitle, Dimension.Partner, match, notes),
            ],
            [
                QualitySummary.Row(
                    "mirror",
                    new("mirror asymmetry 2|x − m'|/(x + m')", "зеркальное расхождение 2|x − m'|/(x + m')"),
                    total.Asymmetry,
                    new(
                        $"{Side(total.Larger).English}; over single flows {QualitySubject.Percent(total.AsymmetryOfFlows).English} (at most 200 %)",
                        $"{Side(total.Larger).Russian}; по отдельным потокам {QualitySubject.Percent(total.AsymmetryOfFlows).Russian} (не более 200 %)"
                    )
                ),
            ]
        );
    }

    private ReportTable Table(
        string view,
        LocalText title,
        Dimension dimension,
        MirrorMatch match,
        IReadOnlyList<LocalText> notes
    )
    {
        var gaps = MirrorComparison.By(
            match.Pairs,
            pair => dimension == Dimension.Product ? pair.Product : pair.Partner
        );
        var total = MirrorComparison.Total(match.Pairs) with { Code = "all" };
        return new(
            QualityReport.CodeOf(view),
            title,
            dimension == Dimension.Product ? new("Product", "Товар") : new("Partner", "Страна-партнёр"),
            Columns(),
            [
                Row(total, new("All that is compared", "Всё, что сравнивается"), match.Scale),
                .. gaps.Take(subject.Asked.Rows)
                    .Select(gap => Row(gap, subject.Name(dimension, gap.Code), match.Scale)),
            ],
            notes,
            subject.Provenance(
                "",
                dimension == Dimension.Product ? $"{subject.Asked.Level} digits" : "",
                DatasetUse.Of("mirror", match.Mirror)
            )
        );
    }

    private ReportColumn[] Columns()
    {
        var millions = QualityUndisclosed.Millions(subject.Manifest.Currency);
        return
        [
            new("exports", new("Exports reported", "Экспорт по отчётности"), millions, Decimals: 2, Scale: 1e-6),
            new("imports", new("Partners' imports", "Импорт партнёров"), millions, Decimals: 2, Scale: 1e-6),
            new("asymmetry", new("Discrepancy", "Расхождение"), new("%", "%"), Scale: 100),
            new(
                "asymmetry-of-flows",
                new("Discrepancy of single flows", "Расхождение по потокам"),
                new("%", "%"),
                Scale: 100
            ),
            new("larger", new("Larger side", "Больше")),
        ];
    }

    private static ReportRow Row(MirrorGap gap, LocalText label, Scale scale) =>
        new(
            gap.Code,
            label,
            [
                ReportCell.Of(Figure.Of((double)gap.Exports / scale.UnitsPerWhole)),
                ReportCell.Of(Figure.Of((double)gap.Imports / scale.UnitsPerWhole)),
                ReportCell.Of(gap.Asymmetry),
                ReportCell.Of(gap.AsymmetryOfFlows),
                ReportCell.Of(Side(gap.Larger)),
            ]
        );

    private static LocalText Side(LargerSide side) =>
        side switch
        {
            LargerSide.Exporter => new("exporter reports more", "больше у экспортёра"),
            LargerSide.Importer => new("importers report more", "больше у импортёров"),
            _ => new("equal", "поровну"),
        };

    private IEnumerable<LocalText> Notes(MirrorMatch match)
    {
        yield return new(
            "Discrepancy: 2|x − m'|/(x + m'), 0 to 200 %; of single flows (product × partner × year): gaps do not cancel.",
            "Расхождение: 2|x − m'|/(x + m'), от 0 до 200 %; по потокам (товар × партнёр × год) разрывы не гасят друг друга."
        );
        yield return CifNote();
        foreach (var (reason, value) in match.Left.Where(one => one.Value != 0).OrderBy(one => one.Key))
            yield return Left(WhyLeft(reason), value, match.Scale);
        if (match.OriginHidden != 0)
            yield return Left(
                new("of imports have no disclosed origin", "импорта — без раскрытого происхождения"),
                match.OriginHidden,
                match.Scale
            );
    }

    private LocalText CifNote()
    {
        if (subject.Asked.Cif == 1)
            return new(
                "Partners' imports are taken as reported (CIF) and not divided: the factor is 1, so freight and insurance are part of the discrepancy.",
                "Импорт партнёров взят как есть (СИФ) и не делится: коэффициент 1, фрахт и страхование входят в расхождение."
            );
        var factor = subject.Asked.Cif.ToString("0.######", CultureInfo.InvariantCulture);
        return new(
            $"Partners' imports (CIF) are divided by {factor} to be comparable with exports (FOB).",
            $"Импорт партнёров (СИФ) разделён на {factor.Replace('.', ',')} для сопоставления с экспортом (ФОБ)."
        );
    }

    private LocalText Left(LocalText what, Int128 value, Scale scale)
    {
        var millions = Math.Round((double)value / scale.UnitsPerWhole / 1e6, 3);
        var text = millions.ToString("#,0.###", CultureInfo.InvariantCulture);
        var russian = text.Replace(",", "\u00a0", StringComparison.Ordinal).Replace('.', ',');
        return new(
            $"Not compared: {text} mn {subject.Manifest.Currency} {what.English}.",
            $"Не сравнивается: {russian} млн {subject.Manifest.Currency} {what.Russian}."
        );
    }

    private static LocalText WhyLeft(Unpaired reason) =>
        reason switch
        {
            Unpaired.PartnerHidden => new("of exports have no disclosed partner", "экспорта — без раскрытого партнёра"),
            Unpaired.ProductHidden => new("of exports have no disclosed product", "экспорта — без раскрытого товара"),
            Unpaired.PartnerDoesNotReport => new(
                "of exports go to partners that report no imports there",
                "экспорта — в страны, которые там не сообщают об импорте"
            ),
            Unpaired.PeriodDiffers => new(
                "of exports are of years for which the two sides have different months",
                "экспорта — за годы, за которые у сторон разные месяцы"
            ),
            _ => new(
                "of exports have no row among the imports, which there means not observed",
                "экспорта — без строки в импорте, что там значит «не наблюдалось»"
            ),
        };

    private static readonly LocalText NoMirror = new(
        "there are no partners' imports in the dataset; name one that has them with --mirror.",
        "в наборе нет импорта партнёров; назовите набор, где он есть: --mirror."
    );

    private static readonly LocalText Reconciled = new(
        "BACI holds one value for each flow, made of both sides' reports: there is nothing to compare within it.",
        "В BACI у каждого потока одно значение, сведённое из отчётов обеих сторон: внутри неё сравнивать нечего."
    );

    private static LocalText NoPairs(Manifest mirror) =>
        new(
            $"no partner reports imports from here in {mirror.Dataset} for the same periods; name a dataset of world trade with --mirror.",
            $"ни один партнёр не сообщает об импорте отсюда за те же периоды в {mirror.Dataset}; назовите набор мировой торговли: --mirror."
        );

    private QualityPart Without(LocalText why) =>
        new([subject.Without(ProductsView, ProductsTitle, why), subject.Without(PartnersView, PartnersTitle, why)], []);

    private static Problem Refuse(LocalText why) =>
        Invalid(
            new($"Exports cannot be compared with a mirror: {why}", $"Сравнить экспорт с зеркалом нельзя: {why}"),
            new("Leave --mirror out, or name other data.", "Уберите --mirror или назовите другие данные.")
        );

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
