using Hansa.Adapters.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

public sealed class KeySetTests(ITestOutputHelper output)
{
    [Fact]
    public void Verdicts_are_those_of_a_dictionary()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var keys = new KeySet();
        var known = new Dictionary<ulong, ulong>();
        for (var batch = 0; batch < 20; batch++)
        {
            var rows = Enumerable
                .Range(0, 10_000)
                .Select(_ => new RowKey(1 + (ulong)random.Next(150_000), (ulong)random.Next(2)))
                .ToArray();
            var verdicts = new KeyVerdict[rows.Length];

            keys.Add(rows, verdicts);

            Assert.Equal(rows.Select(row => Expected(known, row)), verdicts);
        }
    }

    [Fact]
    public void Folded_keys_are_equal_only_where_all_parts_are()
    {
        var random = new Random(5);
        var folding = new KeyFolding(4);
        var known = new Dictionary<(int, int, int, int), ulong>();
        for (var row = 0; row < 50_000; row++)
        {
            var key = (20_170_000 + random.Next(3), random.Next(1, 20), random.Next(1, 20), random.Next(1, 50));

            var folded = folding.Fold([key.Item1, key.Item2, key.Item3, key.Item4]);

            Assert.NotEqual(0UL, folded);
            if (!known.TryAdd(key, folded))
                Assert.Equal(known[key], folded);
        }
        Assert.Equal(known.Count, known.Values.Distinct().Count());
    }

    private static KeyVerdict Expected(Dictionary<ulong, ulong> known, RowKey row)
    {
        if (known.TryAdd(row.Key, row.Fingerprint))
            return KeyVerdict.New;
        return known[row.Key] == row.Fingerprint ? KeyVerdict.Repeated : KeyVerdict.Contradicted;
    }
}
