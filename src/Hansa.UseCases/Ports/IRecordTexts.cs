using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Ports;

/// <summary>The records of a snapshot's files, as they came.</summary>
public interface IRecordTexts
{
    /// <summary>The texts of records by file (its position in the manifest, from 1) and line.</summary>
    /// <returns>Only those that can be read: files of text that the workspace keeps. Others are left out.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    IReadOnlyDictionary<(int File, long Line), string> Of(
        Manifest manifest,
        IReadOnlyCollection<(int File, long Line)> places,
        CancellationToken cancellation
    );
}
