using Hansa.Statistics.Consistency;
using Hansa.Statistics.Numbers;

namespace Hansa.Tests.Statistics.Consistency;

/// <summary>Three whole-number cells and one to three sums between them, small enough to try every number.</summary>
internal static class TinySystem
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly string[] Relations =
    [
        "c = a + b",
        "a = b + c",
        "a <= b",
        "b < c",
        "a + b + c = 6",
        "c = 2 * a",
        "2 * b = a + c",
    ];

    public static Claims Of(int seed)
    {
        var random = new Random(seed);
        var texts = Names.Select(_ => random.Next(0, 6).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Claims(
            Names,
            [.. texts.Select(text => PrintedNumber.Read(text)!)],
            [
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ => FormulaReader.Read(Relations[random.Next(Relations.Length)])),
            ]
        );
    }

    /// <summary>Tries every twelfth: the ends of the ranges are halves, so a solution, if any, has one on a grid that fine.</summary>
    public static bool HasSolution(Claims claims)
    {
        var grids = claims.Printed.Select(one => Grid(one.Range)).ToArray();
        foreach (var a in grids[0])
        foreach (var b in grids[1])
        foreach (var c in grids[2])
        {
            var values = new Dictionary<string, int>
            {
                ["a"] = a,
                ["b"] = b,
                ["c"] = c,
            };
            if (claims.Relations.All(relation => Holds(relation, values)))
                return true;
        }
        return false;
    }

    private static int[] Grid(Interval range) =>
        [.. Enumerable.Range(-12, 12 * 8).Where(twelfths => range.Contains(Fraction.Of(twelfths, 12)))];

    // In twelfths; a constant alone is a number, one before a cell a factor.
    private static bool Holds(Formula formula, Dictionary<string, int> values)
    {
        var difference = Twelfths(formula.Left, values) - Twelfths(formula.Right, values);
        return formula.Sign switch
        {
            Hansa.Statistics.Consistency.Comparison.Equal => difference == 0,
            Hansa.Statistics.Consistency.Comparison.AtMost => difference <= 0,
            _ => difference < 0,
        };
    }

    private static int Twelfths(Expression side, Dictionary<string, int> values) =>
        side switch
        {
            CellNumber cell => values[cell.Name],
            Constant constant => (int)(constant.Value * 12).Numerator,
            Operation { Sign: '+' } sum => Twelfths(sum.Left, values) + Twelfths(sum.Right, values),
            Operation { Sign: '*', Left: Constant factor } product => (int)factor.Value.Numerator
                * Twelfths(product.Right, values),
            _ => throw new InvalidOperationException(),
        };
}
