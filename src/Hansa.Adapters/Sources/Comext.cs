using System.Text.RegularExpressions;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Trade of the European Union's members by month, partner and product of eight digits: Eurostat's bulk files of Comext.</summary>
/// <remarks>
/// Two layouts: 18 columns from REPORTER on, and the older 19 from DECLARANT on. Flow 1 is import, 2 export. A month numbered 52 is the
/// whole year. Codes with letters hide products; the statistical regime 4 of older files is the sum of the others; the partner GB is
/// the sum of XI (Northern Ireland) and XU.
/// </remarks>
internal sealed partial class Comext : Source
{
    private const string Product = "PRODUCT_NC";
    private const string Period = "PERIOD";
    private const string AllRegimes = "4";
    private const string WholeYear = "52";

    private static readonly Dictionary<string, string> CurrentRoles = new()
    {
        [Role.Reporter] = "REPORTER",
        [Role.Partner] = "PARTNER",
        [Role.Product] = Product,
        [Role.Flow] = "FLOW",
        [Role.Period] = Period,
        [Role.Value] = "VALUE_EUR",
        [Role.Mass] = "QUANTITY_KG",
        [Role.Quantity] = "QUANTITY_SUPPL_UNIT",
    };

    private static readonly Dictionary<string, string> OlderRoles = new()
    {
        [Role.Reporter] = "DECLARANT_ISO",
        [Role.Partner] = "PARTNER_ISO",
        [Role.Product] = Product,
        [Role.Flow] = "FLOW",
        [Role.Period] = Period,
        [Role.Value] = "VALUE_IN_EUROS",
        [Role.Mass] = "QUANTITY_IN_KG",
        [Role.Quantity] = "SUP_QUANTITY",
    };

    private static readonly string[] Regime = ["STAT_REGIME"];
    private static readonly string[] Periods = [Period];
    private static readonly string[] CurrentPartner = [CurrentRoles[Role.Partner]];
    private static readonly string[] OlderPartner = [OlderRoles[Role.Partner]];

    public override SourceCard Card { get; } =
        new(
            "comext",
            "Trade of the European Union's members by partner and product (Eurostat, Comext)",
            "text divided by commas (.dat, in 7z); REPORTER, PARTNER, PRODUCT_NC, FLOW, PERIOD, VALUE_EUR, QUANTITY_KG … or the older "
                + "DECLARANT, DECLARANT_ISO, …; euros",
            [],
            "hansa load full_v2_202301.7z --as eu --source comext --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } =
    [
        "REPORTER",
        "PARTNER",
        "TRADE_TYPE",
        "PRODUCT_NC",
        "PRODUCT_SITC",
        "PRODUCT_CPA21",
        "PRODUCT_CPA22",
        "PRODUCT_BEC",
        "PRODUCT_BEC5",
        "PRODUCT_SECTION",
        "FLOW",
        "STAT_PROCEDURE",
        "SUPPL_UNIT",
        "PERIOD",
        "VALUE_EUR",
        "VALUE_NAC",
        "QUANTITY_KG",
        "QUANTITY_SUPPL_UNIT",
    ];

    public override TextForm Text => new("utf-8", ',') { Wanted = [Product, Period] };

    public override IReadOnlyList<IReadOnlyList<string>> Surveyed => [Regime, Periods, CurrentPartner, OlderPartner];

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        Declare(header, Survey.None, request);

    public override Outcome<Declaration> Declare(Header header, Survey survey, LoadRequest request)
    {
        var roles = header.HasAll(OlderRoles.Values) ? OlderRoles : CurrentRoles;
        return header.HasAll(roles.Values)
            ? new Declaration
            {
                Columns = roles,
                Nomenclatures = new Dictionary<Dimension, string>
                {
                    [Dimension.Reporter] = "comext",
                    [Dimension.Partner] = "comext",
                    [Dimension.Product] = "CN",
                },
                Adaptations = new Dictionary<string, Func<CodeReader, CodeReader>>
                {
                    [Role.Flow] = read => text => read(FlowOf(text)),
                    [Role.Product] = read => text => ReadProduct(text, read),
                    [Role.Reporter] = read => text => ReadCountry(text, read),
                    [Role.Partner] = read => text => ReadCountry(text, read),
                },
                PeriodForm = ReadPeriod,
                Screens = [.. Screens(header, survey, roles[Role.Partner])],
                Unit = "eur",
            }
            : new Problem(
                ProblemKind.Invalid,
                new("This is not a file of Comext.", "Это не файл Comext."),
                new(
                    $"Its columns are {header.Columns}; a file of Comext begins with {CurrentRoles.Values} or has {OlderRoles.Values}.",
                    $"Его столбцы: {header.Columns}; файл Comext начинается с {CurrentRoles.Values} или содержит {OlderRoles.Values}."
                )
            );
    }

    private static IEnumerable<Screen> Screens(Header header, Survey survey, string partner)
    {
        var regimes = survey[Regime].Select(one => one[0]).ToHashSet();
        if (header.HasAll(Regime) && regimes.Contains(AllRegimes))
            yield return new Screen(
                Regime,
                texts => OtherThan(AllRegimes, texts[0], "regime 4 of the file is the sum of all regimes")
            );
        var partners = survey[[partner]].Select(one => one[0]).ToHashSet();
        if (partners.Contains("GB"))
            yield return new Screen(
                [partner],
                texts =>
                    texts[0] is "XI" or "XU"
                        ? (QuarantineReasons.Breakdown, "the file has GB, the sum of XI and XU")
                        : null
            );
        var monthly = survey[Periods]
            .Select(one => one[0])
            .Where(text => !IsWholeYear(text))
            .Select(YearOf)
            .ToHashSet();
        yield return new Screen(
            Periods,
            texts =>
                IsWholeYear(texts[0]) && monthly.Contains(YearOf(texts[0]))
                    ? (QuarantineReasons.Aggregate, "the file has the months of this year")
                    : null
        );
    }

    private static (string, string)? OtherThan(string wanted, string text, string remark) =>
        text == wanted ? null : (QuarantineReasons.Breakdown, remark);

    private static string FlowOf(string text) =>
        text switch
        {
            "1" => Flow.Import,
            "2" => Flow.Export,
            _ => text,
        };

    private static CodeReading ReadProduct(string text, CodeReader read)
    {
        if (text is "TOTAL" or "TT")
            return CodeReading.Refused(QuarantineReasons.Aggregate, $"{text} is the sum of all products");
        return SecretCode().IsMatch(text) && !HiddenCode.IsHidden(text)
            ? CodeReading.Refused(
                QuarantineReasons.SecretProduct,
                "letters stand for digits that Eurostat does not show"
            )
            : read(text);
    }

    // Sums of members or partners stand beside countries under codes such as EU27_2020, EXT_EU, EXTRA-EU, INT_EU, WORLD.
    private static CodeReading ReadCountry(string text, CodeReader read) =>
        CountryGroup().IsMatch(text)
            ? CodeReading.Refused(QuarantineReasons.Aggregate, $"{text} is a group of countries")
            : read(text);

    private static Period? ReadPeriod(string text)
    {
        if (!SixDigits().IsMatch(text))
            return null;
        var iso = IsWholeYear(text) ? text[..4] : $"{text[..4]}-{text[4..]}";
        return Statistics.Cubes.Period.TryParse(iso, out var period) ? period : null;
    }

    private static bool IsWholeYear(string text) =>
        text.Length == 6 && text.EndsWith(WholeYear, StringComparison.Ordinal);

    private static string YearOf(string text) => text.Length < 4 ? text : text[..4];

    [GeneratedRegex(@"^\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    // 09SSS123, 99RRR100, 27YYY999: the chapter is known, what follows is not.
    [GeneratedRegex(@"^\d{0,7}[A-Z][A-Z0-9]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecretCode();

    [GeneratedRegex(
        @"^(EU|EA)(\d.*|_.*|-.*)?$|^(EXT|INT|EXTRA|INTRA)[-_ ].+$|^(WORLD|EXTRA|INTRA)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountryGroup();
}
