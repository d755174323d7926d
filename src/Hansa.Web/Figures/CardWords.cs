using System.Globalization;
using Hansa.Statistics.Indicators;
using Hansa.Web.Resources;

namespace Hansa.Web.Figures;

/// <summary>Parts of an indicator's card in the reader's language.</summary>
public static class CardWords
{
    /// <summary>What the indicator needs beside exports, with commas between; empty when nothing.</summary>
    public static string Needs(Needs needs) =>
        string.Join(
            ", ",
            Enum.GetValues<Needs>()
                .Where(one => one != Statistics.Indicators.Needs.None && needs.HasFlag(one))
                .Select(one =>
                    Texts.ResourceManager.GetString("Needs_" + one, CultureInfo.CurrentUICulture) ?? one.ToString()
                )
        );
}
