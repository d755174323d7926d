using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>Attacks a finished release, knowing nothing of how it was made.</summary>
/// <param name="Release">Its id in the workspace, or its folder.</param>
public sealed record AttackRelease(string Release) : UseCase<AttackReport>
{
    /// <summary>A file of shares, growth rates, means and values of the same cells that were published elsewhere.</summary>
    public string? Published { get; init; }

    public IProgress<double>? Progress { get; init; }

    public override Outcome<AttackReport> Run(House house, CancellationToken cancellation)
    {
        Progress?.Report(0);
        return from releases in ReleaseProblems.Of(house)
            from target in releases.Read(Release)
            from ledger in releases.Ledger()
            from published in Figures(house, target)
            let others = (StoredRelease[])
                [
                    .. ledger.Where(one =>
                        one.Id != target.Id && IsRelated(one.Header, target.Header, [.. published, .. target.Figures])
                    ),
                ]
            from audited in Audited(house, target, others)
            let outside = OutsideKnowledge.Of(
                audited,
                [.. published.Concat(others.Append(target).SelectMany(one => one.Figures)).Distinct()]
            )
            select new AttackReport(target, new Auditor(releases.Solver).Audit(outside.Release, Progress, cancellation))
            {
                Outside = OutsideReport.Of(outside, published),
            };
    }

    private Outcome<IReadOnlyList<OutsideFigure>> Figures(House house, StoredRelease target) =>
        Published is null
            ? Array.Empty<OutsideFigure>()
            : from manifest in house.Datasets.Current(target.Header.Dataset)
            from figures in PeriodRange.TryParse(target.Header.Period, out var period)
                ? PublishedFigures.Read(house, Published, new ReleaseScope(manifest, period, target.Header.Flow))
                : Broken(target)
            select figures;

    private static Problem Broken(StoredRelease target) =>
        new(
            ProblemKind.Conflict,
            new(
                $"The release {target.Id} is damaged: '{target.Header.Period}' is no period.",
                $"Публикация {target.Id} повреждена: «{target.Header.Period}» — не период."
            ),
            new(
                "Restore the folder from a copy, or make the release again.",
                "Восстановите папку из копии или сделайте публикацию заново."
            )
        );

    // Growth ties a cell to one of another year.
    private static bool IsRelated(ReleaseHeader one, ReleaseHeader other, IReadOnlyList<OutsideFigure> published) =>
        (one.Dataset, one.Snapshot, one.Flow) == (other.Dataset, other.Snapshot, other.Flow)
        && (
            one.Period == other.Period
            || published.Any(figure => figure.Base is { } whole && CellKey.PeriodOf(whole) == one.Period)
        );

    private static Outcome<AuditedRelease> Audited(
        House house,
        StoredRelease target,
        IReadOnlyList<StoredRelease> others
    )
    {
        if (target.Internal.Count == 0)
            return new Problem(
                ProblemKind.NotFound,
                new(
                    $"The release {target.Id} has no internal part, and without the true figures nobody can say what is too close.",
                    $"У публикации {target.Id} нет внутренней части, а без истинных значений нельзя сказать, что оценено слишком точно."
                ),
                new(
                    "Attack it in the workspace that it was made in.",
                    "Проверяйте её в той рабочей папке, где она сделана."
                )
            );
        var model = RegionDistricts.LinkAll(
            house.Reference,
            TableModel.Of([.. target.Tables, .. others.SelectMany(one => one.Tables)])
        );
        var truth = others
            .Prepend(target)
            .SelectMany(one => one.Internal)
            .GroupBy(cell => cell.Key)
            .ToDictionary(group => group.Key, group => group.First());
        var printed = target
            .Public.Where(cell => cell.Value is not null)
            .ToDictionary(cell => cell.Key, cell => cell.Value!.Value);
        if (Edited(printed, truth) is { } edited)
            return edited;
        var elsewhere = others
            .SelectMany(one => one.Public)
            .Where(cell => cell.Value is not null)
            .Select(cell => cell.Key)
            .ToHashSet();
        if (model.Cells.FirstOrDefault(key => !truth.ContainsKey(key)) is { } missing)
            return new Problem(
                ProblemKind.Conflict,
                new(
                    $"The internal part of the release {target.Id} lacks the cell '{missing}'.",
                    $"Во внутренней части публикации {target.Id} нет ячейки «{missing}»."
                ),
                new(
                    "Restore the folder from a copy, or make the release again.",
                    "Восстановите папку из копии или сделайте публикацию заново."
                )
            );
        var release = new AuditedRelease(
            model,
            [.. model.Cells.Select(key => truth[key].Facts)],
            [.. model.Cells.Select(key => truth[key].Sensitivity)],
            [
                .. model.Cells.Select(key =>
                    ReleaseDraft.KnownFromElsewhere(key, elsewhere, target.Header.WithMirror)
                    | (printed.ContainsKey(key) ? KnownFrom.Release : KnownFrom.Nowhere)
                ),
            ]
        )
        {
            MayBeNegative = target.Header.MayBeNegative,
        };
        return release.FirstContradiction() is { } wrong
            ? new Problem(
                ProblemKind.Conflict,
                new(
                    $"The release {target.Id} contradicts itself: '{model.Cells[wrong.Cells[0]]}' is not the sum of its parts.",
                    $"Публикация {target.Id} противоречит себе: «{model.Cells[wrong.Cells[0]]}» — не сумма своих частей."
                ),
                new(
                    "Restore the folder from a copy, or make the release again.",
                    "Восстановите папку из копии или сделайте публикацию заново."
                )
            )
            : release;
    }

    private static Problem? Edited(Dictionary<string, long> printed, Dictionary<string, InternalCell> truth)
    {
        string[] changed =
        [
            .. printed
                .Where(cell => !truth.TryGetValue(cell.Key, out var own) || own.Facts.Value != cell.Value)
                .Select(cell => cell.Key),
        ];
        return changed.Length == 0
            ? null
            : new Problem(
                ProblemKind.Conflict,
                new(
                    $"{changed.Length} printed cells are not as they were released.",
                    $"Напечатанные ячейки не такие, какими были выпущены: {changed.Length}."
                ),
                new(
                    "Restore the folder from a copy, or make the release again.",
                    "Восстановите папку из копии или сделайте публикацию заново."
                )
            )
            {
                Details = [.. changed.Take(10).Select(LocalText.Same)],
            };
    }
}

/// <summary>What an attack on a release found.</summary>
public sealed record AttackReport(StoredRelease Release, AuditReport Audit)
{
    /// <summary>What became of figures that others have published.</summary>
    public OutsideReport Outside { get; init; } = OutsideReport.Nothing;
}
