using Hansa.Management.Targets;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks where the targets of a set stand by a dataset.</summary>
/// <param name="Set">A set of the workspace.</param>
/// <param name="Data">The dataset that is observed.</param>
public sealed record TrackTargets(string Set, string Data) : UseCase<TargetsTracked>
{
    /// <summary>The year observed; nothing takes the last one of the dataset.</summary>
    public int? Year { get; init; }

    /// <summary>Only targets of this territory.</summary>
    public string? Territory { get; init; }

    public override Outcome<TargetsTracked> Run(House house, CancellationToken cancellation) =>
        from set in ShowTargets.Read(house, Set)
        from chosen in Chosen(set)
        from manifest in house.Datasets.Current(Data)
        from year in YearOf(manifest, Year)
        select Tracked(house, [(set, chosen)], (manifest, year), cancellation);

    private Outcome<IReadOnlyList<Target>> Chosen(TargetSet set)
    {
        if (Territory is not { } wanted)
            return Outcome<IReadOnlyList<Target>>.Of(set.Targets);
        Target[] chosen = [.. set.Targets.Where(one => one.Key.Territory == wanted)];
        string[] codes = [.. set.Targets.Select(one => one.Key.Territory).Distinct()];
        return chosen.Length > 0
            ? chosen
            : new Problem(
                ProblemKind.NotFound,
                new($"{set.Name} has no target for '{wanted}'.", $"В наборе целей {set.Name} нет цели по «{wanted}»."),
                Nearest.Advice(
                    wanted,
                    codes,
                    new(
                        $"hansa targets show {set.Name} lists its targets.",
                        $"Цели набора покажет hansa targets show {set.Name}."
                    )
                )
            );
    }

    /// <summary>The year asked for, or the last one in which the dataset has exports.</summary>
    internal static Outcome<int> YearOf(Manifest manifest, int? asked)
    {
        var years = ComparisonScope.PeriodsOf(manifest, Flow.Export, Grain.Year);
        if (years.Count == 0)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} has no exports by year.",
                    $"В наборе {manifest.Dataset} нет экспорта по годам."
                ),
                new(
                    "Track targets against a dataset of exports, or a table of aggregates.",
                    "Сверяйте цели с набором данных об экспорте или с таблицей агрегатов."
                )
            );
        if (asked is not { } year)
            return years[^1].YearNumber;
        return years.Any(one => one.YearNumber == year)
            ? year
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no exports in {year}.",
                    $"В наборе {manifest.Dataset} нет экспорта за {year}."
                ),
                new($"It has {ComparisonScope.Listed(years)}.", $"Есть {ComparisonScope.Listed(years)}.")
            );
    }

    /// <summary>Every chosen target beside what is observed, in the order of sets and files.</summary>
    internal static TargetsTracked Tracked(
        House house,
        IReadOnlyList<(TargetSet Set, IReadOnlyList<Target> Chosen)> sets,
        (Manifest Manifest, int Year) data,
        CancellationToken cancellation
    )
    {
        var observed = new ObservedTargets(house, data.Manifest, data.Year, cancellation);
        var lines = new List<TrackedTarget>();
        foreach (var (set, chosen) in sets)
        {
            var missing = TargetConsistency
                .Of(set, house.Reference.CountryOf)
                .Where(one => one.Kind == ContradictionKind.MissesGoal)
                .Select(one => one.Targets[0])
                .ToHashSet();
            lines.AddRange(
                chosen.Select(one => new TrackedTarget(
                    set.Name,
                    TargetStanding.Of(one, observed.Of(one), data.Year, missing.Contains(one))
                ))
            );
        }
        return new TargetsTracked(data.Year, data.Manifest.Dataset, data.Manifest.Snapshot, lines)
        {
            Problems = observed.Problems,
        };
    }
}

/// <summary>Asks where all targets of one territory stand by a dataset, whatever set they are in.</summary>
/// <param name="Territory">A country or region by code.</param>
public sealed record ReadTargets(string Data, string Territory) : UseCase<TargetsTracked>
{
    /// <summary>The year observed; nothing takes the last one of the dataset.</summary>
    public int? Year { get; init; }

    public override Outcome<TargetsTracked> Run(House house, CancellationToken cancellation) =>
        from sets in ListTargets.All(house)
        from manifest in house.Datasets.Current(Data)
        from year in TrackTargets.YearOf(manifest, Year)
        select TrackTargets.Tracked(house, Chosen(sets), (manifest, year), cancellation);

    private (TargetSet, IReadOnlyList<Target>)[] Chosen(IReadOnlyList<TargetSet> sets) =>
        [
            .. sets.Select(set =>
                (set, (IReadOnlyList<Target>)[.. set.Targets.Where(one => one.Key.Territory == Territory)])
            ),
        ];
}

/// <summary>Targets beside what a dataset has.</summary>
/// <param name="Year">The year observed.</param>
/// <param name="Snapshot">The dataset's snapshot.</param>
/// <param name="Lines">In the order of sets and their files; may be empty.</param>
public sealed record TargetsTracked(int Year, string Dataset, string Snapshot, IReadOnlyList<TrackedTarget> Lines)
{
    /// <summary>Why some targets have no data, each reason once.</summary>
    public IReadOnlyList<LocalText> Problems { get; init; } = [];
}

/// <summary>Where a target of a set stands.</summary>
public sealed record TrackedTarget(string Set, TargetStanding Standing);
