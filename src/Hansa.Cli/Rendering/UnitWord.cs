using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;

namespace Hansa.Cli.Rendering;

/// <summary>What people call a unit: <c>share, %</c> for <c>share</c>; a currency by its code.</summary>
public static class UnitWord
{
    public static string Of(Unit unit, string language) => Words.Named("unit." + unit.Code, unit.Code).In(language);
}
