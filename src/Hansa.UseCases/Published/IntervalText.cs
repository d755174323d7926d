using System.Globalization;
using Hansa.Statistics.Consistency;
using Hansa.Statistics.Numbers;

namespace Hansa.UseCases.Published;

/// <summary>Exact numbers and intervals in words: long fractions are shortened outwards, so that the words never claim too much.</summary>
internal static class IntervalText
{
    private const int SignificantDigits = 5;
    private const int MostDecimals = 12;

    /// <summary>"from 55.15 to below 55.25", "at least 10", "exactly 40".</summary>
    public static LocalText Of(Interval interval, int more = 0)
    {
        if (interval.Point is { } point)
            return Both(Number(point, Shown(point, more)), "exactly {0}", "ровно {0}");
        var low = interval.Low is { } below ? below with { At = Down(below.At, more) } : (End?)null;
        var high = interval.High is { } above ? above with { At = Up(above.At, more) } : (End?)null;
        return (low, high) switch
        {
            ({ } from, { } to) => Joined(From(from), To(to)),
            ({ } from, null) => from.IsOpen
                ? Both(Number(from.At), "more than {0}", "больше {0}")
                : Both(Number(from.At), "at least {0}", "не меньше {0}"),
            (null, { } to) => to.IsOpen
                ? Both(Number(to.At), "less than {0}", "меньше {0}")
                : Both(Number(to.At), "at most {0}", "не больше {0}"),
            _ => new LocalText("anything", "что угодно"),
        };
    }

    /// <summary>Two intervals that have nothing in common, with as many digits as it takes to see it.</summary>
    public static (LocalText One, LocalText Other) Apart(Interval one, Interval other)
    {
        var more = 0;
        while (more < MostDecimals && !Outwards(one, more).And(Outwards(other, more)).IsEmpty)
            more++;
        return (Of(one, more), Of(other, more));
    }

    /// <summary>A number in both languages' typography.</summary>
    public static LocalText Number(Fraction value, int? decimals = null)
    {
        var text = value.ToText(decimals ?? Shown(value, MostDecimals));
        return new LocalText(Grouped(text, ",", "."), Grouped(text, "\u00a0", ","));
    }

    private static LocalText From(End end) =>
        end.IsOpen ? Both(Number(end.At), "above {0}", "больше {0}") : Both(Number(end.At), "from {0}", "от {0}");

    private static LocalText To(End end) =>
        end.IsOpen ? Both(Number(end.At), "to below {0}", "и меньше {0}") : Both(Number(end.At), "to {0}", "до {0}");

    private static LocalText Joined(LocalText one, LocalText other) =>
        new($"{one.English} {other.English}", $"{one.Russian} {other.Russian}");

    private static LocalText Both(LocalText number, string english, string russian) =>
        new(
            string.Format(CultureInfo.InvariantCulture, english, number.English),
            string.Format(CultureInfo.InvariantCulture, russian, number.Russian)
        );

    private static Interval Outwards(Interval interval, int more) =>
        new(
            interval.Low is { } low ? low with { At = Down(low.At, more) } : null,
            interval.High is { } high ? high with { At = Up(high.At, more) } : null
        );

    private static Fraction Down(Fraction value, int more) => value.RoundDown(Shown(value, more));

    private static Fraction Up(Fraction value, int more) => value.RoundUp(Shown(value, more));

    // Five significant digits, or more where the number ends soon after them.
    private static int Shown(Fraction value, int more)
    {
        var size = value.Abs();
        var whole = size.Floor().IsZero ? 0 : size.Floor().ToString(CultureInfo.InvariantCulture).Length;
        var decimals = Math.Clamp(SignificantDigits - whole + more, 0, MostDecimals);
        for (var fewer = 0; fewer <= decimals + 1 && fewer <= MostDecimals; fewer++)
        {
            if (value.Round(fewer) == value)
                return fewer;
        }
        return decimals;
    }

    private static string Grouped(string plain, string group, string point)
    {
        var (sign, digits) = plain.StartsWith('-') ? ("\u2212", plain[1..]) : ("", plain);
        var parts = digits.Split('.');
        var whole = parts[0];
        for (var at = whole.Length - 3; at > 0 && whole.Length > 4; at -= 3)
            whole = whole.Insert(at, group);
        return sign + whole + (parts.Length > 1 ? point + parts[1] : "");
    }
}
