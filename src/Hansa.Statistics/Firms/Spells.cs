using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>An unbroken run of years in which a firm exports, whose beginning is seen.</summary>
/// <param name="Start">The place of its first year.</param>
/// <param name="Length">Years seen, 1 or more.</param>
/// <param name="HasEnded">False where it still runs when the panel ends.</param>
/// <param name="Size">The firm's size in the first year.</param>
public readonly record struct Spell(int Firm, int Start, int Length, bool HasEnded, int Size);

/// <summary>How spells are told apart.</summary>
/// <param name="ClosesShortGaps">One year without exports does not end a spell.</param>
/// <param name="OnlyFirst">Only the first spell of a firm; otherwise all of them.</param>
public readonly record struct SpellOptions(bool ClosesShortGaps, bool OnlyFirst);

/// <summary>Finds spells of exporting.</summary>
/// <remarks>A spell that runs in the first year may have begun before it and is left out (left-censored); with
/// <see cref="SpellOptions.OnlyFirst"/> so are all later ones of that firm.
/// Source: Besedeš and Prusa (2006), Canadian Journal of Economics 39(1): 266-295.</remarks>
public static class Spells
{
    /// <returns>By firm as in the panel, then by time.</returns>
    public static IEnumerable<Spell> Of(ExporterPanel panel, SpellOptions options)
    {
        foreach (var exporter in panel.Exporters)
        {
            var years = options.ClosesShortGaps ? exporter.Years.WithShortGapsClosed : exporter.Years;
            if (options.OnlyFirst && years.In(panel.First))
                continue;
            var spells = Runs(years.Bits)
                .Where(run => run.Start > panel.First)
                .Select(run => new Spell(
                    exporter.History.Firm,
                    run.Start,
                    run.Length,
                    HasEnded(run.Start + run.Length, panel.Periods, options),
                    exporter.History.At(run.Start).Size
                ));
            foreach (var spell in options.OnlyFirst ? spells.Take(1) : spells)
                yield return spell;
        }
    }

    // Where short gaps are closed, one year without exports at the end of the panel may be such a gap.
    private static bool HasEnded(int end, int periods, SpellOptions options) =>
        end + (options.ClosesShortGaps ? 1 : 0) < periods;

    private static IEnumerable<(int Start, int Length)> Runs(ulong bits)
    {
        for (var start = 0; bits != 0; )
        {
            var gap = BitOperations.TrailingZeroCount(bits);
            var run = bits >> gap;
            var length = BitOperations.TrailingZeroCount(~run);
            yield return (start + gap, length);
            start += gap + length;
            bits = length == ActiveYears.Most ? 0 : run >> length;
        }
    }
}
