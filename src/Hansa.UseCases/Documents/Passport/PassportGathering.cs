using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Quality;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>Asks the engine for all that passports need: a dozen questions, however many territories there are.</summary>
internal sealed class PassportGathering(House house, PassportQuestion question, CancellationToken cancellation)
{
    private static readonly LocalText Passport = new("passport", "паспорт");

    /// <param name="asWhole">True to take all territories of the dataset as one.</param>
    public Outcome<PassportMaterial> Gather(bool asWhole) =>
        from manifest in house.Datasets.Current(question.Data)
        from clearance in DataClearance.Of(asInternal: false, manifest)
        from scope in ComparisonScope.Of(manifest, Asked(Passport, asWhole) with { Needs = Needs.TwoPeriods })
        from totals in Sums(scope, asWhole, Flow.Export, null, null)
        from imports in ImportsOf(scope, asWhole, totals.Periods)
        from partners in PartnersOf(scope, asWhole, totals.Periods)
        from groups in GroupsOf(scope, asWhole)
        select new PassportMaterial
        {
            House = house,
            Question = question,
            Manifest = manifest,
            Clearance = clearance,
            Scope = scope,
            IsWhole = asWhole,
            Totals = totals,
            Imports = imports,
            Partners = partners,
            Groups = groups,
            Quality = new(() => Assessed(totals.Periods[^1])),
            Structure = Build(scope, Asked(Passport, asWhole) with { Scheme = "volrc" }),
            Chapters = Build(scope, Asked(Passport, asWhole) with { Level = 2 }),
            Headings = Build(scope, Asked(Passport, asWhole) with { Level = 4 }),
            Sectors = Build(
                scope,
                Asked(new("Table 4", "Таблица 4"), asWhole) with
                {
                    Scheme = "sectors-a",
                    MergeNestedRegions = true,
                }
            ),
            Destinations = Build(
                scope,
                Asked(new("Table 5", "Таблица 5"), asWhole) with
                {
                    ByPartnerGroup = true,
                    MergeNestedRegions = true,
                }
            ),
        };

    private Outcome<QualityReport> Assessed(Period last) =>
        new AssessQuality(question.Data)
        {
            Territory = question.Territory,
            Period = last.ToString(),
            Rows = 1,
        }.Run(house, cancellation);

    private ComparisonQuestion Asked(LocalText purpose, bool asWhole) =>
        new(question.Data)
        {
            Purpose = purpose,
            Territory = question.Territory,
            Period = question.Period,
            AsOneTerritory = asWhole,
        };

    private Outcome<PreparedComparison> Build(ComparisonScope scope, ComparisonQuestion asked) =>
        new ComparisonBuilder(house, cancellation).Build(asked with { Period = scope.Periods.ToString() });

    private Outcome<MemberSums?> ImportsOf(ComparisonScope scope, bool asWhole, IReadOnlyList<Period> periods) =>
        scope.Manifest.Totals.Any(total => total.Flow == Flow.Import)
            ? Sums(scope, asWhole, Flow.Import, null, periods).Select(sums => (MemberSums?)sums)
            : Outcome<MemberSums?>.Of(null);

    private Outcome<MemberSums?> PartnersOf(ComparisonScope scope, bool asWhole, IReadOnlyList<Period> periods) =>
        scope.Manifest.Dimensions.Contains(Dimension.Partner)
            ? Sums(scope, asWhole, Flow.Export, Dimension.Partner, periods).Select(sums => (MemberSums?)sums)
            : Outcome<MemberSums?>.Of(null);

    private Outcome<MemberSums> Sums(
        ComparisonScope scope,
        bool asWhole,
        string flow,
        Dimension? member,
        IReadOnlyList<Period>? periods
    )
    {
        Axis[] axes =
        [
            new(Dimension.Period, Grain: Grain.Year),
            new(scope.Territory),
            .. member is { } dimension ? new[] { new Axis(dimension) } : [],
        ];
        var query = new CubeQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, axes)
        {
            Filters = [new CodeFilter(Dimension.Flow, [flow])],
            Periods = scope.Periods,
        };
        return from cube in house.Engine.Sum(query, cancellation)
            select MemberSums.Of(cube, scope.Territory, member, code => Counted(code, asWhole), periods);
    }

    private static string Counted(string code, bool asWhole) => asWhole ? ComparisonParts.Whole : code;

    // A world that a person named and that cannot be compared with is a problem, not a gap.
    private Outcome<Outcome<PreparedComparison>?> GroupsOf(ComparisonScope scope, bool asWhole)
    {
        if (question.Worlds.Count == 0)
            return Outcome<Outcome<PreparedComparison>?>.Of(null);
        Problem? problem = null;
        foreach (var world in question.Worlds)
        {
            var built =
                from manifest in house.Datasets.Current(world)
                from made in Build(
                    scope,
                    Asked(Passport, asWhole) with
                    {
                        Scheme = "nine-groups",
                        Benchmark = WorldBenchmark.Of(scope.Manifest, manifest, scope.Periods),
                    }
                )
                select made;
            if (built.Succeeded)
                return Outcome<Outcome<PreparedComparison>?>.Of(built);
            problem ??= built.Problem;
        }
        return problem!;
    }
}
