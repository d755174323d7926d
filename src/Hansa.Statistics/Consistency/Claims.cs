using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Cells with what is printed in them, and the relations that should hold between them.</summary>
/// <param name="Printed">One for each cell, in the order of the names.</param>
/// <param name="Relations">Applied to cells: no patterns are left in them.</param>
public sealed record Claims(
    IReadOnlyList<string> Cells,
    IReadOnlyList<PrintedNumber> Printed,
    IReadOnlyList<Formula> Relations
);

/// <summary>Cells that cannot all be true, none of which can be left out, and the relations that show it.</summary>
/// <param name="Cells">Places in <see cref="Claims.Cells"/>, ascending; none where the relations contradict each other by themselves.</param>
/// <param name="Relations">Places in <see cref="Claims.Relations"/>, ascending; none of them can be left out either.</param>
public sealed record Contradiction(IReadOnlyList<int> Cells, IReadOnlyList<int> Relations);

/// <summary>Cells whose change alone, all together, takes away every proven contradiction; the fewest that do.</summary>
public sealed record Repair(IReadOnlyList<RepairedCell> Cells);

/// <summary>What a cell of a repair might have to read.</summary>
/// <param name="Lowest">The least number in the cell's own form with which no contradiction is proven; nothing where no limit was found.</param>
/// <param name="Highest">The greatest one.</param>
/// <param name="Misprints">Numbers between them that differ from the printed one as misprints do: one digit, two neighbours swapped, or the point moved.</param>
public sealed record RepairedCell(
    int Cell,
    PrintedValue? Lowest,
    PrintedValue? Highest,
    IReadOnlyList<PrintedValue> Misprints
);

/// <summary>A number in the form in which a cell prints it.</summary>
public sealed record PrintedValue(Fraction Value, int Decimals)
{
    public override string ToString() => Value.ToText(Decimals);
}

/// <summary>What was found out about cells and relations that hang together.</summary>
/// <param name="Contradictions">Smallest first; empty unless the verdict is contradictory.</param>
/// <param name="AreAll">There are no other minimal contradictory sets that exact arithmetic can prove.</param>
/// <param name="Repairs">All smallest ones, unless there are too many to search.</param>
public sealed record Examination(
    Verdict Verdict,
    IReadOnlyList<Contradiction> Contradictions,
    bool AreAll,
    IReadOnlyList<Repair> Repairs
);
