using System.Net.Mime;
using Hansa.UseCases.Firms;
using Hansa.Web.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hansa.Web.Api;

/// <summary>What the description of the API (OpenAPI) says of each address.</summary>
public static class ApiDescription
{
    private const string FigureShape = """
        JSON: `indicator` (code, version, formula, unit, range, source), `provenance` (dataset, snapshot, scheme, benchmark,
        periods, formula), `notes` (en, ru), `names` (axis → code → en, ru), and `figures`: one object per figure with its key
        under the names of the axes, then `value`, `missing`, `low`, `high`, `unit`; typologies add `label`, `margin`, `certainty`.
        CSV: one line per figure, the same columns; the same bytes as `hansa show --format csv`.
        Shares are 0 to 1. A missing figure has no value, and `missing` is one of `no-trade`, `no-base`, `suppressed`,
        `not-observed`, `not-applicable`. `low` and `high` are the interval in which the true value lies where trade is undisclosed.
        """;

    private const string TableShape = """
        JSON: `table`, `title`, `provenance`, `columns` (code, title, unit, decimals, scale), `rows` (code, label, and `cells`:
        column → value, missing, low, high; or text), `notes`. Values are unscaled, at full precision; `scale` and `decimals`
        say how people see them. CSV: `code,label`, then the columns; a missing figure prints its reason in place of the number.
        """;

    private const string ExplanationShape = """
        JSON: `indicator`, `title`, `cell` (axis → code), `figure` (value, missing, low, high), and `sections`: `figure`, `formula`,
        `sums`, `structure`, `codes-x`, `codes-b`, `partners`, `rows`, `undisclosed`, `conversions`, `hashes`, `notes`, `again`, each with
        `lines` (item, label, value, unit, detail). Values are texts with all their digits. The same as `hansa explain --format json`.
        """;

    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["territory"] = "`region` or `reporter`; by default regions where the dataset has them.",
        ["only"] = "Codes of territories, products or groups to give, with commas between; the computation covers all.",
        ["scheme"] = "A classification by name; `/api/v1/schemes` lists them.",
        ["level"] = "Digits of the product code: 2, 4 or 6.",
        ["benchmark"] = "`country`, `rest`, `world:NAME[@YEAR]`, `world-rest:NAME` or `peers:CODE,…`.",
        ["cell"] = "The figure: `period=2017,region=RU-PRI,product=44`; an axis with one member need not be named.",
        ["rows"] = "How many codes, partners, rows or differences are listed.",
        ["before"] = "The earlier snapshot; by default the one before the current.",
        ["indicator"] =
            "Compares the figures of this indicator; by default trade by year and territory, and the saved questions.",
        ["period"] = "`2017` or `2013..2017`; by default the last year.",
        ["grain"] = "`year` (default), `quarter` or `month`.",
        ["flow"] = "`export` (default) or `import`.",
        ["gdp"] = "A dataset with gross product by territory.",
        ["population"] = "A dataset with inhabitants by territory.",
        ["employment"] = "A dataset with persons employed by territory.",
        ["rates"] = "Datasets of exchange rates, with commas between; `NAME@CODE` takes one territory's row.",
        ["currency"] = "The currency of the figures; by default that of the data.",
        ["deflator"] = "A dataset with a price index: money in constant prices.",
        ["prices-of"] = "The period whose prices are kept; by default the last.",
        ["flq-delta"] = "Flegg's quotient: the power of the correction for size; 0.3 by default.",
        ["net-exports"] = "Economic base: `C=0.2,A=0.1`, shares of the country's employment that work for abroad.",
        ["share"] = "The share wanted: `10%` or `0.1`.",
        ["own"] = "What there is now, in any unit of money.",
        ["others"] = "What the others have now, in the same unit.",
        ["growth"] = "Growth of the others a year: `5%`.",
        ["whole"] = "What all will have in the target year, instead of `others`.",
        ["from"] = "The year of the base.",
        ["to"] = "The year of the target.",
        ["year"] = "The year observed; by default the last of the dataset.",
        ["at"] = "The year of the value now.",
        ["base"] = "The value in the year of the base.",
        ["target"] =
            "Indicators: the value wanted. Table 3: a year, whose scenario is read from a table of aggregates.",
        ["observed"] = "The value now.",
        ["path"] = "`linear` (default) or `geometric`.",
        ["direction"] = "`up` (default: more is better) or `down`.",
        ["entry"] = "New exporters a year.",
        ["survival"] = "Share of exporters that still export a year later: `55%`.",
        ["values"] = "Mean exports of an exporter from the year of entry on, with commas between.",
        ["cost"] = "Cost of one step: `entry=2,survival=15,value=4`.",
        ["limit"] = "The most steps of a lever: `survival=10`.",
        ["n"] = "Lines that normalised indices count with: `benchmark` (default), `active` or a number.",
        ["of"] =
            "Tables 1, 2 and 3: the code of one territory; by default the whole dataset. Priorities: `sectors`, `products`, `markets`, with commas between.",
        ["approach"] = "Table 3: rec, volrc, or SCHEME:CLASS+CLASS[:SCHEME], separated by commas.",
        ["aggregates"] = "Table 3: a table of aggregates that fills what the rows of trade lack.",
        ["codes"] = "Table 3: true gives the product codes that make two approaches differ.",
        ["minimum-exports"] = "Table 4: territories that export less, in whole units of currency, get no type.",
        ["minimum-share"] = "Table 4: a sector below this share (0 to 1) cannot give a territory its type.",
        ["chained"] = "Price and volume: `yes` goes from each period to the next.",
        ["gap"] = "Margins: periods at an end of the window for which a line may be absent; 0 by default.",
        ["world"] = "Priorities: a dataset with world trade, for the growth of demand.",
        ["weight"] = "Priorities: weights in place of the usual ones, `technology=2,growth=0`.",
        ["cut"] = "Priorities: the last rank that counts as one; 10 by default.",
        ["draws"] = "Priorities: draws of weights behind the intervals of ranks; 1000 by default.",
        ["scenarios"] = "Types: number of scenarios behind the stability; 1000 by default.",
        ["shake"] = "Types: in every second scenario each cell is off by up to this share (0 to 1); 0.1 by default.",
        ["seed"] = "Another seed draws other scenarios; 1 by default.",
        [QueryWords.ViewName] =
            "Types: `territories` (default), `matrix` or `cells`. Quality: `summary` (default), `records`, `undisclosed`, "
            + "`coverage`, `unclassified`, `unit-values`, `mirror-products`, `mirror-partners` or `head-offices`. "
            + $"Firms, dynamics: {string.Join(", ", ShowFirmDynamics.Views.Select(view => $"`{view}`"))}; by default numbers and rates.",
        ["rule"] = "Firms: who counts as an exporter, by the id of a definition; `any` by default.",
        ["rules"] = "Firms, definitions: those to compare, with commas between; by default all.",
        ["by"] =
            "Firms: `region`, `product-group`, `partner-group`, `size`, with commas between; several make a crossing.",
        [FirmAddress.Table] = "Firms: one of the tables of the answer by its code; by default the first.",
        ["bootstrap"] = "Firms, dynamics: draws of firms behind 95 % intervals; none by default.",
        ["old"] = "Firms, change: the same declarations linked by the rule of the first year.",
        ["close-gaps"] = "Firms, survival: true, where one year without exports does not end a spell.",
        ["first-spell"] = "Firms, survival: true for the first spell of each firm only.",
        ["wide"] = "Firms, path: destinations of a first year that is wide at once; 3 by default.",
        ["register"] = "Firms, classes: the register of SMEs, for exporters per thousand of them.",
        ["mirror"] = "Quality: a dataset with the imports that partners report.",
        ["cif"] = "Quality: partners' imports are divided by this factor, 1 to 2; 1 by default.",
        ["k"] = "Quality: robust standard deviations that make a unit value an outlier; 3 by default.",
        ["minimum-cells"] = "Quality: products with fewer cells have no outlying unit values; 10 by default.",
        ["mining"] = "Quality: the code of mining among activities; `B` by default.",
        [AnswerFormats.Parameter] =
            "`json` (default), `csv`, `json-stat` (JSON-stat 2.0), `px` (PX 2013) or `xlsx` (Excel); the header Accept chooses between the first two.",
        [Language.Parameter] = "`en` (default) or `ru`: the language of labels in CSV, JSON-stat, PX and Excel.",
    };

    public static void Describe<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>().WithProblems();

    public static void DescribeIndicator(this RouteHandlerBuilder route) =>
        route
            .WithSummary("An indicator over a dataset")
            .WithAnswer(FigureShape, [.. IndicatorQuestion.Parameters, Language.Parameter]);

    public static void DescribeExplanation(this RouteHandlerBuilder route) =>
        route
            .WithSummary("How one figure came about: formula, sums, codes, rows, hashes")
            .WithDescription(ExplanationShape)
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .WithProblems()
            .AddOpenApiOperationTransformer(
                (operation, _, _) => AddParameters(operation, [.. ExplanationQuestion.Parameters, Language.Parameter])
            );

    public static void DescribeChanges(this RouteHandlerBuilder route) =>
        route
            .WithSummary("What a revision changed: figures, keys of rows, files")
            .Produces<ChangesAnswer>()
            .WithProblems()
            .AddOpenApiOperationTransformer(
                (operation, _, _) => AddParameters(operation, [.. ChangesQuestion.Parameters, Language.Parameter])
            );

    public static void DescribeSavedQuestion(this RouteHandlerBuilder route) =>
        route.WithSummary("A saved question, asked of the newest data").WithAnswer(FigureShape, [Language.Parameter]);

    public static void DescribeTable(this RouteHandlerBuilder route) =>
        route
            .WithSummary("A table of the method over a dataset: 1, 2, 4 or 5")
            .WithAnswer(TableShape, [.. TableQuestion.Parameters, Language.Parameter]);

    public static void DescribeTypes(this RouteHandlerBuilder route) =>
        route
            .WithSummary("Types of territories by sector and by geography of exports")
            .WithAnswer(TableShape, [.. TypologyQuestion.Parameters, Language.Parameter]);

    public static void DescribeQuality(this RouteHandlerBuilder route) =>
        route
            .WithSummary("How good the data on exports are")
            .WithAnswer(TableShape, [.. QualityQuestion.Parameters, Language.Parameter]);

    public static void DescribeFirms(this RouteHandlerBuilder route) =>
        route
            .WithSummary(
                $"Exporters: {string.Join(", ", FirmAddress.Kinds)}; of confidential data after hansa serve --internal only"
            )
            .WithAnswer(TableShape, [.. FirmAddress.All, Language.Parameter]);

    public static void DescribeTarget(
        this RouteHandlerBuilder route,
        string summary,
        IReadOnlyList<string> parameters
    ) =>
        route
            .WithSummary(summary)
            .Produces<TargetResult>()
            .WithProblems()
            .AddOpenApiOperationTransformer((operation, _, _) => AddParameters(operation, parameters));

    public static void DescribeStanding(this RouteHandlerBuilder route) =>
        route
            .WithSummary("Where the targets of a set stand by a dataset: pace, projection, status")
            .Produces<StandingAnswer>()
            .WithProblems()
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                    AddParameters(operation, [.. TargetQuestion.StandingParameters, Language.Parameter])
            );

    public static void DescribePriorities(this RouteHandlerBuilder route) =>
        route
            .WithSummary("Sectors, products and markets of a region by rank, with reasons")
            .WithAnswer(TableShape, [.. PriorityQuestion.Parameters, Language.Parameter]);

    private static void WithAnswer(this RouteHandlerBuilder route, string shape, IEnumerable<string> parameters) =>
        route
            .WithDescription(shape)
            .Produces(
                StatusCodes.Status200OK,
                contentType: MediaTypeNames.Application.Json,
                additionalContentTypes: [MediaTypeNames.Text.Csv, MediaTypeNames.Application.Octet, ContentTypes.Excel]
            )
            .WithProblems()
            .AddOpenApiOperationTransformer(
                (operation, _, _) => AddParameters(operation, [.. parameters, AnswerFormats.Parameter])
            );

    private static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route) =>
        route
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task AddParameters(OpenApiOperation operation, IEnumerable<string> names)
    {
        operation.Parameters ??= [];
        foreach (var name in names)
        {
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Description = Meanings[name],
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        }
        return Task.CompletedTask;
    }
}
