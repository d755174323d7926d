using Hansa.Statistics.Consistency;
using Hansa.Statistics.Numbers;

namespace Hansa.Tests.Statistics.Consistency;

/// <summary>A made-up table: three values, their total, their shares in per cent, all computed from exact numbers and then rounded.</summary>
internal sealed record RandomTable(IReadOnlyList<Fraction> Values, int Misprinted, int Off)
{
    private static readonly string[] Names = ["v.a", "v.b", "v.c", "t", "s.a", "s.b", "s.c"];

    public static RandomTable Of(int seed)
    {
        var random = new Random(seed);
        return new RandomTable(
            [.. Enumerable.Range(0, 3).Select(_ => Fraction.Of(random.Next(100_000, 900_000), 1000))],
            random.Next(3),
            random.Next(5, 60)
        );
    }

    public Claims Claims() => Of([.. True().Select(value => value.Round(1))]);

    /// <summary>One value off by more than rounding explains.</summary>
    public (Claims Claims, int Cell, Fraction Truth) WithMisprint()
    {
        Fraction[] printed = [.. True().Select(value => value.Round(1))];
        var truth = printed[Misprinted];
        printed[Misprinted] += Off;
        return (Of(printed), Misprinted, truth);
    }

    private IEnumerable<Fraction> True()
    {
        var total = Values.Aggregate((one, other) => one + other);
        return Values.Append(total).Concat(Values.Select(value => value * 100 / total));
    }

    private static Claims Of(Fraction[] printed) =>
        new(
            Names,
            [.. printed.Select(value => PrintedNumber.Read(value.ToText(1))!)],
            [
                .. new[] { "t = sum(v.*)", "s.{class} = 100 * v.{class} / t" }
                    .SelectMany(text => new FormulaPatterns(Names).Apply(FormulaReader.Read(text)))
                    .Select(one => one.Formula),
            ]
        );
}
