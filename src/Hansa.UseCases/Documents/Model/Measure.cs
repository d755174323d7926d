using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Documents.Model;

/// <summary>How a figure is printed.</summary>
/// <param name="Decimals">Digits after the point, rounded half away from zero.</param>
/// <param name="Scale">What values are multiplied by: 100 for percents.</param>
/// <param name="Unit">What printed values are counted in; nothing for plain numbers.</param>
public sealed record MeasureFormat(int Decimals, double Scale = 1, LocalText? Unit = null)
{
    /// <summary>A share of 0 to 1 in percent.</summary>
    public static readonly MeasureFormat Percent = new(1, 100, new("%", "%"));

    /// <summary>A difference of shares in percentage points.</summary>
    public static readonly MeasureFormat Points = new(1, 100, new("pp", "п. п."));

    /// <summary>A ratio or an index.</summary>
    public static readonly MeasureFormat Ratio = new(2);

    /// <summary>A count.</summary>
    public static readonly MeasureFormat Whole = new(0);

    /// <summary>The scale that prints money of this size with three or four digits: thousands, millions, billions or trillions.</summary>
    public static MeasureFormat Money(string currency, double size) =>
        Math.Abs(size) switch
        {
            >= 1e12 => Money(currency, 1e-12, "tn", "трлн"),
            >= 1e9 => Money(currency, 1e-9, "bn", "млрд"),
            >= 1e6 => Money(currency, 1e-6, "mn", "млн"),
            >= 1e3 => Money(currency, 1e-3, "thousand", "тыс."),
            _ => new(0, 1, new(currency, currency)),
        };

    private static MeasureFormat Money(string currency, double scale, string english, string russian) =>
        new(1, scale, new($"{english} {currency}", $"{russian} {currency}"));
}

/// <summary>A figure of a document: the value or the reason why there is none, how it is printed, and what it is made of.</summary>
/// <param name="Key">The footnote key of its source.</param>
public sealed record Measure(Figure Figure, MeasureFormat Format, int Key)
{
    /// <summary>The number with its unit, or the reason why there is none, in words.</summary>
    public string In(string language)
    {
        if (Figure.Value is not { } value)
            return MissingWords.Of(Figure.Missing).In(language);
        var typography = new Typography(language, DigitSpace.Narrow);
        return typography.WithUnit(typography.Number(value * Format.Scale, Format.Decimals), Format.Unit?.In(language));
    }
}
