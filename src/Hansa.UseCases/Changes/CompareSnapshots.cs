using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Questions;

namespace Hansa.UseCases.Changes;

/// <summary>Asks what a revision changed: which figures, by how much, through which rows and files.</summary>
/// <param name="First">A dataset, or a snapshot (the first digits are enough).</param>
/// <param name="Second">A later snapshot of the same dataset; nothing compares a dataset with the snapshot before, and a snapshot with the current one.</param>
public sealed record CompareSnapshots(string First, string? Second) : UseCase<SnapshotChanges>
{
    private const int LeastDigits = 4;

    private const int MostListed = 10_000;

    /// <summary>The one question to compare; nothing compares totals and the saved questions.</summary>
    public ShowIndicator? Question { get; init; }

    /// <summary>How many keys are listed, largest difference first.</summary>
    public int Most { get; init; } = 20;

    public override Outcome<SnapshotChanges> Run(House house, CancellationToken cancellation) =>
        from most in Listed()
        from pair in Snapshots(house)
        from figures in Figures(house, pair, cancellation)
        from rows in Rows(house, pair, most, cancellation)
        select new SnapshotChanges(pair.Before, pair.After, figures.Found, rows.Found, FilesOf(pair))
        {
            Notes = [.. figures.Notes, .. rows.Notes],
        };

    private Outcome<int> Listed() =>
        Most is >= 0 and <= MostListed
            ? Most
            : new Problem(
                ProblemKind.Invalid,
                new($"{Most} is no number of lines.", $"{Most} — не число строк."),
                new($"Give 0 to {MostListed}.", $"Задайте от 0 до {MostListed}.")
            );

    private Outcome<SnapshotPair> Snapshots(House house) =>
        house
            .Datasets.All()
            .Then(all => all.Any(one => one.Dataset == First) ? OfDataset(house) : OfSnapshots(house, all));

    private Outcome<SnapshotPair> OfDataset(House house) =>
        from history in house.Datasets.History(First)
        from before in Second is null
            ? history.Count > 1
                ? history[1]
                : new Problem(
                    ProblemKind.NotFound,
                    new(
                        $"{First} has one snapshot only ({history[0].Snapshot}): there is nothing to compare it with.",
                        $"В наборе {First} только один снимок ({history[0].Snapshot}): сравнивать его не с чем."
                    ),
                    new(
                        "Load a revision into it, or name two snapshots.",
                        "Загрузите в набор уточнённые данные или назовите два снимка."
                    )
                )
            : Find(Second, history)
        select new SnapshotPair(before, history[0]);

    private Outcome<SnapshotPair> OfSnapshots(House house, IReadOnlyList<Manifest> all)
    {
        var known = new List<Manifest>();
        foreach (var one in all)
        {
            var history = house.Datasets.History(one.Dataset);
            if (!history.Succeeded)
                return history.Problem;
            known.AddRange(history.Value);
        }
        return from before in Find(First, known)
            from after in Second is null ? all.Single(one => one.Dataset == before.Dataset) : Find(Second, known)
            from pair in Pair(before, after)
            select pair;
    }

    private static Outcome<SnapshotPair> Pair(Manifest before, Manifest after) =>
        before.Dataset == after.Dataset
            ? new SnapshotPair(before, after)
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{before.Snapshot} is of {before.Dataset} and {after.Snapshot} of {after.Dataset}.",
                    $"{before.Snapshot} — снимок набора {before.Dataset}, а {after.Snapshot} — набора {after.Dataset}."
                ),
                new("Compare two snapshots of one dataset.", "Сравнивайте два снимка одного набора.")
            );

    private static Outcome<Manifest> Find(string text, IReadOnlyList<Manifest> known)
    {
        var found =
            text.Length < LeastDigits
                ? []
                : known.Where(one => one.Snapshot.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToArray();
        return found switch
        {
            [var one] => one,
            [] => new Problem(
                ProblemKind.NotFound,
                new($"There is no dataset and no snapshot '{text}'.", $"Нет ни набора данных, ни снимка «{text}»."),
                Nearest.Advice(
                    text,
                    [.. known.Select(one => one.Dataset).Distinct(), .. known.Select(one => one.Snapshot)],
                    new(
                        "hansa datasets NAME lists the snapshots of a dataset.",
                        "Снимки набора данных покажет hansa datasets ИМЯ."
                    )
                )
            ),
            _ => new Problem(
                ProblemKind.Invalid,
                new($"Several snapshots begin with '{text}'.", $"С «{text}» начинается несколько снимков."),
                new(
                    $"Give more digits: {found.Select(one => one.Snapshot)}.",
                    $"Укажите больше знаков: {found.Select(one => one.Snapshot)}."
                )
            ),
        };
    }

    private Outcome<(IReadOnlyList<FigureChanges> Found, IReadOnlyList<LocalText> Notes)> Figures(
        House house,
        SnapshotPair pair,
        CancellationToken cancellation
    )
    {
        if (pair.IsConfidential)
            return (Array.Empty<FigureChanges>(), new[] { FiguresWithheld });
        var snapshots = new QuestionChanges(house, pair.Before, pair.After, cancellation);
        if (Question is { } asked)
            return snapshots
                .Of(asked with { Data = pair.After.Dataset }, asked.Indicator)
                .Select(one => ((IReadOnlyList<FigureChanges>)[one], (IReadOnlyList<LocalText>)[]));
        return from totals in snapshots.Totals()
            from saved in house.Questions.All()
            let own = saved.Where(one => one.Question.Data == pair.After.Dataset).ToArray()
            let answers = own.Select(one => (one.Name, Answer: snapshots.Of(one.Question, one.Name))).ToArray()
            select (
                (IReadOnlyList<FigureChanges>)
                    [totals, .. answers.Where(one => one.Answer.Succeeded).Select(one => one.Answer.Value)],
                (IReadOnlyList<LocalText>)
                    [
                        .. answers
                            .Where(one => !one.Answer.Succeeded)
                            .Select(one => new LocalText(
                                $"The question {one.Name} cannot be asked of both snapshots: {one.Answer.Problem!.Title}",
                                $"Вопрос {one.Name} нельзя задать обоим снимкам: {one.Answer.Problem!.Title}"
                            )),
                    ]
            );
    }

    private static Outcome<(RowChanges Found, IReadOnlyList<LocalText> Notes)> Rows(
        House house,
        SnapshotPair pair,
        int most,
        CancellationToken cancellation
    )
    {
        return from found in new KeyChanges(house, pair.Before, pair.After, cancellation).Find(
                pair.IsConfidential ? 0 : most
            )
            select (found, (IReadOnlyList<LocalText>)(pair.IsConfidential ? [Withheld] : []));
    }

    private static readonly LocalText Withheld = new(
        "The dataset is confidential: its rows are counted and not shown.",
        "Набор данных закрытый: строки подсчитаны и не показываются."
    );

    // What one firm added stands in the difference of two sums, whatever either of them hides.
    private static readonly LocalText FiguresWithheld = new(
        "The dataset is confidential: figures of two snapshots are not put side by side, because their differences tell of single firms.",
        "Набор данных закрытый: показатели двух снимков не сопоставляются, потому что их разности говорят об отдельных фирмах."
    );

    private static FileChange[] FilesOf(SnapshotPair pair)
    {
        var (old, now) = (ByHash(pair.Before), ByHash(pair.After));
        return
        [
            .. now
                .Values.Where(file => !old.ContainsKey(file.ContentHash))
                .Select(file => new FileChange(RowChangeKind.Added, file.Name, file.ContentHash, file.Counts.Accepted)),
            .. old
                .Values.Where(file => !now.ContainsKey(file.ContentHash))
                .Select(file => new FileChange(
                    RowChangeKind.Removed,
                    file.Name,
                    file.ContentHash,
                    file.Counts.Accepted
                )),
            .. now
                .Values.Where(file => old.TryGetValue(file.ContentHash, out var was) && was.Replaced != file.Replaced)
                .Select(file => new FileChange(
                    RowChangeKind.Revised,
                    file.Name,
                    file.ContentHash,
                    file.Replaced - old[file.ContentHash].Replaced
                )),
        ];
    }

    private static Dictionary<string, LoadedFile> ByHash(Manifest manifest) =>
        manifest
            .Files.GroupBy(file => file.ContentHash)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private sealed record SnapshotPair(Manifest Before, Manifest After)
    {
        public bool IsConfidential =>
            Before.Disclosure == Disclosure.Confidential || After.Disclosure == Disclosure.Confidential;
    }
}
