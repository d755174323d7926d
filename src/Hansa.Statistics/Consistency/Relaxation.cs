using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Sums and products with only the linear limits of the products: what contradicts these contradicts the products too.</summary>
internal sealed class Relaxation
{
    private readonly Interval[] intervals;
    private readonly LinearRow[] rows;
    private readonly ProductRow[] products;
    private readonly int[] uses;

    /// <param name="isProofOnly">Leaves out what can always be made to come out; a solution then need not keep it.</param>
    public Relaxation(Interval[] intervals, (LinearRow[] Rows, ProductRow[] Products) system, bool isProofOnly)
    {
        var (rows, products) = system;
        this.intervals = intervals;
        uses = new int[intervals.Length];
        foreach (var variable in rows.SelectMany(row => row.Terms).Select(term => term.Variable))
            uses[variable]++;
        foreach (var product in products)
            Count(product, 1);
        (this.rows, this.products) = isProofOnly ? Dropped(rows, products) : system;
    }

    /// <returns>One number for each variable, or nothing when there are none; products may be broken.</returns>
    public Fraction[]? Solve(CancellationToken cancellation)
    {
        var simplex = new ExactSimplex(intervals);
        foreach (var row in rows)
            simplex.Require(row.Terms, Range(row));
        foreach (var (terms, range) in products.SelectMany(product => Envelope.Of(product, intervals, IsLeaf)))
            simplex.Require(terms, range);
        if (!simplex.Solve(cancellation))
            return null;
        var delta = simplex.Delta();
        Fraction[] solution = [.. intervals.Select((_, variable) => simplex.ValueOf(variable, delta))];
        foreach (var product in products)
            Mend(product, solution);
        return solution;
    }

    // A factor that stands nowhere else is what the other two make it; the limits keep it inside its interval.
    private void Mend(ProductRow product, Fraction[] solution)
    {
        var result = product.Factor * solution[product.Result];
        if (IsLeaf(product.One) && Envelope.HasSign(intervals[product.Other]))
            solution[product.One] = result / solution[product.Other];
        else if (IsLeaf(product.Other) && Envelope.HasSign(intervals[product.One]))
            solution[product.Other] = result / solution[product.One];
    }

    private bool IsLeaf(int variable) => uses[variable] == 1;

    private void Count(ProductRow product, int by)
    {
        uses[product.One] += by;
        uses[product.Other] += by;
        uses[product.Result] += by;
    }

    // A variable without limits that stands in one sum only can always make it come out.
    private (LinearRow[], ProductRow[]) Dropped(LinearRow[] allRows, ProductRow[] allProducts)
    {
        var (keptRows, keptProducts) = (allRows.ToList(), allProducts.ToList());
        int dropped;
        do
        {
            dropped = keptRows.RemoveAll(IsIdle) + keptProducts.RemoveAll(IsIdle);
        } while (dropped > 0);
        return ([.. keptRows], [.. keptProducts]);
    }

    private bool IsIdle(LinearRow row)
    {
        if (!row.Terms.Any(term => IsFree(term.Variable)))
            return false;
        foreach (var (variable, _) in row.Terms)
            uses[variable]--;
        return true;
    }

    private bool IsIdle(ProductRow product)
    {
        var free = IsFree(product.Result) || (IsFree(product.One) && Envelope.HasSign(intervals[product.Other]));
        if (free)
            Count(product, -1);
        return free;
    }

    private bool IsFree(int variable) => uses[variable] == 1 && intervals[variable] is { Low: null, High: null };

    private static Interval Range(LinearRow row) =>
        row.Sign == Comparison.Equal
            ? Interval.Exactly(-row.Constant)
            : Interval.AtMost(-row.Constant, row.Sign == Comparison.Less);
}
