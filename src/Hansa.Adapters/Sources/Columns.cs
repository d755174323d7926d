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
        request.Mapping.Count == 0
            ? new Problem(
                ProblemKind.Invalid,
                "Nothing says what the columns mean.",
                $"The file's columns are {string.Join(", ", header.Columns)}. Map them: --map value=…, --map product=… and so on."
            )
            : new Declaration
            {
                Nomenclatures = Countries,
                Absence = Absence.NotObserved,
                Constants = OnlyExports,
                Unit = WholeDollars,
                Findings = request.Unit is null ? [TakenAsDollars] : [],
            };

    private const string WholeDollars = "usd";

    private const string TakenAsDollars =
        "No unit was given: values are taken as whole US dollars. Load with --unit to say otherwise.";

    // A file without a column for the flow holds exports unless the request says imports.
    private static Dictionary<string, string> OnlyExports { get; } = new() { [Role.Flow] = Flow.Export };

    private static Dictionary<Dimension, string> Countries { get; } =
        new() { [Dimension.Reporter] = "countries", [Dimension.Partner] = "countries" };
}
