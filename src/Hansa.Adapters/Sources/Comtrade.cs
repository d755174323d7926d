using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>World trade as countries report it to the United Nations: downloads of UN Comtrade in its form of 47 columns.</summary>
/// <remarks>
/// One file mixes sums and their parts: the partner World beside partners, chapters beside subheadings, all procedures and modes of
/// transport beside each. What is a part is told by a first reading: the finest level of products, partners where a reporter has
/// them, months where a year has them, the nomenclature that most records of a year are in. All else is quarantined, so that nothing
/// is added twice.
/// </remarks>
internal sealed class Comtrade : Source
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        [Role.Reporter] = "reporterCode",
        [Role.Flow] = "flowCode",
        [Role.Partner] = "partnerCode",
        [Role.Product] = "cmdCode",
        [Role.Period] = "period",
        [Role.Value] = "primaryValue",
        [Role.Mass] = "netWgt",
        [Role.Quantity] = "qty",
    };

    // Column → the text that stands for the whole; records with other texts are parts of it.
    private static readonly Dictionary<string, string> Wholes = new()
    {
        ["customsCode"] = "C00",
        ["motCode"] = "0",
        ["mosCode"] = "0",
        ["partner2Code"] = "0",
    };

    // Re-exports, domestic exports, imports for processing and so on are parts of exports (X) or imports (M).
    private static readonly string[] PartialFlows = ["RX", "RM", "DX", "FM", "XIP", "XOP", "MIP", "MOP"];

    public override SourceCard Card { get; } =
        new(
            "comtrade",
            "Trade as countries report it (United Nations, UN Comtrade)",
            "text divided by commas or tabs with 47 columns from typeCode to isAggregate; US dollars; only records that are no sum and no part of "
                + "others are accepted; the nomenclature is read from classificationCode",
            [Role.Period, Role.Flow, Role.Reporter, Role.Partner, Role.Product],
            "hansa load TradeData.csv --as comtrade --source comtrade --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } =
    [
        "typeCode",
        "freqCode",
        "refPeriodId",
        "refYear",
        "refMonth",
        "period",
        "reporterCode",
        "reporterISO",
        "reporterDesc",
        "flowCode",
        "flowDesc",
        "partnerCode",
        "partnerISO",
        "partnerDesc",
        "partner2Code",
        "partner2ISO",
        "partner2Desc",
        "classificationCode",
        "classificationSearchCode",
        "isOriginalClassification",
        "cmdCode",
        "cmdDesc",
        "aggrLevel",
        "isLeaf",
        "customsCode",
        "customsDesc",
        "mosCode",
        "motCode",
        "motDesc",
        "qtyUnitCode",
        "qtyUnitAbbr",
        "qty",
        "isQtyEstimated",
        "altQtyUnitCode",
        "altQtyUnitAbbr",
        "altQty",
        "isAltQtyEstimated",
        "netWgt",
        "isNetWgtEstimated",
        "grossWgt",
        "isGrossWgtEstimated",
        "cifvalue",
        "fobvalue",
        "primaryValue",
        "legacyEstimationFlag",
        "isReported",
        "isAggregate",
    ];

    public override TextForm Text => new() { Wanted = [.. Roles.Values], MayTrail = true };

    public override IReadOnlyList<IReadOnlyList<string>> Surveyed =>
        [ComtradeLevels.Columns, ComtradePartners.Columns, ComtradeVintages.Columns];

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        Declare(header, Survey.None, request);

    public override Outcome<Declaration> Declare(Header header, Survey survey, LoadRequest request)
    {
        string[] needed =
        [
            .. Roles.Values,
            .. Wholes.Keys,
            .. ComtradeLevels.Columns,
            .. ComtradePartners.Columns,
            .. ComtradeVintages.Columns,
        ];
        var missing = needed.Where(column => header.Find(column) < 0).Distinct().ToArray();
        if (missing.Length > 0)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"This is not a download of UN Comtrade: it has no column {missing}.",
                    $"Это не выгрузка UN Comtrade: нет столбца {missing}."
                ),
                new(
                    "Download it anew with all columns (the form has 47), or map its columns with --source columns.",
                    "Скачайте её заново со всеми столбцами (их 47) или сопоставьте столбцы: --source columns."
                )
            );
        var vintages = new ComtradeVintages(survey[ComtradeVintages.Columns]);
        return vintages.Problem is { } problem && !request.Nomenclatures.ContainsKey("product")
            ? problem
            : Declare(
                vintages,
                new ComtradePartners(survey[ComtradePartners.Columns]),
                new ComtradeLevels(survey[ComtradeLevels.Columns])
            );
    }

    private Declaration Declare(ComtradeVintages vintages, ComtradePartners partners, ComtradeLevels levels) =>
        new()
        {
            Columns = Roles.Where(pair => pair.Key != Role.Partner || partners.AreGiven).ToDictionary(),
            Nomenclatures = new Dictionary<Dimension, string>
            {
                [Dimension.Reporter] = "comtrade",
                [Dimension.Partner] = "comtrade",
                [Dimension.Product] = vintages.Nomenclature,
            },
            Adaptations = new Dictionary<string, Func<CodeReader, CodeReader>>
            {
                [Role.Partner] = ComtradePartners.Read,
            },
            Screens =
            [
                .. Wholes.Select(whole => new Screen(
                    [whole.Key],
                    texts => RefusePart(whole.Key, whole.Value, texts[0])
                )),
                new Screen([Roles[Role.Flow]], texts => RefuseFlow(texts[0])),
                new Screen(ComtradeVintages.Columns, vintages.Refuse),
                new Screen(ComtradePartners.Columns, partners.Refuse),
                new Screen(ComtradeLevels.Columns, levels.Refuse),
            ],
            Unit = "usd",
            Decimals = 3,
            Key = [.. Card.Key.Where(role => role != Role.Partner || partners.AreGiven)],
        };

    private static (string, string)? RefusePart(string column, string whole, string text) =>
        text == whole
            ? null
            : (QuarantineReasons.Breakdown, $"{column} {text} is a part of the record with {column} {whole}");

    private static (string, string)? RefuseFlow(string text) =>
        PartialFlows.Contains(text)
            ? (QuarantineReasons.Breakdown, $"{text} is a part of all exports (X) or imports (M)")
            : null;
}
