using System.Runtime.InteropServices;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Firms;

/// <summary>Numbers the parts of trade that codes belong to: one class for each dimension that tells parts apart.</summary>
internal sealed class PartNumbers(IReadOnlyList<PartDimension> dimensions)
{
    private const char Separator = '\u001F';

    private readonly CodeNumbers keys = new();

    /// <summary>The part of a row with these codes, in a year.</summary>
    public int Of(IReadOnlyList<string> codes, Period period, RowPlaces places) =>
        keys.Of(
            string.Join(Separator, dimensions.Select(part => part.ClassOf(codes[places.Of(part.Dimension)], period)))
        );

    /// <summary>The same for rows whose codes and periods are places in lists: each combination is classified once.</summary>
    /// <param name="codes">One list per axis.</param>
    public PartPlaces Places(
        IReadOnlyList<IReadOnlyList<string>> codes,
        IReadOnlyList<Period> periods,
        RowPlaces places
    )
    {
        int[] axes = [.. dimensions.Select(part => places.Of(part.Dimension)).Distinct()];
        return new PartPlaces(
            axes,
            [.. axes.Select(axis => codes[axis].Count)],
            periods.Count,
            (part, row) =>
                Of([.. codes.Select((list, axis) => list[part.Codes[axis][row]])], periods[part.Periods[row]], places)
        );
    }

    /// <summary>The parts that were numbered, in the order of rows.</summary>
    public IReadOnlyList<TradePart> Parts() =>
        dimensions.Count == 0
            ? [new TradePart(keys.Of(""), [], FirmSizes.All.Label)]
            : [.. keys.Codes.Select(Part).OrderBy(part => part, new PartOrder(dimensions))];

    private TradePart Part(string key, int number)
    {
        var codes = key.Split(Separator);
        var labels = codes.Select((code, at) => dimensions[at].Label(code)).ToArray();
        return new TradePart(
            number,
            codes,
            new(
                string.Join(" · ", labels.Select(label => label.English)),
                string.Join(" · ", labels.Select(label => label.Russian))
            )
        );
    }
}

/// <summary>The parts of trade that rows of a panel belong to, remembered by their codes and period.</summary>
/// <param name="axes">The axes that tell parts apart.</param>
/// <param name="counts">Codes on each of them.</param>
/// <param name="periods">Periods of the panel.</param>
/// <param name="numberOf">A row → its part.</param>
internal sealed class PartPlaces(int[] axes, int[] counts, int periods, Func<PanelPart, int, int> numberOf)
{
    private readonly Dictionary<long, int> known = [];
    private int? whole;

    public int Of(PanelPart part, int row)
    {
        if (axes.Length == 0)
            return whole ??= numberOf(part, row);
        long key = 0;
        for (var at = 0; at < axes.Length; at++)
            key = (key * counts[at]) + part.Codes[axes[at]][row];
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            known,
            (key * periods) + part.Periods[row],
            out var isKnown
        );
        if (!isKnown)
            number = numberOf(part, row);
        return number;
    }
}

/// <summary>Parts by the order of their dimensions, then by code.</summary>
internal sealed class PartOrder(IReadOnlyList<PartDimension> dimensions) : IComparer<TradePart>
{
    public int Compare(TradePart? x, TradePart? y)
    {
        for (var at = 0; at < dimensions.Count; at++)
        {
            var (one, other) = (x!.Codes[at], y!.Codes[at]);
            var order = dimensions[at].Place(one).CompareTo(dimensions[at].Place(other));
            if (order == 0)
                order = string.CompareOrdinal(one, other);
            if (order != 0)
                return order;
        }
        return 0;
    }
}
