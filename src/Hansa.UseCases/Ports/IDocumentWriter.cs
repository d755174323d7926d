using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Ports;

/// <summary>Writes documents in one format.</summary>
public interface IDocumentWriter
{
    /// <summary>What a person calls the format, which is also the ending of its files: <c>html</c>, <c>docx</c>, <c>px</c>, …</summary>
    string Format { get; }

    /// <summary>The files of a document: one, or one for each of its tables where the format holds only one table.</summary>
    /// <param name="language"><c>en</c> or <c>ru</c>.</param>
    /// <returns>The files, or a problem where the format is not possible on this machine.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Outcome<IReadOnlyList<DocumentFile>> Write(Document document, string language, CancellationToken cancellation);
}

/// <summary>One file of a written document.</summary>
/// <param name="Part">What of the document it holds: the code of a table; nothing for the whole document.</param>
/// <param name="Extension">The ending of its name, without a point: <c>html</c>, <c>px</c>, <c>json</c>.</param>
public sealed record DocumentFile(string? Part, string Extension, ReadOnlyMemory<byte> Content);

/// <summary>Puts finished files where a person asked for them.</summary>
public interface IDocumentFolder
{
    /// <summary>Writes a file whole or not at all, in place of one of the same name.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <returns>The full path, or a problem: the folder cannot be written to, or the disk is full.</returns>
    Outcome<string> Save(string folder, string name, ReadOnlyMemory<byte> content);
}

/// <summary>Turns charts into pictures, for formats that hold no drawings of their own.</summary>
public interface IChartPictures
{
    /// <summary>The chart as a PNG, its text in one language, without its caption.</summary>
    /// <param name="width">In pixels; the height follows from the chart.</param>
    /// <returns>The picture, or a problem where this machine has no font for its texts.</returns>
    Outcome<ChartPicture> Png(Chart chart, string language, int width);
}

/// <summary>A picture with its size in pixels.</summary>
public sealed record ChartPicture(ReadOnlyMemory<byte> Png, int Width, int Height);
