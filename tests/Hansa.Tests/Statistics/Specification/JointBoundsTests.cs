using CsCheck;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;

namespace Hansa.Tests.Statistics.Specification;

/// <summary>Gives every unit of loose trade to every option in turn, and compares what comes out with the bounds of each share.</summary>
public sealed class JointBoundsTests
{
    private const int MostAllocations = 300;

    private static readonly string[] Shares = ["1", "2", "3", "3c", "5a", "5b", "5q", "6a", "6q", "7"];

    private static readonly SmeQuantity[] Products =
    [
        SmeQuantity.Exports,
        SmeQuantity.Exports | SmeQuantity.NonResource,
        SmeQuantity.Exports | SmeQuantity.NonResource | SmeQuantity.Competitive,
        SmeQuantity.Exports | SmeQuantity.NonResource | SmeQuantity.Competitive | SmeQuantity.Engineering,
    ];

    private static readonly Gen<LooseTrade> Body =
        from amount in Gen.Int[0, 2]
        from products in Gen.Shuffle(Products, 1, 2)
        from size in Gen.Int[0, 2]
        select new LooseTrade(
            Fraction.Of(amount),
            [.. products.SelectMany(product => Sized(product, size)).Distinct()]
        );

    [Fact]
    public void No_allocation_leaves_the_bounds_and_each_end_is_reached() =>
        Gen.Select(Body.Array[1, 4], Body.Array[1, 3])
            .Where(pair => Count(pair.Item1) * Count(pair.Item2) <= MostAllocations)
            .Sample(pair => Compare(pair.Item1, pair.Item2), iter: 100, threads: 1, seed: "0000Khy5Y5e2");

    [Fact]
    public void Firms_of_unknown_size_are_never_large()
    {
        // SMEs export 1, large firms 2, and nobody knows who exports 1 more.
        var numbers = SmeNumbers.Of([Trade(1, 1), Trade(2, 0), Trade(1, 2)]);

        var share = SmeProfile.Of(new SmeBlock(numbers, numbers, numbers))["2"];

        Assert.Equal(0.25, share.Value);
        Assert.Equal(new Limits(0.25, 0.5), share.Interval);
    }

    [Fact]
    public void The_load_per_exporter_lies_within_its_outer_bounds()
    {
        // Four of SMEs with two exporters, and one firm of unknown size with two.
        var numbers = SmeNumbers.Of([Trade(4, 1), Trade(2, 2)]) with
        {
            UnsizedExporters = Fraction.One,
        };
        numbers = numbers.With([new(SmeQuantity.Exporters, Reading.Of(Fraction.Of(2)))]);

        var load = SmeProfile.Of(new SmeBlock(numbers, numbers, numbers))["4"];

        Assert.Equal(2, load.Value);
        Assert.True(load.Interval.Contain(6.0 / 3));
        Assert.Equal(new Limits(4.0 / 3, 3), load.Interval);
    }

    private static LooseTrade Trade(int amount, int size) => new(Fraction.Of(amount), [.. Sized(Products[1], size)]);

    // 0 large, 1 SME, 2 unknown.
    private static SmeQuantity[] Sized(SmeQuantity product, int size)
    {
        var sme = product | SmeQuantity.SmeExports;
        if (product.HasFlag(SmeQuantity.NonResource))
            sme |= SmeQuantity.SmeNonResource;
        if (product.HasFlag(SmeQuantity.Competitive))
            sme |= SmeQuantity.SmeCompetitive;
        return size switch
        {
            0 => [product],
            1 => [sme],
            _ => [product, sme],
        };
    }

    private static void Compare(LooseTrade[] first, LooseTrade[] last)
    {
        var block = new SmeBlock(SmeNumbers.Of(last), SmeNumbers.Of(first), SmeNumbers.Of(last));
        var figures = SmeProfile.Of(block);
        var outcomes = (
            from one in Allocations(first)
            from other in Allocations(last)
            let end = SmeNumbers.Of(other)
            select SmeProfile.Of(new SmeBlock(end, SmeNumbers.Of(one), end))
        ).ToArray();
        foreach (var row in Shares.Where(row => figures[row].Missing == Missing.None))
        {
            double[] values = [.. outcomes.Select(outcome => outcome[row].Value).OfType<double>()];
            var interval = figures[row].Interval;
            Assert.All(values, value => Assert.True(interval.Contain(value), $"{row}: {value} outside {interval}"));
            Assert.True(interval.Contain(figures[row].Value!.Value), $"{row}: {figures[row].Value} outside {interval}");
            // Where some allocation leaves nothing below the line, ends lie at allocations of less than one unit.
            if (values.Length < outcomes.Length)
                continue;
            Assert.Equal(values.Min(), interval.Low, 1e-12);
            Assert.Equal(values.Max(), interval.High, 1e-12);
        }
    }

    private static int Count(LooseTrade[] trade) => trade.Aggregate(1, (count, body) => count * Splits(body).Count());

    private static IEnumerable<LooseTrade[]> Allocations(LooseTrade[] trade) =>
        trade.Aggregate(
            (IEnumerable<LooseTrade[]>)
                [
                    [],
                ],
            (found, body) =>
                found.SelectMany(before => Splits(body).Select(after => (LooseTrade[])[.. before, .. after]))
        );

    private static IEnumerable<LooseTrade[]> Splits(LooseTrade body)
    {
        if (body.Options.Count == 1)
            return
            [
                [body],
            ];
        return Enumerable
            .Range(0, (int)body.Amount.Numerator + 1)
            .SelectMany(units =>
                Splits(new LooseTrade(body.Amount - Fraction.Of(units), [.. body.Options.Skip(1)]))
                    .Select(rest => (LooseTrade[])[new(Fraction.Of(units), [body.Options[0]]), .. rest])
            );
    }
}
