using System.Globalization;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The usual forms of periods and days in files; none of them can be mistaken for another.</summary>
internal static class PeriodForm
{
    /// <summary><c>2017</c>, <c>2017-Q1</c>, <c>2017-03</c>, <c>2017M03</c>, <c>201703</c>, <c>03/2017</c> or a day.</summary>
    public static Period? ReadPeriod(string text)
    {
        if (Period.TryParse(text, out var period))
            return period;
        if (text.Length == 6 && text.All(char.IsAsciiDigit))
            return Iso($"{text[..4]}-{text[4..]}");
        if (text.Length == 7 && text[4] is 'M' or 'm')
            return Iso($"{text[..4]}-{text[5..]}");
        if (text.Length == 7 && text[2] is '/' or '.')
            return Iso($"{text[3..]}-{text[..2]}");
        return ReadDay(text);
    }

    /// <summary><c>2017-03-15</c>, with or without a time of day, <c>20170315</c> or <c>15.03.2017</c>.</summary>
    public static Period? ReadDay(string text)
    {
        if (text.Length > 10 && text[10] is 'T' or ' ' && DateTime.TryParse(text, CultureInfo.InvariantCulture, out _))
            text = text[..10];
        string[] forms = ["yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy", "yyyy/MM/dd"];
        var read = DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return read && day.Year is >= 1800 and <= 2199 ? Period.Day(day) : null;
    }

    /// <summary>Four digits.</summary>
    public static Period? ReadYear(string text) => text.Length == 4 ? Iso(text) : null;

    private static Period? Iso(string text) => Period.TryParse(text, out var period) ? period : null;
}

/// <summary>A month as a number from 1 to 12, with or without a leading zero.</summary>
internal static class MonthForm
{
    /// <returns>0 when it is none.</returns>
    public static int Read(string text) =>
        text.Length is 1 or 2
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? month
            : 0;
}
