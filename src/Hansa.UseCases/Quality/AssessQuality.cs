using Hansa.Statistics.Cubes;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Quality;

/// <summary>Asks how good the data on exports are: records, undisclosed trade, classification, unit values, mirror data, head offices.</summary>
/// <param name="Data">The dataset's name.</param>
public sealed record AssessQuality(string Data) : UseCase<QualityReport>
{
    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>The code of one territory whose exports are looked at; nothing takes all.</summary>
    public string? Of { get; init; }

    /// <summary>A period or a range; nothing takes the last year. Records and undisclosed trade are told for all years.</summary>
    public string? Period { get; init; }

    /// <summary>The classification whose coverage is measured; nothing takes those of the method.</summary>
    public string? Scheme { get; init; }

    /// <summary>A dataset with the imports that partners report; nothing takes the dataset itself where it has them.</summary>
    public string? Mirror { get; init; }

    /// <summary>What partners' imports (CIF) are divided by to be comparable with exports (FOB), 1 to 2.</summary>
    public decimal Cif { get; init; } = 1;

    /// <summary>Digits of the product code in the mirror comparison: 2, 4 or 6.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Unit values further than this many robust standard deviations from the median of their product are outliers.</summary>
    public decimal K { get; init; } = 3;

    /// <summary>Products with fewer cells have no outliers, 3 or more.</summary>
    public int MinimumCells { get; init; } = 10;

    /// <summary>A dataset with the gross product of each territory.</summary>
    public string? Gdp { get; init; }

    /// <summary>A dataset with the population of each territory.</summary>
    public string? Population { get; init; }

    /// <summary>A dataset with persons employed; by activity it also tells where minerals are mined.</summary>
    public string? Employment { get; init; }

    /// <summary>The code of mining among the activities of <see cref="Employment"/>.</summary>
    public string Mining { get; init; } = "B";

    /// <summary>Confidential figures are asked for as marked internal tables.</summary>
    public bool AsInternal { get; init; }

    /// <summary>Rows of the longer tables, 1 to 1,000.</summary>
    public int Rows { get; init; } = 20;

    public override Outcome<QualityReport> Run(House house, CancellationToken cancellation) =>
        from asked in Checked()
        from manifest in house.Datasets.Current(Data)
        from clearance in DataClearance.Of(AsInternal, manifest)
        from scope in ComparisonScope.Of(manifest, Question)
        from subject in new QualitySubject(house, this, scope, cancellation)
        {
            Clearance = clearance,
        }.OfKnownTerritory()
        from cells in QualityCells.Of(subject)
        from records in new QualityRecords(subject, cells).Part()
        from undisclosed in new QualityUndisclosed(subject).Part()
        from coverage in new QualityCoverage(subject).Part()
        from unitValues in new QualityUnitValues(subject, cells).Part()
        from mirror in new QualityMirror(subject).Part()
        from offices in new QualityHeadOffices(subject).Part()
        select Report(subject, [records, undisclosed, coverage, unitValues, mirror, offices]);

    internal ComparisonQuestion Question =>
        new(Data)
        {
            Territory = Territory,
            Period = Period,
            Gdp = Gdp,
            Population = Population,
            Employment = Employment,
            Purpose = new("quality", "качество данных"),
            AsInternal = AsInternal,
        };

    internal UnitValueRule UnitValueRule => new((double)K, MinimumCells);

    private static QualityReport Report(QualitySubject subject, IReadOnlyList<QualityPart> parts) =>
        new([
            .. parts
                .SelectMany(part => part.Tables)
                .Prepend(QualitySummary.Of(subject, parts))
                .Select(table => table with { Notes = [.. DataClearance.Marks(subject.Clearance), .. table.Notes] }),
        ]);

    private Outcome<AssessQuality> Checked() =>
        Cif is < 1 or > 2 || decimal.Round(Cif, 6) != Cif
            ? Refuse(
                new($"{Cif} is not a CIF factor.", $"{Cif} — не коэффициент СИФ."),
                new(
                    "Take 1 to 2 with at most six decimals: 1.08 for eight per cent.",
                    "Возьмите от 1 до 2, не более шести десятичных знаков: 1.08 — восемь процентов."
                )
            )
        : Level is not (2 or 4 or 6)
            ? Refuse(
                new($"{Level} is not a length of product code.", $"{Level} — не длина кода товара."),
                new("Use --level 2, 4 or 6.", "Возможны --level 2, 4 и 6.")
            )
        : K is <= 0 or > 1000
            ? Refuse(
                new($"{K} is not a distance for outliers.", $"{K} — не расстояние для выбросов."),
                new("Take a number above 0; 3 is usual.", "Возьмите число больше 0; обычно берут 3.")
            )
        : MinimumCells is < 3 or > 1_000_000
            ? Refuse(
                new(
                    $"{MinimumCells} cells say nothing of a spread.",
                    $"Ячеек слишком мало, чтобы судить о разбросе: {MinimumCells}."
                ),
                new("Take 3 or more; 10 is the default.", "Возьмите 3 или больше; по умолчанию 10.")
            )
        : Rows is < 1 or > 1000
            ? Refuse(
                new($"{Rows} is not a number of rows.", $"{Rows} — не число строк."),
                new("Take 1 to 1000.", "Возьмите от 1 до 1000.")
            )
        : this;

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
