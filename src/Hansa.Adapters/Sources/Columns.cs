using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Any delimited file with a header: the request says what its columns mean.</summary>
internal sealed class Columns : Source
{
    public override SourceCard Card { get; } =
        new(
            "columns",
            "Any delimited text file with a header line",
            "text divided by commas, semicolons, tabs or bars; --map says which column is which",
            [],
            "hansa load trade.csv --as trade --source columns --workspace work --map reporter=country --map product=code "
                + "--map value=usd --period 2017 --flow export --nomenclature product=HS2017 --unit usd"
        );

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        request.Mapping.Count == 0 ? NothingMapped(header)
        : request.Unit is { } unit && ValueUnit.Parse(unit) is { Succeeded: true, Value.Quantity: not Quantity.Money }
            ? Statistics(request)
        : new Declaration
        {
            Nomenclatures = Countries,
            Absence = Absence.NotObserved,
            Constants = OnlyExports,
            Unit = WholeDollars,
            Findings = request.Unit is null ? [TakenAsDollars] : [],
        };

    /// <summary>A refusal to guess what columns mean.</summary>
    public static Problem NothingMapped(Header header) =>
        new(
            ProblemKind.Invalid,
            new("Nothing says what the columns mean.", "Не сказано, что означают столбцы."),
            new(
                $"The file's columns are {header.Columns}. Map them: --map value=…, --map product=… and so on.",
                $"Столбцы файла: {header.Columns}. Сопоставьте их: --map value=…, --map product=… и так далее."
            )
        );

    // What is not money is no trade.
    private static Outcome<Declaration> Statistics(LoadRequest request) =>
        request.Citation is null ? StatisticsTable.WhoseNumbers() : StatisticsTable.Of(request);

    private const string WholeDollars = "usd";

    private const string TakenAsDollars =
        "No unit was given: values are taken as whole US dollars. Load with --unit to say otherwise.";

    // A file without a column for the flow holds exports unless the request says imports.
    private static Dictionary<string, string> OnlyExports { get; } = new() { [Role.Flow] = Flow.Export };

    private static Dictionary<Dimension, string> Countries { get; } =
        new() { [Dimension.Reporter] = "countries", [Dimension.Partner] = "countries" };
}
