using System.Globalization;
using System.Numerics;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Quality;

/// <summary>Cells whose value by kilogram does not fit those of their product.</summary>
internal sealed class QualityUnitValues(QualitySubject subject, Cube cells)
{
    public const string View = "unit-values";

    private static readonly LocalText Title = new("Outlying unit values", "Выбросы удельной стоимости");

    private UnitValueRule Rule => subject.Asked.UnitValueRule;

    public Outcome<QualityPart> Part()
    {
        if (!subject.Has(Dimension.Product))
            return Without(new("the rows have no product.", "в строках нет товара."));
        int[] known = [.. Enumerable.Range(0, cells.Count).Where(at => IsOneProduct(Code(Dimension.Product, at)))];
        if (!known.Any(at => cells.Masses![at] > 0))
            return Without(new("the rows have no mass.", "в строках нет массы."));
        var weighed = Array.ConvertAll(
            known,
            at => new WeighedCell(Code(Dimension.Product, at), cells.Values![at], cells.Masses![at])
        );
        var findings = UnitValues.Judge(weighed, Rule);
        return from rows in Rows(findings, known) select new QualityPart([Table(findings, rows)], [Summary(findings)]);
    }

    // What is hidden under one code (9999 in the Harmonized System) is many products: no median to be compared with.
    private static bool IsOneProduct(string code) =>
        !HiddenCode.IsHidden(code) && !code.StartsWith("9999", StringComparison.Ordinal);

    private QualityPart Without(LocalText why) => new([subject.Without(View, Title, why)], []);

    private ReportTable Table(UnitValueFindings findings, IReadOnlyList<ReportRow> rows) =>
        new(
            QualityReport.CodeOf(View),
            Title,
            new("Cell", "Ячейка"),
            [
                new("value", new("Value", "Стоимость"), QualitySubject.Same(subject.Manifest.Currency), Decimals: 0),
                new("mass", new("Net mass", "Масса нетто"), new("kg", "кг"), Decimals: 1),
                new("unit-value", new("Value of 1 kg", "Стоимость 1 кг"), Decimals: 3),
                new("times", new("By the median", "К медиане"), new("times", "раз"), Decimals: 3),
                new(
                    "distance",
                    new("Distance from the median", "Расстояние до медианы"),
                    new("robust deviations", "робастных отклонений")
                ),
                new("row", new("Largest row", "Крупнейшая строка")),
            ],
            rows,
            [.. IsSecret ? [Secret] : Array.Empty<LocalText>(), RuleNote(), .. Counts(findings)],
            subject.Provenance("")
        );

    // A cell of confidential data may be the trade of one firm.
    private bool IsSecret => subject.Manifest.Disclosure == Disclosure.Confidential;

    private Outcome<IReadOnlyList<ReportRow>> Rows(UnitValueFindings findings, int[] known)
    {
        var rows = new List<ReportRow>();
        foreach (var outlier in IsSecret ? [] : findings.Outliers.Take(subject.Asked.Rows))
        {
            var behind = subject.House.Engine.Rows(Behind(known[outlier.Cell]), subject.Cancellation);
            if (!behind.Succeeded)
                return behind.Problem;
            rows.Add(Row(outlier, known[outlier.Cell], behind.Value));
        }
        return rows;
    }

    private RowQuery Behind(int cell) =>
        new(subject.Manifest.Dataset, subject.Manifest.Snapshot)
        {
            Filters =
            [
                .. cells.Keys.Select(key => new CodeFilter(key.Axis.Dimension, [key.Codes[key.Members[cell]]])),
                .. ComparisonScope.FlowOf(subject.Manifest, Flow.Export) is { } flow
                    ? [new CodeFilter(Dimension.Flow, [flow])]
                    : Array.Empty<CodeFilter>(),
            ],
            Most = 1,
        };

    // File and line of the largest row, and how many more there are.
    private LocalText Place(RowList behind)
    {
        if (behind.Rows is not [var row, ..])
            return QualitySubject.Same("");
        var file =
            row.File >= 1 && row.File <= subject.Manifest.Files.Count
                ? subject.Manifest.Files[row.File - 1].Name
                : $"{row.File}";
        var place = $"{file}:{row.Line}";
        return behind.Count == 1
            ? QualitySubject.Same(place)
            : new($"{place} and {behind.Count - 1} more", $"{place} и ещё {behind.Count - 1}");
    }

    private ReportRow Row(UnitValueOutlier outlier, int cell, RowList behind)
    {
        var value = subject.Money(cells.Values![cell]);
        var mass = Figure.Of((double)cells.Masses![cell] / (double)BigInteger.Pow(10, subject.Manifest.MassDecimals));
        return new(
            string.Join(':', cells.Keys.Select(key => key.Codes[key.Members[cell]])),
            Label(cell),
            [
                ReportCell.Of(value),
                ReportCell.Of(mass),
                ReportCell.Of(Figure.Of(value.Value!.Value / mass.Value!.Value)),
                ReportCell.Of(Figure.Of(outlier.Ratio)),
                ReportCell.Of(Figure.Of(outlier.Distance)),
                ReportCell.Of(Place(behind)),
            ]
        );
    }

    private LocalText Label(int cell)
    {
        LocalText[] parts =
        [
            QualitySubject.Same(Code(Dimension.Product, cell)),
            subject.Name(subject.Scope.Territory, Code(subject.Scope.Territory, cell)),
            .. subject.Has(Dimension.Partner)
                ? [subject.Name(Dimension.Partner, Code(Dimension.Partner, cell))]
                : Array.Empty<LocalText>(),
            QualitySubject.Same(Code(Dimension.Period, cell)),
        ];
        return new(
            string.Join(" · ", parts.Select(part => part.English)),
            string.Join(" · ", parts.Select(part => part.Russian))
        );
    }

    private string Code(Dimension dimension, int cell) => cells.Code(dimension, cell);

    private LocalText RuleNote()
    {
        var k = Rule.K.ToString("0.####", CultureInfo.InvariantCulture);
        return new(
            $"Outlier: the logarithm of value by mass is further than {k} · 1.4826 · MAD from the median of its product (whole code), among at least {Rule.LeastCells} cells. A cell is a product, partner, territory and period.",
            $"Выброс: логарифм стоимости на единицу массы дальше {k.Replace('.', ',')} · 1,4826 · MAD от медианы своего товара (полный код), не менее {Rule.LeastCells} ячеек. Ячейка — товар, партнёр, территория и период."
        );
    }

    private static IEnumerable<LocalText> Counts(UnitValueFindings findings)
    {
        yield return Count(findings.Outlying, findings, new("are outliers", "— выбросы"));
        yield return Count(
            findings.TooFew,
            findings,
            new("belong to products with too few cells", "относятся к товарам, у которых ячеек слишком мало")
        );
        yield return Count(
            findings.WithoutSpread,
            findings,
            new(
                "belong to products whose unit values are mostly equal",
                "относятся к товарам, у которых удельная стоимость почти всюду одинакова"
            )
        );
        yield return Count(
            findings.Unweighed,
            findings,
            new("have no mass or no value", "не имеют массы или стоимости")
        );
    }

    private static LocalText Count(CellSum part, UnitValueFindings findings, LocalText what)
    {
        var all = findings.Judged + findings.TooFew + findings.WithoutSpread + findings.Unweighed;
        var share = QualitySubject.Percent(QualitySubject.Share(part.Value, all.Value));
        return new(
            $"{part.Cells} of {all.Cells} cells with a disclosed product ({share.English} of their value) {what.English}.",
            $"{part.Cells} из {all.Cells} ячеек с раскрытым товаром ({share.Russian} их стоимости) {what.Russian}."
        );
    }

    private static ReportRow Summary(UnitValueFindings findings) =>
        QualitySummary.Row(
            "outlying-unit-values",
            new("outlying unit values", "выбросы удельной стоимости"),
            QualitySubject.Share(findings.Outlying.Value, findings.Judged.Value),
            new(
                $"of the value of the products judged: {findings.Outlying.Cells} of {findings.Judged.Cells} cells",
                $"стоимости проверенных товаров: {findings.Outlying.Cells} из {findings.Judged.Cells} ячеек"
            )
        );

    private static readonly LocalText Secret = new(
        "the data are confidential: single cells are not listed.",
        "данные конфиденциальны: отдельные ячейки не перечисляются."
    );
}
