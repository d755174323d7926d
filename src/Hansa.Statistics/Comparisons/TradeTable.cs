using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Trade of territories by code and period: exact sums in one currency and scale, dense, codes running fastest.</summary>
/// <remarks>
/// <see cref="Known"/> is what is known to belong to the code. <see cref="Possible"/> is undisclosed trade that may
/// belong to it: the same dollar stands under every code that could be its own, so it never adds over codes.
/// <see cref="Totals"/> hold everything: known, undisclosed, and trade that the scheme leaves unclassified.
/// </remarks>
public sealed class TradeTable(
    IReadOnlyList<Period> periods,
    IReadOnlyList<string> territories,
    IReadOnlyList<string> codes,
    Amounts known,
    Amounts totals
)
{
    public IReadOnlyList<Period> Periods { get; } = periods;

    public IReadOnlyList<string> Territories { get; } = territories;

    public IReadOnlyList<string> Codes { get; } = codes;

    /// <summary>One sum per period, territory and code.</summary>
    public Amounts Known { get; } = known;

    /// <summary>One sum per period and territory, over all trade.</summary>
    public Amounts Totals { get; } = totals;

    /// <summary>One sum per period, territory and code; nothing where all trade is disclosed.</summary>
    public Amounts? Possible { get; init; }

    /// <summary>Undisclosed trade per period and territory, each dollar once; nothing where all trade is disclosed.</summary>
    public Amounts? Undisclosed { get; init; }

    /// <summary>Why a cell has no (complete) sum: <see cref="Missing.Suppressed"/> or <see cref="Missing.NotObserved"/>; nothing where all cells have one.</summary>
    public Missing[]? Gaps { get; init; }

    /// <summary>The same per period and territory, for rows without a value that belong to no cell of the table; gaps of cells need not be repeated here.</summary>
    public Missing[]? TotalGaps { get; init; }

    /// <summary>True when every sum is complete and every dollar has its code (or is known to have none of them).</summary>
    public bool IsComplete => Possible is null && Undisclosed is null && Gaps is null && TotalGaps is null;

    /// <summary>Position of a cell in <see cref="Known"/>, <see cref="Possible"/> and <see cref="Gaps"/>.</summary>
    public int Cell(int period, int territory, int code) =>
        (((period * Territories.Count) + territory) * Codes.Count) + code;

    /// <summary>Position of a territory in <see cref="Totals"/>, <see cref="Undisclosed"/> and <see cref="TotalGaps"/>.</summary>
    public int TerritoryCell(int period, int territory) => (period * Territories.Count) + territory;

    public Missing Gap(int cell) => Gaps is null ? Missing.None : Gaps[cell];

    /// <summary>Why the sum of a territory is incomplete: suppressed where any part of it is, else not observed where any is.</summary>
    public Missing TotalGap(int period, int territory)
    {
        var worst = TotalGaps is null ? Missing.None : TotalGaps[TerritoryCell(period, territory)];
        if (Gaps is null)
            return worst;
        foreach (var gap in Gaps.AsSpan(Cell(period, territory, 0), Codes.Count))
            worst = worst.And(gap);
        return worst;
    }

    /// <summary>Undisclosed trade that may belong to the cell.</summary>
    public Int128 PossibleAt(int cell) => Possible?[cell] ?? 0;

    /// <summary>Undisclosed trade of the territory, each dollar once.</summary>
    public Int128 UndisclosedAt(int territoryCell) => Undisclosed?[territoryCell] ?? 0;
}
