namespace Hansa.Statistics.Comparisons;

/// <summary>The four sums that a comparative indicator is made of, for one territory, code and period; each rounded once.</summary>
/// <param name="Own">x(r,k): the territory's trade in the code.</param>
/// <param name="Territory">x(r): all its trade.</param>
/// <param name="Group">b(k): the benchmark's trade in the code.</param>
/// <param name="All">b: all the benchmark's trade.</param>
public readonly record struct CellSums(double Own, double Territory, double Group, double All);

/// <summary>The same four sums, exact.</summary>
public readonly record struct ExactSums(Int128 Own, Int128 Territory, Int128 Group, Int128 All)
{
    public CellSums Rounded => new((double)Own, (double)Territory, (double)Group, (double)All);
}

/// <summary>Exports and imports of one territory in one code and period beside its totals, exact.</summary>
/// <param name="Exports">x(r,k).</param>
/// <param name="AllExports">x(r).</param>
/// <param name="Imports">m(r,k).</param>
/// <param name="AllImports">m(r).</param>
public readonly record struct FlowSums(Int128 Exports, Int128 AllExports, Int128 Imports, Int128 AllImports)
{
    /// <summary>x(r) + m(r).</summary>
    public Int128 AllTrade => AllExports + AllImports;
}
