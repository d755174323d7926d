using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Foreign trade of Brazil by month, product of eight digits, country and state: the files of Comex Stat.</summary>
internal sealed class ComexStat : Source
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        [Role.Year] = "CO_ANO",
        [Role.Month] = "CO_MES",
        [Role.Product] = "CO_NCM",
        [Role.Partner] = "CO_PAIS",
        [Role.Region] = "SG_UF_NCM",
        [Role.Quantity] = "QT_ESTAT",
        [Role.Mass] = "KG_LIQUIDO",
        [Role.Value] = "VL_FOB",
    };

    public override SourceCard Card { get; } =
        new(
            "comexstat",
            "Exports and imports of Brazil by state (MDIC, Comex Stat)",
            "text divided by semicolons; CO_ANO, CO_MES, CO_NCM, CO_UNID, CO_PAIS, SG_UF_NCM, CO_VIA, CO_URF, QT_ESTAT, KG_LIQUIDO, VL_FOB",
            [],
            "hansa load EXP_2025.csv --as brazil --source comexstat --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } =
    [
        "CO_ANO",
        "CO_MES",
        "CO_NCM",
        "CO_UNID",
        "CO_PAIS",
        "SG_UF_NCM",
        "CO_VIA",
        "CO_URF",
        "QT_ESTAT",
        "KG_LIQUIDO",
        "VL_FOB",
    ];

    public override Text.TextForm Text => new("latin-1", ';') { Wanted = [.. Roles.Values] };

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        new Declaration
        {
            Columns = Roles,
            Constants = new Dictionary<string, string> { [Role.Reporter] = "BRA", [Role.Flow] = FlowOf(header) },
            Nomenclatures = new Dictionary<Dimension, string>
            {
                [Dimension.Reporter] = "countries",
                [Dimension.Partner] = "comexstat",
                [Dimension.Region] = "br",
                [Dimension.Product] = "NCM",
            },
            Unit = "usd",
        };

    // Only the files of imports give freight and insurance.
    private static string FlowOf(Header header) =>
        header.Find("VL_FRETE") >= 0 || header.Find("VL_SEGURO") >= 0 ? Flow.Import : Flow.Export;
}
