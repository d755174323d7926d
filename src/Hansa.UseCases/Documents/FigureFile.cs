using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Matrices;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>How a person wants a file of figures.</summary>
/// <param name="Format"><c>json-stat</c>, <c>px</c> or a format of <see cref="House.Writers"/>: <c>xlsx</c>.</param>
/// <param name="Language"><c>en</c> or <c>ru</c>: of labels and notes.</param>
/// <param name="Contact">Who answers questions on the figures; nothing where nobody was named.</param>
public sealed record FigureForm(string Format, string Language, string? Contact = null);

/// <summary>Asks for figures as a file that other programs of statistical agencies read.</summary>
public sealed record WriteFigures(IndicatorReport Report, FigureForm Form) : UseCase<DocumentFile>
{
    public override Outcome<DocumentFile> Run(House house, CancellationToken cancellation) =>
        FigureFile.Of(house, Form, () => IndicatorMatrix.Of(Report), () => IndicatorTable.Of(Report));
}

/// <summary>Asks for a table as a file that other programs of statistical agencies read.</summary>
public sealed record WriteTable(ReportTable Table, FigureForm Form) : UseCase<DocumentFile>
{
    public override Outcome<DocumentFile> Run(House house, CancellationToken cancellation) =>
        FigureFile.Of(house, Form, () => TableMatrix.Of(Table), () => Table);
}

/// <summary>Writes figures in the form asked for.</summary>
internal static class FigureFile
{
    public static Outcome<DocumentFile> Of(
        House house,
        FigureForm form,
        Func<FigureMatrix> matrix,
        Func<ReportTable> table
    ) =>
        form.Format switch
        {
            "json-stat" => Matrix(matrix(), form)
                .Select(made => File("json", file => JsonStat.Write(made, form.Language, file))),
            "px" => Matrix(matrix(), form)
                .Select(made =>
                    File("px", file => TextFormats.InUtf8(file, text => PxFile.Write(made, form.Language, text)))
                ),
            _ => ByWriter(house, form, table()),
        };

    private static Outcome<FigureMatrix> Matrix(FigureMatrix matrix, FigureForm form) =>
        matrix.Cells.Count == 0 ? Empty : matrix with { Contact = form.Contact };

    // The writers of whole documents take a document of this table alone.
    private static Outcome<DocumentFile> ByWriter(House house, FigureForm form, ReportTable table)
    {
        var writer =
            house.Writers.FirstOrDefault(one => one.Format == form.Format)
            ?? throw new ArgumentOutOfRangeException(nameof(form), form.Format, "No format of figures.");
        var draft = new DocumentDraft();
        var key = draft.Key(table.Title, table.Provenance);
        var document = draft.TableOfOne(table, key).Add(new SourceList()).Finish(table.Code, table.Title, new("", ""));
        return writer.Write(document, form.Language, CancellationToken.None).Select(files => files[0]);
    }

    private static DocumentFile File(string extension, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return new DocumentFile(null, extension, bytes.ToArray());
    }

    private static readonly Problem Empty = new(
        ProblemKind.NotFound,
        new("There are no figures to write.", "Показателей для записи нет."),
        new(
            "Ask for a period in which there is trade; hansa datasets lists what is there.",
            "Спросите за период, когда торговля была; что есть, покажет hansa datasets."
        )
    );
}
