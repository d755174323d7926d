using Hansa.Adapters.Sources.Cells;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>One sheet of an Excel workbook; as with <see cref="Columns"/>, the request says what its columns mean.</summary>
internal sealed class Excel : Source
{
    private static readonly Columns Meaning = new();

    public override SourceCard Card { get; } =
        new(
            "excel",
            "One sheet of an Excel workbook with a header row",
            ".xlsx, .xlsb or .xls; --sheet says which sheet, --map which column is which; numbers are read exactly, "
                + "formulas, errors and booleans are quarantined",
            [],
            "hansa load trade.xlsx --as trade --source excel --sheet Exports --workspace work --map region=Region --map product=Code "
                + "--map value=USD --reporter RUS --period 2017 --nomenclature product=HS2017 --nomenclature region=ru --unit usd"
        );

    public override bool Unpacks => false;

    public override bool Reads(string entryName) =>
        Path.GetExtension(entryName).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLSB" or ".XLS";

    public override Outcome<RecordReader> Open(Stream content, LoadRequest request) =>
        ExcelRecords.Open(content, new CellForm(), request);

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        Meaning.Declare(header, request);
}
