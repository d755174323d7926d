using Hansa.Cli.Texts;
using Hansa.Management.Targets;
using Hansa.Statistics.Targets;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Rendering;

/// <summary>Sets of targets as lists: the sets, the targets of one, what contradicts itself.</summary>
public static class TargetSetSheet
{
    public static Sheet Sets(IReadOnlyList<TargetSet> sets) =>
        new(
            [
                new SheetColumn("set", Words.Of("head.set")),
                new SheetColumn("version", Words.Of("head.version"), IsNumber: true),
                new SheetColumn("targets", Words.Of("head.targets"), IsNumber: true),
            ],
            sets.Select(one =>
                (Cell[])[Cell.Of(one.Name), Cell.Of((long)one.Version), Cell.Of((long)one.Targets.Count)]
            )
        )
        {
            Notes = sets.Count == 0 ? [Words.Of("targets.none")] : [],
        };

    /// <summary>One row per target; numbers for people carry their unit, those for programs stand in it.</summary>
    public static Sheet Of(TargetSet set, Format format, string language) =>
        format == Format.Table ? All(set, format, language).WithoutEmpty("unit", "bound") : All(set, format, language);

    private static Sheet All(TargetSet set, Format format, string language) =>
        new(
            [
                .. Keys,
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("base", Words.Of("head.base"), IsNumber: true),
                new SheetColumn("base_year", Words.Of("head.base-year")),
                new SheetColumn("bound", new("", "")),
                new SheetColumn("target", Words.Of("head.target"), IsNumber: true),
                new SheetColumn("deadline", Words.Of("head.deadline")),
                new SheetColumn("direction", Words.Of("head.direction")),
                new SheetColumn("path", Words.Of("head.path")),
                new SheetColumn("source", Words.Of("head.source")),
            ],
            set.Targets.Select(one => Row(one, format, language))
        );

    /// <summary>One row per contradiction.</summary>
    public static Sheet Findings(TargetsChecked done) =>
        new(
            [
                new SheetColumn("kind", Words.Of("head.kind")),
                .. Keys,
                new SheetColumn("deadline", Words.Of("head.deadline")),
                new SheetColumn("finding", Words.Of("head.finding")),
            ],
            done.Findings.Select(one =>
                (Cell[])
                    [
                        Cell.Of(Code(one.Contradiction.Kind)),
                        .. Key(one.Contradiction.Targets[0]),
                        Cell.Of((long)one.Contradiction.Targets[0].Key.Deadline),
                        Cell.Of(one.Text),
                    ]
            )
        );

    internal static IReadOnlyList<SheetColumn> Keys =>
        [
            new("indicator", Words.Of("head.indicator")),
            new("territory", Words.Of("head.target-place")),
            new("approach", Words.Of("head.approach")),
            new("item", Words.Of("head.target-item")),
        ];

    internal static Cell[] Key(Target one) =>
        [Cell.Of(one.Key.Indicator), Cell.Of(one.Key.Territory), Cell.Of(one.Key.Approach), Cell.Of(one.Key.Item)];

    private static Cell[] Row(Target one, Format format, string language)
    {
        var isTable = format == Format.Table;
        return
        [
            .. Key(one),
            Cell.Of(one.Unit),
            Number(one.Base),
            Cell.Of(Year(one.BaseYear)),
            Cell.Of(isTable ? "" : Bound(one.Wanted.Bound)),
            Number(one.Wanted),
            Cell.Of(Year(one.Key.Deadline)),
            Word("direction", one.Direction == TargetDirection.Up ? "up" : "down"),
            Word(
                "target-path",
                one.Course switch
                {
                    TargetCourse.Geometric => "geometric",
                    TargetCourse.Steps => "steps",
                    _ => "linear",
                }
            ),
            Cell.Of(one.Source),
        ];

        Cell Number(TargetNumber? number) =>
            isTable ? Cell.Of(TargetText.Of(number, one.Unit, language))
            : number is null ? Cell.Empty
            : Cell.Of(number.Value);

        Cell Word(string family, string code) => isTable ? Cell.Of(Words.Of($"{family}.{code}")) : Cell.Of(code);
    }

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Bound(TargetBound bound) =>
        bound switch
        {
            TargetBound.AtLeast => "at-least",
            TargetBound.AtMost => "at-most",
            _ => "",
        };

    private static string Code(ContradictionKind kind) =>
        kind switch
        {
            ContradictionKind.AgainstDirection => "against-direction",
            ContradictionKind.MissesGoal => "misses-goal",
            ContradictionKind.GrowthOfShare => "growth-of-share",
            ContradictionKind.GrowthOfWhole => "growth-of-whole",
            ContradictionKind.ShareOfWhole => "share-of-whole",
            ContradictionKind.RegionsAboveCountry => "regions-above-country",
            _ => "regions-below-country",
        };
}
