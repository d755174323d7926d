namespace Hansa.Statistics.Disclosure;

/// <summary>Finds another table that fits all that is known and in which one cell differs by a given amount.</summary>
/// <remarks>Short closed ways first, then few cells that balance, linear programming where there are none. Every answer has been checked in whole numbers.</remarks>
internal sealed class WitnessSearch(TableModel model, ILinearSolver solver, Box box) : IDisposable
{
    private readonly CycleSearch cycles = new(model);
    private readonly BalanceSearch balances = new(model);
    private readonly LinearSearch programmes = new(model, solver, box);

    public Box Box => box;

    public int Programmes => programmes.Solved;

    public Witness? Find(int target, long change, Box within, CancellationToken cancellation) =>
        FindWay(target, change, within) ?? FindByProgramme(target, change, within, cancellation);

    /// <summary>Short ways and few cells only: no solver.</summary>
    public Witness? FindWay(int target, long change, Box within) =>
        Checked(cycles.Find(target, change, within), within) ?? Checked(balances.Find(target, change, within), within);

    public Witness? FindByProgramme(int target, long change, Box within, CancellationToken cancellation) =>
        programmes.Find(target, change, within, cancellation);

    /// <summary>The same, near the target only where cells are many.</summary>
    public Witness? FindByProgrammeNear(int target, long change, Box within, CancellationToken cancellation) =>
        programmes.FindNear(target, change, within, cancellation);

    public bool IsLarge => programmes.IsLarge;

    /// <summary>Gives up sooner where cells are many.</summary>
    public bool IsHasty
    {
        get => programmes.IsHasty;
        set => programmes.IsHasty = value;
    }

    /// <summary>Takes a cell for known, for this search only.</summary>
    public void Freeze(int cell)
    {
        box.Freeze(cell);
        programmes.Changed(cell);
    }

    /// <summary>Takes that back.</summary>
    public void Open(int cell, long low, long high)
    {
        box.Open(cell, low, high);
        programmes.Changed(cell);
    }

    public void Dispose() => programmes.Dispose();

    private Witness? Checked(Witness? witness, Box within) => witness?.Holds(model, within) == true ? witness : null;
}
