using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>How a source writes what a format of cells leaves open.</summary>
/// <param name="Encoding">Of text, where the file does not say.</param>
/// <param name="DecimalMark">Stands in the source's numbers; numbers that the format stores as numbers get it too, so that one grammar reads all.</param>
internal sealed record CellForm(string Encoding = "utf-8", char DecimalMark = '.')
{
    /// <summary>The decimal mark of the request, else the source's.</summary>
    public char MarkFor(LoadRequest request) =>
        request.Numbers.Contains("comma") ? ','
        : request.Numbers.Contains("point") ? '.'
        : DecimalMark;
}
