using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Matrices;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>How a person wants a file of figures.</summary>
/// <param name="Format"><c>json-stat</c> or <c>px</c>.</param>
/// <param name="Language"><c>en</c> or <c>ru</c>: of labels and notes.</param>
/// <param name="Contact">Who answers questions on the figures; nothing where nobody was named.</param>
public sealed record FigureForm(string Format, string Language, string? Contact = null);

/// <summary>Asks for figures as a file that other programs of statistical agencies read.</summary>
public sealed record WriteFigures(IndicatorReport Report, FigureForm Form) : UseCase<DocumentFile>
{
    public override Outcome<DocumentFile> Run(House house, CancellationToken cancellation) =>
        FigureFile.Of(IndicatorMatrix.Of(Report), Form);
}

/// <summary>Asks for a table as a file that other programs of statistical agencies read.</summary>
public sealed record WriteTable(ReportTable Table, FigureForm Form) : UseCase<DocumentFile>
{
    public override Outcome<DocumentFile> Run(House house, CancellationToken cancellation) =>
        FigureFile.Of(TableMatrix.Of(Table), Form);
}

/// <summary>Writes a matrix in the form asked for.</summary>
internal static class FigureFile
{
    public static Outcome<DocumentFile> Of(FigureMatrix matrix, FigureForm form)
    {
        if (matrix.Cells.Count == 0)
            return Empty;
        var signed = matrix with { Contact = form.Contact };
        return form.Format switch
        {
            "json-stat" => File("json", file => JsonStat.Write(signed, form.Language, file)),
            "px" => File("px", file => TextFormats.InUtf8(file, text => PxFile.Write(signed, form.Language, text))),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Format, "No format of figures."),
        };
    }

    private static DocumentFile File(string extension, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return new DocumentFile(null, extension, bytes.ToArray());
    }

    private static readonly Problem Empty = new(
        ProblemKind.NotFound,
        "There are no figures to write.",
        "Ask for a period in which there is trade; hansa datasets lists what is there."
    );
}
