using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The group of partner countries that takes more than half of a territory's exports.</summary>
public sealed class TerritorialType()
    : Indicator(
        code: "territorial-type",
        formula: "the group D with T(r,D) = x(r,D) / x(r) > 1/2, else 0 (mixed)",
        unit: Unit.Type,
        range: "the code of a group, or 0; the margin is the distance of the largest share from one half",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 5"
    )
{
    public override Needs Needs => Needs.PartnerGroups;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "1", 60), new("A", "2", 40), new("B", "1", 50), new("B", "2", 50), new("C", "2", 9)],
            Expected:
            [
                new(["2017", "A"], null, Type: "1"),
                new(["2017", "B"], null, Type: "0"),
                new(["2017", "C"], null, Type: "2"),
            ],
            Arithmetic: "A sends 60 of 100 to group 1, more than half. B sends exactly half to either: more than half to none."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var codes = comparison.Exports.Codes;
        int[] positions = [.. Enumerable.Range(0, codes.Count).Where(code => codes[code] != Types.MixedCode)];
        string[] groups = [.. positions.Select(code => codes[code])];
        var choice = new TypeChoice(groups, comparison.Options.MinimumShare);
        return comparison.PerType(cells => Type(comparison, cells, choice, positions));
    }

    private static (Figure, TypeVerdict) Type(
        Comparison comparison,
        TerritoryCells cells,
        TypeChoice choice,
        int[] positions
    )
    {
        var verdict = choice.Choose(
            group => AgainstHalf(cells.Known(positions[group])),
            group => AgainstHalf(cells.Least(positions[group])),
            group => AgainstHalf(cells.Most(positions[group]))
        );
        var code = verdict.Code is { } chosen ? comparison.Exports.Codes[positions[chosen]] : Types.MixedCode;
        var largest = verdict.Code ?? verdict.Next;
        var share = largest is { } group ? (double)cells.Known(positions[group]).Own / (double)cells.Total : 0;
        return (
            Figure.Of(share),
            new TypeVerdict(
                code,
                code == Types.MixedCode ? comparison.Label(Types.Mixed, Types.Mixed) : comparison.Label(code, code),
                Math.Abs(share - 0.5),
                verdict.IsCertain && cells.TotalGap == Missing.None
            )
            {
                Share = share,
            }
        );
    }

    // A share above one half is an index above 1 against a benchmark that sends half its exports to the group.
    private static ExactSums AgainstHalf(ExactSums sums) => sums with { Group = 1, All = 2 };
}
