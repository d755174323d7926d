using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Small random bodies of trade with the traps of real ones: zeros, exporters of one product, huge sums, missing imports, undisclosed and unclassified rows.</summary>
internal static class RandomTrade
{
    /// <summary>How many bodies of trade each property is tried on: 1,000, and 20,000 in the long form of the tests.</summary>
    public static readonly int Count = Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1" ? 20_000 : 1_000;

    private static readonly string[] Names = ["A", "B", "C", "D"];
    private static readonly string[] Products = ["0", "1", "2", "44"];

    private static readonly Gen<Int128> Value = Gen.OneOf(
        Gen.Const((Int128)0),
        Gen.Long[1, 9].Select(value => (Int128)value),
        Gen.Long[1, 1_000_000_000_000].Select(value => (Int128)value),
        Gen.Long[1_000_000_000_000_000_000, long.MaxValue].Select(value => (Int128)value)
    );

    private static readonly Gen<string> Flows = AnyOf(Flow.Export, Flow.Export, Flow.Import);

    /// <summary>Every row disclosed and under a code; values are 0 or more.</summary>
    public static readonly Gen<PlainTrade> Plain = Of(AnyOf(Products), Value);

    /// <summary>Undisclosed and unclassified rows as well.</summary>
    public static readonly Gen<PlainTrade> Veiled = Of(
        Gen.Frequency((6, AnyOf(Products)), (1, AnyOf("_U", "0|1", "2|44", ""))),
        Value
    );

    /// <summary>Corrections below zero as well.</summary>
    public static readonly Gen<PlainTrade> Corrected = Of(
        Gen.Frequency((6, AnyOf(Products)), (1, AnyOf("_U", ""))),
        Gen.Frequency((4, Value), (1, Gen.Long[-20, -1].Select(value => (Int128)value)))
    );

    /// <summary>Few units of trade, so that every allocation of the undisclosed ones can be tried.</summary>
    public static readonly Gen<PlainTrade> Tiny =
        from rows in Row(AnyOf("0", "1", "2"), Gen.Int[0, 6].Select(value => (Int128)value)).List[3, 12]
        from hidden in Row(AnyOf("_U", "_U", "0|1"), Gen.Int[1, 2].Select(value => (Int128)value)).List[1, 2]
        from kind in Gen.Int[0, 2]
        from world in Row(AnyOf("0", "1", "2", "_U"), Gen.Int[1, 2].Select(value => (Int128)value)).List[1, 2]
        select Made([.. rows, .. hidden], kind, [.. rows, .. world]);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<PlainTrade> Of(Gen<string> codes, Gen<Int128> values) =>
        from rows in Row(codes, values).List[1, 24]
        from kind in Gen.Int[0, 2]
        from more in Row(codes, values).List[0, 6]
        select Made(rows, kind, [.. rows, .. more]);

    private static Gen<PlainRow> Row(Gen<string> codes, Gen<Int128> values) =>
        Gen.Select(
            AnyOf(Names),
            codes,
            values,
            Flows,
            AnyOf(2013, 2013, 2013, 2015, 2017, 2017, 2017),
            AnyOf("M", "M", "N", ""),
            AnyOf<Int128>(0, 1, 2, 5, 7, 1000),
            (territory, code, value, flow, year, market, mass) =>
                new PlainRow(territory, code, value, flow, year) { Market = market, Mass = mass }
        );

    // The kinds of benchmark: all territories together, all but the territory itself, another body of data that holds theirs.
    private static PlainTrade Made(IReadOnlyList<PlainRow> rows, int kind, IReadOnlyList<PlainRow> world) =>
        new(rows)
        {
            WithoutTerritory = kind == 1,
            World = kind == 2 ? world : null,
            Product = new Dictionary<string, long>
            {
                ["A"] = 1000,
                ["B"] = 3,
                ["C"] = 123_456_789_012,
            },
            Population = new Dictionary<string, long>
            {
                ["A"] = 1,
                ["B"] = 7_654_321,
                ["D"] = 1000,
            },
            Employment = new Dictionary<string, long> { ["A"] = 1, ["C"] = 654_321 },
        };

    /// <summary>The rows, for the message of a failed test.</summary>
    public static string Print(PlainTrade trade) =>
        $"without territory: {trade.WithoutTerritory}\n{Rows(trade.Rows)}{(trade.World is null ? "" : "world:\n" + Rows(trade.World))}";

    private static string Rows(IEnumerable<PlainRow> rows) =>
        string.Concat(
            rows.Select(row => $"  {row.Year} {row.Flow} {row.Territory} '{row.Code}' to '{row.Market}' {row.Value}\n")
        );
}
