namespace Hansa.Statistics.Consistency;

/// <summary>Expressions as people write them.</summary>
internal static class FormulaText
{
    public static string Of(Expression side) =>
        side switch
        {
            Constant constant => constant.Value.ToString(),
            CellNumber cell => cell.Name,
            Gathering gathering => $"{gathering.Function}({string.Join(", ", gathering.Patterns)})",
            Operation { Sign: '+' } sum => $"{Of(sum.Left)} + {Of(sum.Right)}",
            Operation { Sign: '-', Left: Constant { Value.IsZero: true } } minus => $"−{InProduct(minus.Right)}",
            Operation { Sign: '-' } difference => $"{Of(difference.Left)} − {InProduct(difference.Right)}",
            Operation { Sign: '*' } product => $"{InProduct(product.Left)} × {InProduct(product.Right)}",
            Operation quotient => $"{InProduct(quotient.Left)} ÷ {Divisor(quotient.Right)}",
            _ => throw new ArgumentOutOfRangeException(nameof(side)),
        };

    private static string InProduct(Expression side) =>
        side is Operation { Sign: '+' or '-' } ? $"({Of(side)})" : Of(side);

    private static string Divisor(Expression side) => side is Operation ? $"({Of(side)})" : Of(side);
}
