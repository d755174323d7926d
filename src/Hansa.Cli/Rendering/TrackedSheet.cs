using Hansa.Cli.Texts;
using Hansa.Management.Targets;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Rendering;

/// <summary>Targets beside what is observed: one row per target.</summary>
public static class TrackedSheet
{
    public static Sheet Of(TargetsTracked tracked, Format format, string language) =>
        format == Format.Table ? Printed(tracked, language).WithoutEmpty() : Plain(tracked);

    private static Sheet Printed(TargetsTracked tracked, string language) =>
        new(
            [
                .. TargetSetSheet.Keys,
                new SheetColumn("base", Words.Of("head.base"), IsNumber: true),
                new SheetColumn("observed", Words.Of("head.observed"), IsNumber: true),
                new SheetColumn("planned", Words.Of("head.planned"), IsNumber: true),
                new SheetColumn("target", Words.Of("head.target"), IsNumber: true),
                new SheetColumn("deadline", Words.Of("head.deadline")),
                new SheetColumn("pace", Words.Of("head.pace"), IsNumber: true),
                new SheetColumn("projection", Words.Of("head.projection"), IsNumber: true),
                new SheetColumn("status", Words.Of("head.status")),
            ],
            tracked.Lines.Select(line => Printed(line.Standing, language))
        )
        {
            Notes = [.. Notes(tracked)],
        };

    private static Cell[] Printed(TargetStanding one, string language)
    {
        var target = one.Target;
        return
        [
            .. TargetSetSheet.Key(target),
            Cell.Of(TargetText.Of(target.Base, target.Unit, language)),
            Cell.Of(TargetText.Of(one.Observed, target.Unit, language)),
            Cell.Of(TargetText.Of(one.Planned, target.Unit, language)),
            Cell.Of(TargetText.Of(target.Wanted, target.Unit, language)),
            Cell.Of(target.Key.Deadline.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Cell.Of(TargetText.Of(one.Pace, "share", language)),
            Cell.Of(TargetText.Of(one.Projection, target.Unit, language)),
            Cell.Of(Words.Of("target-status." + one.Status.Code()).In(language) + (one.IsCertain ? "" : " ?")),
        ];
    }

    private static IEnumerable<LocalText> Notes(TargetsTracked tracked)
    {
        yield return Words.Filled("targets.observed", tracked.Year, $"{tracked.Dataset} ({tracked.Snapshot})");
        if (tracked.Lines.Any(line => !line.Standing.IsCertain))
            yield return Words.Of("targets.uncertain");
        foreach (var problem in tracked.Problems)
            yield return problem;
    }

    private static Sheet Plain(TargetsTracked tracked) =>
        new(
            [
                new SheetColumn("set", Words.Of("head.set")),
                .. TargetSetSheet.Keys,
                .. Numbers.Select(code => new SheetColumn(code, new(code, code), IsNumber: true)),
                new SheetColumn("missing", Words.Of("head.missing")),
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("status", Words.Of("head.status")),
                new SheetColumn("certain", new("certain", "certain")),
            ],
            tracked.Lines.Select(line => Plain(line, tracked.Year))
        );

    private static readonly string[] Numbers =
    [
        "deadline",
        "year",
        "base",
        "target",
        "observed",
        "observed_low",
        "observed_high",
        "planned",
        "pace",
        "projection",
        "projection_low",
        "projection_high",
        "gap",
    ];

    private static Cell[] Plain(TrackedTarget line, int year)
    {
        var (one, target) = (line.Standing, line.Standing.Target);
        return
        [
            Cell.Of(line.Set),
            .. TargetSetSheet.Key(target),
            Cell.Of((long)target.Key.Deadline),
            Cell.Of((long)year),
            target.Base is { } start ? Cell.Of(start.Value) : Cell.Empty,
            Cell.Of(target.Wanted.Value),
            Number(one.Observed.Value),
            Number(one.Observed.Low),
            Number(one.Observed.High),
            Number(one.Planned.Value),
            Number(one.Pace.Value),
            Number(one.Projection.Value),
            Number(one.Projection.Low),
            Number(one.Projection.High),
            Number(one.Gap.Value),
            Cell.Of(one.Observed.Missing.Code()),
            Cell.Of(target.Unit),
            Cell.Of(one.Status.Code()),
            Cell.Of(one.IsCertain),
        ];
    }

    // Beyond this no exact decimal holds a number.
    private static Cell Number(double? number) =>
        number is not { } value ? Cell.Empty
        : Math.Abs(value) < 1e27 ? Cell.Of((decimal)value)
        : Cell.Of(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
}
