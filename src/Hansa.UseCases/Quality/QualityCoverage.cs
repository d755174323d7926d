using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>How much of exports each classification puts in a class, and the largest codes that it does not.</summary>
internal sealed class QualityCoverage(QualitySubject subject)
{
    public const string View = "coverage";
    public const string CodesView = "unclassified";

    private static readonly string[] OfTheMethod = ["rec", "volrc", "nine-groups", "sectors-a"];

    private static readonly LocalText Title = new("Coverage of classifications", "Охват классификациями");
    private static readonly LocalText CodesTitle = new(
        "Largest codes without a certain class",
        "Крупнейшие коды без определённого класса"
    );

    private static readonly LocalText NoProducts = new("the rows have no product.", "в строках нет товара.");

    private string Vintage => Vintages.Of(subject.Manifest, subject.Scope.Periods.Last.YearNumber);

    public Outcome<QualityPart> Part() =>
        !subject.Has(Dimension.Product)
            ? new QualityPart(
                [subject.Without(View, Title, NoProducts), subject.Without(CodesView, CodesTitle, NoProducts)],
                []
            )
            : from schemes in Schemes()
            from cube in subject.Exports([new Axis(Dimension.Product)], Measures.Value, subject.Scope.Periods)
            select Part([.. schemes.Select(scheme => (scheme, ClassCoverage.Of(Trade(cube), scheme)))]);

    // A scheme asked for must fit the codes; of the method's own those that do are taken.
    private Outcome<IReadOnlyList<Scheme>> Schemes() =>
        subject.Asked.Scheme is { } name
            ? from scheme in subject.House.Reference.Scheme(name, Vintage)
            from suited in Suits(scheme) ? Outcome<Scheme>.Of(scheme) : Refuse(scheme)
            select (IReadOnlyList<Scheme>)[suited]
            : Outcome<IReadOnlyList<Scheme>>.Of([
                .. OfTheMethod
                    .Select(one => subject.House.Reference.Scheme(one, Vintage))
                    .Where(one => one.Succeeded && Suits(one.Value))
                    .Select(one => one.Value),
            ]);

    private bool Suits(Scheme scheme) =>
        Vintage == scheme.Nomenclature
        || Vintage == Vintages.Unchecked
        || Vintages.IsFamily(scheme.Nomenclature, Vintage);

    private Problem Refuse(Scheme scheme) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The scheme {scheme.Name} classifies codes of {scheme.Nomenclature}, and {subject.Manifest.Dataset} has codes of {Vintage}.",
                $"Классификация {scheme.Name} построена по кодам {scheme.Nomenclature}, а в наборе {subject.Manifest.Dataset} коды {Vintage}."
            ),
            new(
                "Choose a scheme for those codes (hansa scheme list).",
                "Выберите классификацию для этих кодов (hansa scheme list)."
            )
        );

    private static IEnumerable<CodeSum> Trade(Cube cube) =>
        Enumerable
            .Range(0, cube.Count)
            .Select(cell => new CodeSum(cube.Code(Dimension.Product, cell), cube.Values![cell]));

    private QualityPart Part(IReadOnlyList<(Scheme Scheme, ClassCoverage Coverage)> all) =>
        all.Count == 0
            ? new([subject.Without(View, Title, NoScheme), subject.Without(CodesView, CodesTitle, NoScheme)], [])
            : new([Table(all), Codes(all)], [.. all.Select(one => Summary(one.Scheme, one.Coverage))]);

    private LocalText NoScheme =>
        new(
            $"no scheme of the method reads codes of {Vintage}; name one with --scheme.",
            $"ни одна классификация метода не читает коды {Vintage}; назовите другую: --scheme."
        );

    private ReportTable Table(IReadOnlyList<(Scheme Scheme, ClassCoverage Coverage)> all) =>
        new(
            QualityReport.CodeOf(View),
            Title,
            new("Classification", "Классификация"),
            [
                Percent("classified", new("In one class", "В одном классе")),
                Percent("undecided", new("In one of several", "В одном из нескольких")),
                Percent("left", new("In none", "Ни в одном")),
                new("codes", new("Codes without a certain class", "Кодов без определённого класса"), Decimals: 0),
            ],
            [.. all.Select(one => Row(one.Scheme, one.Coverage))],
            [
                new(
                    "In one of several: the code is too short for the classification, or hidden in part.",
                    "В одном из нескольких: код слишком короток для классификации или скрыт частично."
                ),
            ],
            subject.Provenance("", string.Join(", ", all.Select(one => $"{one.Scheme.Name}/{one.Scheme.Version}")))
        );

    private static ReportColumn Percent(string code, LocalText title) =>
        new(code, title, new("%", "%"), Decimals: 2, Scale: 100);

    private static ReportRow Row(Scheme scheme, ClassCoverage coverage) =>
        new(
            scheme.Name,
            QualitySubject.Same($"{scheme.Name}/{scheme.Version}"),
            [
                ReportCell.Of(QualitySubject.Share(coverage.Classified, coverage.Whole)),
                ReportCell.Of(QualitySubject.Share(coverage.Undecided, coverage.Whole)),
                ReportCell.Of(QualitySubject.Share(coverage.Left, coverage.Whole)),
                ReportCell.Of(Statistics.Figures.Figure.Of(coverage.LeftCodes.Count)),
            ]
        );

    private ReportTable Codes(IReadOnlyList<(Scheme Scheme, ClassCoverage Coverage)> all)
    {
        var rows = all.SelectMany(one => Codes(one.Scheme, one.Coverage)).ToArray();
        var title = CodesTitle;
        return rows.Length == 0
            ? subject.Without(
                CodesView,
                title,
                new(
                    "there are none: every code has a certain class.",
                    "таких нет: у каждого кода есть определённый класс."
                )
            )
            : new(
                QualityReport.CodeOf(CodesView),
                title,
                new("Classification and code", "Классификация и код"),
                [
                    new(
                        "exports",
                        new("Exports", "Экспорт"),
                        QualityUndisclosed.Millions(subject.Manifest.Currency),
                        Decimals: 2,
                        Scale: 1e-6
                    ),
                    Percent("share", new("Share of exports", "Доля экспорта")),
                    new("reason", new("Why", "Почему")),
                ],
                rows,
                [],
                subject.Provenance("", string.Join(", ", all.Select(one => $"{one.Scheme.Name}/{one.Scheme.Version}")))
            );
    }

    private IEnumerable<ReportRow> Codes(Scheme scheme, ClassCoverage coverage) =>
        coverage
            .LeftCodes.Take(subject.Asked.Rows)
            .Select(one => new ReportRow(
                $"{scheme.Name}:{one.Sum.Code}",
                QualitySubject.Same($"{scheme.Name} {one.Sum.Code}"),
                [
                    ReportCell.Of(subject.Money(one.Sum.Value)),
                    ReportCell.Of(QualitySubject.Share(one.Sum.Value, coverage.Whole)),
                    ReportCell.Of(
                        one.IsUndecided ? new LocalText("fits several classes", "подходит нескольким классам")
                        : HiddenCode.IsHidden(one.Sum.Code) ? new LocalText("undisclosed", "не раскрыт")
                        : new LocalText("no class", "нет класса")
                    ),
                ]
            ));

    private static ReportRow Summary(Scheme scheme, ClassCoverage coverage)
    {
        var undecided = QualitySubject.Percent(QualitySubject.Share(coverage.Undecided, coverage.Whole));
        var left = QualitySubject.Percent(QualitySubject.Share(coverage.Left, coverage.Whole));
        return QualitySummary.Row(
            $"classified-{scheme.Name}",
            new($"classified by {scheme.Name}", $"классифицировано: {scheme.Name}"),
            QualitySubject.Share(coverage.Classified, coverage.Whole),
            new(
                $"{undecided.English} in one of several classes, {left.English} in none",
                $"{undecided.Russian} в одном из нескольких классов, {left.Russian} ни в одном"
            )
        );
    }
}
