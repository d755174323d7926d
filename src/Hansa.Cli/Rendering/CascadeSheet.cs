using Hansa.Cli.Texts;
using Hansa.Management.Targets;
using Hansa.UseCases;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Rendering;

/// <summary>A national target shared out: one row per region, amounts in whole units of the currency with their hundredths.</summary>
public static class CascadeSheet
{
    public static Sheet Of(TargetsCascaded done, string language)
    {
        var country = done.Country;
        var together = done.Country.Wanted.Value;
        return new Sheet(
            [
                new SheetColumn("territory", Words.Of("head.target-place")),
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("base", Words.Of("head.base"), IsNumber: true),
                new SheetColumn("target", Words.Of("head.target"), IsNumber: true),
            ],
            done.Cascade.Targets.Select(one =>
                (Cell[])[Cell.Of(one.Territory), Cell.Of(country.Unit), Amount(one.Base), Amount(one.Wanted)]
            )
        )
        {
            Notes = [.. Notes(done, TargetText.Of((double)together, country.Unit, language), language)],
        };
    }

    private static IEnumerable<LocalText> Notes(TargetsCascaded done, string together, string language)
    {
        var key = done.Country.Key;
        yield return Words.Filled(
            "targets.shared",
            key.Indicator,
            key.Territory,
            key.Deadline,
            together,
            CascadeTargets.RuleName(done.Rule)
        );
        if (done.Cascade.Rest > 0)
            yield return Words.Filled(
                "targets.rest",
                TargetText.Of((double)Whole(done.Cascade.Rest), done.Country.Unit, language)
            );
        yield return done.Version is { } version ? Words.Filled("targets.kept", version) : Words.Of("targets.not-kept");
    }

    private static Cell Amount(Int128 minor) => Cell.Of(Whole(minor));

    private static decimal Whole(Int128 minor) => (decimal)minor / TargetsCascaded.MinorUnits;
}
