using Hansa.Statistics.Figures;
using Hansa.Web.Figures;
using Hansa.Web.Resources;

namespace Hansa.Web.Charts;

/// <summary>One entry of a map's legend.</summary>
/// <param name="Look">Colour and hatching.</param>
/// <param name="Territories">How many territories it holds.</param>
public sealed record LegendEntry(string Label, MapLook Look, int Territories);

/// <summary>Which territory belongs to which entry of a map's legend.</summary>
/// <param name="Entries">From least to most, or in the order of first sight; the last is for territories without a figure, where there are any.</param>
/// <param name="Entry">The position of each line's entry.</param>
public sealed record MapScale(IReadOnlyList<LegendEntry> Entries, IReadOnlyList<int> Entry)
{
    private const int MostMoreDigits = 4;

    public MapLook LookOf(int line) => Entries[Entry[line]].Look;

    /// <summary>At most five steps with about as many territories each; equal figures share a step.</summary>
    public static MapScale Steps(IReadOnlyList<Figure> figures, FigureWords words)
    {
        double[] sorted =
        [
            .. figures.Where(figure => figure.Value is not null).Select(figure => figure.Value!.Value).Order(),
        ];
        var groups = sorted.GroupBy(value => Step(sorted, value)).OrderBy(step => step.Key).ToArray();
        var found = groups.Select(step => step.Key).ToList();
        double[][] steps = [.. groups.Select(step => step.ToArray())];
        var told = Telling(words, steps);
        var entries = steps.Select((step, position) => StepEntry(step, Shade(position, steps.Length), told));
        return WithMissing(
            entries,
            figures.Select(figure => figure.Value is { } value ? found.IndexOf(Step(sorted, value)) : -1)
        );
    }

    /// <summary>One entry per class.</summary>
    public static MapScale Kinds(IReadOnlyList<TypeVerdict?> types, ReportNames names)
    {
        var kinds = types
            .Where(type => type?.Code is not null)
            .GroupBy(type => type!.Code!)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .ToArray();
        var found = kinds.Select(kind => kind.Key).ToList();
        var entries = kinds.Select(
            (kind, position) => new LegendEntry(names.OfType(kind.First()!), MapLook.Kind(position), kind.Count())
        );
        return WithMissing(entries, types.Select(type => type?.Code is { } code ? found.IndexOf(code) : -1));
    }

    private static MapScale WithMissing(IEnumerable<LegendEntry> entries, IEnumerable<int> positions)
    {
        LegendEntry[] some = [.. entries];
        int[] all = [.. positions.Select(position => position < 0 ? some.Length : position)];
        var missing = all.Count(position => position == some.Length);
        return new MapScale(
            missing == 0 ? some : [.. some, new LegendEntry(Texts.Map_Missing, MapLook.Missing, missing)],
            all
        );
    }

    private static int Step(double[] sorted, double value) =>
        MapLook.Steps * Array.FindIndex(sorted, other => other == value) / sorted.Length;

    // Digits enough that neighbouring steps read differently.
    private static FigureWords Telling(FigureWords words, double[][] steps)
    {
        var told = words;
        for (var digit = 0; digit < MostMoreDigits && ReadAlike(told, steps); digit++)
            told = told.Finer();
        return told;
    }

    private static bool ReadAlike(FigureWords words, double[][] steps) =>
        steps.Zip(steps.Skip(1)).Any(pair => words.Number(pair.First[^1]) == words.Number(pair.Second[0]));

    // Few steps spread over the whole range of shades.
    private static int Shade(int position, int count) =>
        count == 1 ? MapLook.Steps / 2 : position * (MapLook.Steps - 1) / (count - 1);

    private static LegendEntry StepEntry(double[] values, int shade, FigureWords words)
    {
        var (low, high) = (words.Number(values[0]), words.Number(values[^1]));
        return new LegendEntry(low == high ? low : $"{low} … {high}", MapLook.Step(shade), values.Length);
    }
}
