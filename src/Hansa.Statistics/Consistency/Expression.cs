using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>One side of a relation between cells.</summary>
public abstract record Expression
{
    /// <summary>The cells that it names, in order, each as often as it stands there.</summary>
    public abstract IEnumerable<string> Cells { get; }
}

/// <summary>A number of the formula itself; exact.</summary>
public sealed record Constant(Fraction Value) : Expression
{
    public override IEnumerable<string> Cells => [];
}

/// <summary>The number of a cell.</summary>
public sealed record CellNumber(string Name) : Expression
{
    public override IEnumerable<string> Cells => [Name];
}

/// <summary>Two expressions joined by <c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</summary>
public sealed record Operation(char Sign, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<string> Cells => Left.Cells.Concat(Right.Cells);
}

/// <summary><c>sum</c>, <c>mean</c> or <c>count</c> of all cells whose names fit patterns; only in a formula that is not yet applied to cells.</summary>
public sealed record Gathering(string Function, IReadOnlyList<string> Patterns) : Expression
{
    public override IEnumerable<string> Cells => Patterns;
}

/// <summary>How the two sides of a relation compare.</summary>
public enum Comparison
{
    Equal,
    AtMost,
    Less,
}

/// <summary>Two expressions and how they compare: a relation that should hold between cells.</summary>
public sealed record Formula(Expression Left, Comparison Sign, Expression Right)
{
    /// <summary>The cells that it names, each once, in order.</summary>
    public IReadOnlyList<string> Cells => [.. Left.Cells.Concat(Right.Cells).Distinct()];

    /// <summary>As it would be written: <c>share = 100 × exports ÷ total</c>.</summary>
    public override string ToString() =>
        $"{FormulaText.Of(Left)} {Sign switch
        {
            Comparison.Equal => "=",
            Comparison.AtMost => "≤",
            _ => "<",
        }} {FormulaText.Of(Right)}";
}
