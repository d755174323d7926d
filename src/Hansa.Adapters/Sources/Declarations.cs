using Hansa.Adapters.Reference;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Lines of export declarations: date, exporter, region, product, partner, value, mass.</summary>
/// <remarks>
/// The nomenclature of regions names the country pack, and the pack says the rest: in <c>ru</c> exporters are taxpayer numbers with check
/// digits, products ten digits of the tariff, partners customs codes. Numbers of exporters become pseudonyms before anything is stored.
/// </remarks>
internal sealed class Declarations : Source
{
    private const string Russia = "ru";
    private static readonly int[] ShorterCodes = [2, 4, 6, 8];

    // Role → the names under which its column is looked for; --map names any other.
    private static readonly (string Role, string[] Names)[] Roles =
    [
        (Role.Date, ["date"]),
        (Role.Period, ["period"]),
        (Role.Firm, ["inn", "exporter"]),
        (Role.Region, ["region"]),
        (Role.Product, ["product", "hs", "tnved"]),
        (Role.Partner, ["partner", "country"]),
        (Role.Value, ["value"]),
        (Role.Mass, ["mass"]),
    ];

    public override SourceCard Card { get; } =
        new(
            "declarations",
            "Lines of export declarations, one exporter a line",
            "text divided by commas, semicolons, tabs or bars with a header; date, exporter, region, product, partner, value, mass, or other names "
                + "with --map; the numbers of exporters become pseudonyms, other columns are not kept",
            [],
            "hansa load declarations.csv --as declarations --source declarations --workspace work --map firm=inn --map product=tnved"
        );

    public override IReadOnlyList<string> Layout { get; } =
    ["date", "exporter", "region", "product", "partner", "value", "mass"];

    public override bool NamesFirms => true;

    public override TextForm Text => new();

    public override Outcome<Declaration> Declare(Header header, LoadRequest request)
    {
        var pack = request.Nomenclatures.GetValueOrDefault(Dimension.Region.Name()) ?? Russia;
        var columns = Columns(header);
        return new Declaration
        {
            Columns = columns,
            Constants = Constants(pack),
            Nomenclatures = Nomenclatures(pack),
            Adaptations =
                pack == Russia
                    ? new Dictionary<string, Func<CodeReader, CodeReader>>
                    {
                        [Role.Product] = read => text => ShortTariffCode.Read(text, ShorterCodes, read),
                    }
                    : new Dictionary<string, Func<CodeReader, CodeReader>>(),
            EmptyCodes = new Dictionary<string, string> { [Role.Firm] = DimensionNames.Undisclosed },
            Unit = pack == Russia ? "usd" : null,
            Numbers = new NumberForm('.', Negative: true),
            Findings = [.. Lacking(role => columns.ContainsKey(role) || Gives(request, role))],
        };
    }

    private static Dictionary<string, string> Columns(Header header) =>
        Roles
            .Select(pair => (pair.Role, Column: pair.Names.FirstOrDefault(name => header.Find(name) >= 0)))
            .Where(pair => pair.Column is not null)
            .ToDictionary(pair => pair.Role, pair => pair.Column!);

    // A pack is named as its country's two letters.
    private static Dictionary<string, string> Constants(string pack)
    {
        var constants = new Dictionary<string, string> { [Role.Flow] = Flow.Export };
        if (pack.Length == 2)
            constants.Add(Role.Reporter, pack.ToUpperInvariant());
        return constants;
    }

    private static Dictionary<Dimension, string> Nomenclatures(string pack) =>
        pack == Russia
            ? new()
            {
                [Dimension.Reporter] = "countries",
                [Dimension.Region] = Russia,
                [Dimension.Partner] = "customs",
                [Dimension.Product] = "TNVED",
                [Dimension.Firm] = FirmNumbers.Inn,
            }
            : new()
            {
                [Dimension.Reporter] = "countries",
                [Dimension.Partner] = "countries",
                [Dimension.Firm] = CodeReaders.Any,
            };

    private static bool Gives(LoadRequest request, string role) =>
        request.Mapping.ContainsKey(role) || request.Constants.ContainsKey(role);

    // What a reader would otherwise look for in vain.
    private static IEnumerable<string> Lacking(Func<string, bool> has)
    {
        if (!has(Role.Firm))
            yield return "no column names the exporter: numbers of exporters, their entry, exit and survival, exports per firm and the share of "
                + "small and medium firms cannot be computed from these rows";
        if (!has(Role.Product))
            yield return "no column names the product: sectors, specialisation and everything else by product cannot be computed from these rows";
        if (!has(Role.Partner))
            yield return "no column names the partner: destinations cannot be told apart in these rows";
        if (!has(Role.Region))
            yield return "no column names the region: regions cannot be told apart in these rows";
    }
}
