using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Tells partners from the sum of all partners, World, in a download of UN Comtrade.</summary>
/// <remarks>Where a reporter has partners, its records with World are sums of them; where it has World only, its partners are not disclosed.</remarks>
internal sealed class ComtradePartners(IReadOnlyList<SurveyedTexts> found)
{
    private const string World = "0";

    private readonly HashSet<string> withPartners = [.. found.Where(one => one[0] != World).Select(one => one[1])];

    /// <summary>What the first reading looks at, and what decides.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["partnerCode", "reporterCode"];

    /// <summary>False when the file knows no partner but World: then its rows have none.</summary>
    public bool AreGiven => withPartners.Count > 0;

    public (string, string)? Refuse(IReadOnlyList<string> texts) =>
        texts[0] == World && withPartners.Contains(texts[1])
            ? (QuarantineReasons.Aggregate, "World is the sum of the partners that the file has")
            : null;

    /// <summary>Reads World, where it is left, as a partner that is not disclosed.</summary>
    public static CodeReader Read(CodeReader read) =>
        text =>
            text == World
                ? CodeReading.Of(
                    DimensionNames.Undisclosed,
                    "some reporters have no partner but World: their partners are not disclosed"
                )
                : read(text);
}
