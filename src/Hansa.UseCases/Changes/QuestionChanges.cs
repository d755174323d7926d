using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Changes;

/// <summary>Asks one question of two snapshots and compares the figures.</summary>
internal sealed class QuestionChanges(House house, Manifest before, Manifest after, CancellationToken cancellation)
{
    /// <summary>Figures of an indicator.</summary>
    /// <param name="code">What the comparison is called for programs.</param>
    public Outcome<FigureChanges> Of(ShowIndicator question, string code) =>
        from old in question.Run(At(before), cancellation)
        from now in question.Run(At(after), cancellation)
        select Compared(old, now, code);

    /// <summary>Sums of trade by flow, period and territory, exactly.</summary>
    public Outcome<FigureChanges> Totals() =>
        from old in Totals(before)
        from now in Totals(after)
        select Compared(old, now);

    private House At(Manifest manifest) => house with { Datasets = new DatasetsOf(house.Datasets, manifest) };

    private static FigureChanges Compared(IndicatorReport old, IndicatorReport now, string code)
    {
        var (first, second) = (Keyed(old.Figures), Keyed(now.Figures));
        var lines = second
            .Keys.Union(first.Keys)
            .Select(key => Line(key, Found(first, key), Found(second, key), now.Figures.Unit))
            .OfType<ChangedFigure>()
            .OrderByDescending(line => line.Size)
            .ThenBy(line => string.Join('\0', line.Members), StringComparer.Ordinal);
        var title = now.Text?.Title ?? new LocalText(now.Card.Code, now.Card.Code);
        return new FigureChanges(
            code,
            title,
            [.. now.Figures.Axes.Select(axis => axis.Name)],
            [.. lines],
            second.Keys.Union(first.Keys).Count()
        );
    }

    private static (Figure Figure, string? Type)? Found(
        Dictionary<string, (Figure Figure, string? Type)> figures,
        string key
    ) => figures.TryGetValue(key, out var found) ? found : null;

    private static Dictionary<string, (Figure Figure, string? Type)> Keyed(FigureTable table) =>
        Enumerable
            .Range(0, table.Count)
            .ToDictionary(
                row => string.Join('\0', table.Axes.Select((axis, at) => axis.Codes[table.Member(row, at)])),
                row => (table[row], table.Types?[row] is { } type ? type.Code ?? type.Label : null)
            );

    private static ChangedFigure? Line(
        string key,
        (Figure Figure, string? Type)? old,
        (Figure Figure, string? Type)? now,
        Unit unit
    )
    {
        if (old == now)
            return null;
        var difference =
            old?.Figure.Value is { } was && now?.Figure.Value is { } becomes && old.Value.Type is null
                ? becomes - was
                : (double?)null;
        return new ChangedFigure(
            key.Split('\0'),
            Value(old, unit),
            Value(now, unit),
            difference is { } step ? ExplainedValue.Of(step, unit) : null
        )
        {
            Size = difference is { } size ? Math.Abs(size) : -1,
        };
    }

    private static ExplainedValue? Value((Figure Figure, string? Type)? found, Unit unit) =>
        found is not { } one ? null
        : one.Type is { } type ? ExplainedValue.Of(type)
        : ExplainedValue.Of(one.Figure, unit);

    private Outcome<Cube> Totals(Manifest manifest) =>
        house.Engine.Sum(
            new CubeQuery(manifest.Dataset, manifest.Snapshot, AxesOf(manifest))
            {
                Measures = Measures.Value | Measures.Rows,
            },
            cancellation
        );

    private static Axis[] AxesOf(Manifest manifest)
    {
        Dimension[] kept = [Dimension.Flow, Dimension.Region, Dimension.Reporter];
        return
        [
            new Axis(Dimension.Period),
            .. kept.Where(manifest.Dimensions.Contains)
                .Where(one => one != Dimension.Reporter || !manifest.Dimensions.Contains(Dimension.Region))
                .Select(one => new Axis(one)),
        ];
    }

    private FigureChanges Compared(Cube old, Cube now)
    {
        var exponent = Scale.Of(after).Exponent;
        var (first, second) = (Sums(old), Sums(now));
        var keys = second.Keys.Union(first.Keys).ToArray();
        var lines = keys.Where(key => first.GetValueOrDefault(key) != second.GetValueOrDefault(key))
            .Select(key =>
            {
                var (was, becomes) = (first.GetValueOrDefault(key), second.GetValueOrDefault(key));
                ExplainedValue Money(Int128 units) => ExplainedValue.Of(new StoredSum(units, exponent), after.Currency);
                return new ChangedFigure(
                    key.Split('\0'),
                    first.ContainsKey(key) ? Money(was) : null,
                    second.ContainsKey(key) ? Money(becomes) : null,
                    Money(becomes - was)
                )
                {
                    Size = Math.Abs((double)(becomes - was)),
                };
            })
            .OrderByDescending(line => line.Size)
            .ThenBy(line => string.Join('\0', line.Members), StringComparer.Ordinal);
        return new FigureChanges(
            "totals",
            new("Trade by year and territory", "Торговля по годам и территориям"),
            [.. now.Keys.Select(one => one.Axis.Dimension.Name())],
            [.. lines],
            keys.Length
        );
    }

    private static Dictionary<string, Int128> Sums(Cube cube) =>
        Enumerable
            .Range(0, cube.Count)
            .ToDictionary(
                cell => string.Join('\0', cube.Keys.Select(key => key.Codes[key.Members[cell]])),
                cell => cube.Values![cell]
            );
}

/// <summary>The datasets of a workspace as they were when one of them had an older snapshot.</summary>
internal sealed class DatasetsOf(IDatasets all, Manifest one) : IDatasets
{
    public Outcome<IReadOnlyList<Manifest>> All() => all.All();

    public Outcome<Manifest> Current(string dataset) => dataset == one.Dataset ? one : all.Current(dataset);

    public Outcome<IReadOnlyList<Manifest>> History(string dataset) => all.History(dataset);

    public Outcome<UndoReport> Undo(string dataset) => all.Undo(dataset);

    public Outcome<Manifest> Drop(string dataset) => all.Drop(dataset);

    public Outcome<IReadOnlyList<QuarantinedRecord>> Quarantine(string dataset, CancellationToken cancellation) =>
        all.Quarantine(dataset, cancellation);

    public Outcome<Verification> Verify(CancellationToken cancellation) => all.Verify(cancellation);
}
