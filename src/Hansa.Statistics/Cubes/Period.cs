using System.Globalization;

namespace Hansa.Statistics.Cubes;

/// <summary>How long one period lasts.</summary>
public enum Grain
{
    Year,
    Quarter,
    Month,
    Day,
}

/// <summary>A year, quarter, month or day of trade, ordered by start, then from longer to shorter.</summary>
/// <remarks>
/// Stored as the integer <c>yyyymmdd</c> with zeros for what is not given: 2017 is 20170000, March 2017 is
/// 20170300. A quarter has 41 to 44 in the place of the month: the first quarter of 2017 is 20174100.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private const int FirstQuarterMonth = 41;

    private Period(int number) => Number = number;

    /// <summary>The stored integer, see the remarks of the type.</summary>
    public int Number { get; }

    public int YearNumber => Number / 10000;

    private int MonthPart => Number / 100 % 100;

    private int DayPart => Number % 100;

    public Grain Grain =>
        (MonthPart, DayPart) switch
        {
            (0, _) => Grain.Year,
            (>= FirstQuarterMonth, _) => Grain.Quarter,
            (_, 0) => Grain.Month,
            _ => Grain.Day,
        };

    public static Period Year(int year) => new(year * 10000);

    public static Period Quarter(int year, int quarter) =>
        new((year * 10000) + ((FirstQuarterMonth + quarter - 1) * 100));

    public static Period Month(int year, int month) => new((year * 10000) + (month * 100));

    public static Period Day(DateOnly date) => new((date.Year * 10000) + (date.Month * 100) + date.Day);

    /// <summary>The period with this stored number; the number is trusted.</summary>
    public static Period FromNumber(int number) => new(number);

    /// <summary>Reads <c>2017</c>, <c>2017-Q1</c>, <c>2017-03</c> or <c>2017-03-15</c>; years from 1800 to 2199.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var parts = text.Split('-');
        if (parts.Length > 3 || !Digits(parts[0], 4, 1800, 2199, out var year))
            return false;
        if (parts.Length == 1)
            return Found(Year(year), out period);
        if (parts.Length == 2 && parts[1] is ['Q', >= '1' and <= '4'])
            return Found(Quarter(year, parts[1][1] - '0'), out period);
        if (!Digits(parts[1], 2, 1, 12, out var month))
            return false;
        if (parts.Length == 2)
            return Found(Month(year, month), out period);
        return Digits(parts[2], 2, 1, DateTime.DaysInMonth(year, month), out var day)
            && Found(Day(new DateOnly(year, month, day)), out period);
    }

    /// <summary>The period of the given grain that contains this one, or nothing when this one is longer.</summary>
    public Period? CutTo(Grain grain)
    {
        if (grain == Grain)
            return this;
        if (grain > Grain)
            return null;
        return grain switch
        {
            Grain.Year => Year(YearNumber),
            Grain.Quarter => Quarter(YearNumber, ((MonthPart - 1) / 3) + 1),
            _ => Month(YearNumber, MonthPart),
        };
    }

    /// <summary>The last day of the period, the reference date for membership in dated groups.</summary>
    public DateOnly LastDay =>
        Grain switch
        {
            Grain.Year => new DateOnly(YearNumber, 12, 31),
            Grain.Quarter => LastOfMonth((MonthPart - FirstQuarterMonth + 1) * 3),
            Grain.Month => LastOfMonth(MonthPart),
            _ => new DateOnly(YearNumber, MonthPart, DayPart),
        };

    /// <summary>Counts periods of the same grain: one period and the next differ by 1.</summary>
    public int Ordinal =>
        Grain switch
        {
            Grain.Year => YearNumber,
            Grain.Quarter => (YearNumber * 4) + MonthPart - FirstQuarterMonth,
            Grain.Month => (YearNumber * 12) + MonthPart - 1,
            _ => LastDay.DayNumber,
        };

    public int CompareTo(Period other) =>
        StartNumber.CompareTo(other.StartNumber) is not 0 and var order ? order : Grain.CompareTo(other.Grain);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        Grain switch
        {
            Grain.Year => YearNumber.ToString("0000", CultureInfo.InvariantCulture),
            Grain.Quarter => string.Create(
                CultureInfo.InvariantCulture,
                $"{YearNumber:0000}-Q{MonthPart - FirstQuarterMonth + 1}"
            ),
            Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{YearNumber:0000}-{MonthPart:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{YearNumber:0000}-{MonthPart:00}-{DayPart:00}"),
        };

    private int StartNumber =>
        Grain == Grain.Quarter ? (YearNumber * 10000) + ((((MonthPart - FirstQuarterMonth) * 3) + 1) * 100) : Number;

    private DateOnly LastOfMonth(int month) => new(YearNumber, month, DateTime.DaysInMonth(YearNumber, month));

    private static bool Found(Period found, out Period period)
    {
        period = found;
        return true;
    }

    private static bool Digits(string text, int length, int least, int most, out int number)
    {
        number = 0;
        return text.Length == length
            && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= least
            && number <= most;
    }
}

/// <summary>All periods from a first to a last, both included.</summary>
public readonly record struct PeriodRange(Period First, Period Last)
{
    /// <summary>Reads one period (<c>2017</c>) or a range (<c>2013..2017</c>) whose ends have the same grain.</summary>
    public static bool TryParse(string text, out PeriodRange range)
    {
        range = default;
        var ends = text.Split("..");
        if (ends.Length > 2 || !Period.TryParse(ends[0], out var first) || !Period.TryParse(ends[^1], out var last))
            return false;
        range = new PeriodRange(first, last);
        return first.Grain == last.Grain && first <= last;
    }

    /// <summary>Number of periods from the first to the last.</summary>
    public int Count => Last.Ordinal - First.Ordinal + 1;

    /// <summary>The place in the range, from 0, of the period that contains this one; nothing outside the range, or for a longer period.</summary>
    public int? Place(Period period) =>
        period.CutTo(First.Grain) is { } cut && First <= cut && cut <= Last ? cut.Ordinal - First.Ordinal : null;

    public bool Contains(Period period) => period.CutTo(First.Grain) is { } cut && First <= cut && cut <= Last;

    public override string ToString() => First == Last ? First.ToString() : $"{First}..{Last}";
}
