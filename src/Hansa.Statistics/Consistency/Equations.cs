using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>A sum of numbers with factors that is zero, at most zero, or below zero.</summary>
/// <param name="Terms">Variable → its factor, none of them zero.</param>
/// <param name="Relation">The relation between cells that it comes from.</param>
internal sealed record LinearRow(
    IReadOnlyList<(int Variable, Fraction Factor)> Terms,
    Fraction Constant,
    Comparison Sign,
    int Relation
);

/// <summary>Three numbers: the product of the first two is the third times a factor.</summary>
/// <param name="Factor">Not zero.</param>
/// <param name="IsQuotient">It stands for a division by the second, which is therefore not zero.</param>
internal sealed record ProductRow(int One, int Other, int Result, Fraction Factor, bool IsQuotient, int Relation);

/// <summary>Relations between cells, taken apart into sums and products of variables: cells first, then numbers in between.</summary>
internal sealed class Equations
{
    private readonly Dictionary<string, int> cells;
    private readonly List<LinearRow> rows = [];
    private readonly List<ProductRow> products = [];

    /// <param name="cells">The cells in order: their places are their variables.</param>
    public Equations(IReadOnlyList<string> cells, IReadOnlyList<Formula> relations)
    {
        this.cells = cells.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        Variables = cells.Count;
        for (var at = 0; at < relations.Count; at++)
            Add(relations[at], at);
    }

    /// <summary>How many there are, cells included.</summary>
    public int Variables { get; private set; }

    public IReadOnlyList<LinearRow> Rows => rows;

    public IReadOnlyList<ProductRow> Products => products;

    private void Add(Formula formula, int relation)
    {
        var difference = Form(formula.Left, relation) - Form(formula.Right, relation);
        if (formula.Sign != Comparison.Equal || !IsMultiple(difference))
            rows.Add(new LinearRow(difference.Terms, difference.Constant, formula.Sign, relation));
    }

    // "share = 100 * part / whole" says no more than share * whole = 100 * part: the quotient needs no variable of its own.
    private bool IsMultiple(LinearForm difference)
    {
        if (difference is not { Constant.IsZero: true, Terms: [var first, var second] })
            return false;
        return Replaces(first, second) || Replaces(second, first);
    }

    private bool Replaces((int Variable, Fraction Factor) quotient, (int Variable, Fraction Factor) other)
    {
        var at = products.FindIndex(product => product.IsQuotient && product.One == quotient.Variable);
        if (
            at < 0
            || quotient.Variable < cells.Count
            || products.Count(product => Names(product, quotient.Variable)) > 1
        )
            return false;
        products[at] = products[at] with { One = other.Variable, Factor = -quotient.Factor / other.Factor };
        return true;
    }

    private static bool Names(ProductRow product, int variable) =>
        product.One == variable || product.Other == variable || product.Result == variable;

    private LinearForm Form(Expression side, int relation)
    {
        switch (side)
        {
            case Constant constant:
                return LinearForm.Of(constant.Value);
            case CellNumber cell:
                return LinearForm.Variable(cells[cell.Name]);
            case Operation two:
                var (left, right) = (Form(two.Left, relation), Form(two.Right, relation));
                return two.Sign switch
                {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => Product(left, right, relation),
                    _ => Quotient(left, right, relation),
                };
            default:
                throw new InvalidOperationException("A gathering is applied to cells before it is taken apart.");
        }
    }

    private LinearForm Product(LinearForm left, LinearForm right, int relation)
    {
        if (left.IsConstant)
            return left.Constant * right;
        if (right.IsConstant)
            return right.Constant * left;
        // The factors come out in front, so that one product of two variables is left.
        var (first, second) = (Single(left, relation), Single(right, relation));
        var result = Variables++;
        products.Add(
            new ProductRow(first.Variable, second.Variable, result, Fraction.One, IsQuotient: false, relation)
        );
        return first.Factor * second.Factor * LinearForm.Variable(result);
    }

    private LinearForm Quotient(LinearForm left, LinearForm right, int relation)
    {
        if (right.IsConstant)
            return right.Constant.IsZero
                ? throw new FormatException("it divides by zero")
                : Fraction.One / right.Constant * left;
        var divisor = Single(right, relation);
        var result = Variables++;
        var dividend = Alone(left, relation);
        products.Add(new ProductRow(result, divisor.Variable, dividend, Fraction.One, IsQuotient: true, relation));
        return Fraction.One / divisor.Factor * LinearForm.Variable(result);
    }

    private (int Variable, Fraction Factor) Single(LinearForm form, int relation) =>
        form is { Constant.IsZero: true, Terms: [var only] } ? only : (Alone(form, relation), Fraction.One);

    // A variable of its own that equals the form.
    private int Alone(LinearForm form, int relation)
    {
        if (form is { Constant.IsZero: true, Terms: [{ Factor: var factor } only] } && factor == Fraction.One)
            return only.Variable;
        var variable = Variables++;
        var row = form - LinearForm.Variable(variable);
        rows.Add(new LinearRow(row.Terms, row.Constant, Comparison.Equal, relation));
        return variable;
    }
}
