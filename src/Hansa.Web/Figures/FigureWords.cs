using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.Web.Resources;

namespace Hansa.Web.Figures;

/// <summary>Figures as the reader of a page sees them: rounded, in their language, never without a reason where there is no number.</summary>
/// <param name="decimals">Digits after the decimal sign, the same for the whole table.</param>
/// <param name="scale">What values are multiplied by: 100 for percents.</param>
public sealed class FigureWords(int decimals, double scale)
{
    private const string PerPerson = "-per-person";
    private const string PersonsPerMillion = "persons-per-million-";

    public static FigureWords Of(FigureTable figures) =>
        new(PrintedFigure.Decimals(figures), PrintedFigure.Scale(figures.Unit));

    /// <summary>The same with one more digit.</summary>
    public FigureWords Finer() => new(decimals + 1, scale);

    /// <summary>With a true minus sign, whatever the culture has.</summary>
    public string Number(double value) =>
        PrintedFigure.Number(value * scale, decimals, CultureInfo.CurrentCulture).Replace('-', '\u2212');

    /// <summary>The number, or the reason why there is none.</summary>
    public string Of(Figure figure) => figure.Value is { } value ? Number(value) : Reason(figure.Missing);

    /// <summary>What a row of a table says in a few words: its class, its number with its interval, or the reason why there is none.</summary>
    public string Cell(FigureTable figures, int row, ReportNames names)
    {
        if (figures.Types is not null)
            return figures.Types[row] is { } type ? names.OfType(type) : Of(figures[row]);
        return Bounds(figures[row]) is { } bounds ? $"{Of(figures[row])} ({bounds})" : Of(figures[row]);
    }

    /// <summary>The interval in which the true value lies, or nothing where it is known or both ends read as the value itself.</summary>
    public string? Bounds(Figure figure)
    {
        if (figure.IsExact || figure.Value is not { } value)
            return null;
        var (low, high) = (End(figure.Low, "−∞"), End(figure.High, "∞"));
        return low == high && low == Number(value) ? null : $"{low} … {high}";
    }

    public static string Reason(Missing missing) => Reason(missing.Code());

    /// <summary>A reason by its code: <c>no-base</c>, …</summary>
    public static string Reason(string code) => Word("Missing_" + code.Replace('-', '_')) ?? code;

    /// <summary>What figures are counted in; a unit without words of its own (a currency) says its code.</summary>
    public static string UnitOf(Unit unit)
    {
        if (unit.Code.EndsWith(PerPerson, StringComparison.Ordinal))
            return Filled(Texts.Unit_per_person, unit.Code[..^PerPerson.Length]);
        return unit.Code.StartsWith(PersonsPerMillion, StringComparison.Ordinal)
            ? Filled(Texts.Unit_persons_per_million, unit.Code[PersonsPerMillion.Length..])
            : Word("Unit_" + unit.Code.Replace('-', '_')) ?? unit.Code;
    }

    /// <summary>What another dataset stands beside the trade for.</summary>
    public static string UseOf(DatasetUse use) => Word("Origin_Use_" + use.Use) ?? use.Use;

    /// <summary>What an axis is called; an axis without a word of its own says its name.</summary>
    public static string Axis(string name) => Word("Axis_" + name) ?? name;

    public static string Flow(string code) => Word("Choice_" + code) ?? code;

    private string End(double? end, string open) => end is { } value ? Number(value) : open;

    private static string Filled(string text, string code) =>
        string.Format(CultureInfo.CurrentCulture, text, Word("Unit_" + code) ?? code);

    private static string? Word(string key) => Texts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
