namespace Hansa.UseCases.Ports;

/// <summary>Everything outside that use-cases may call, handed in by a face at its start.</summary>
/// <param name="Engine">Adds up rows.</param>
/// <param name="Datasets">The workspace's datasets and their snapshots.</param>
/// <param name="Loading">Turns files into snapshots.</param>
/// <param name="Reference">Classifications, countries, regions and texts.</param>
/// <param name="Schemes">The list of classifications, and those that the workspace adds to it.</param>
public sealed record House(IEngine Engine, IDatasets Datasets, ILoading Loading, IReference Reference, ISchemes Schemes)
{
    /// <summary>Small CSV files that people write by hand; none can be read where a face gives no reader.</summary>
    public ITableFiles TableFiles { get; init; } = new NoTableFiles();

    /// <summary>The workspace's sets of targets; none where a face keeps none.</summary>
    public ITargetSets Targets { get; init; } = new NoTargetSets();

    /// <summary>The document formats that need packages or other programs: Word, Excel, PDF.</summary>
    public IReadOnlyList<IDocumentWriter> Writers { get; init; } = [];

    /// <summary>Where documents are saved; nothing where a face writes no files.</summary>
    public IDocumentFolder? DocumentFolder { get; init; }

    /// <summary>What linked datasets know of their firms.</summary>
    public IFirmFacts Firms { get; init; } = new NoFirmFacts();

    /// <summary>The questions that were saved in the workspace.</summary>
    public IQuestions Questions { get; init; } = new NoQuestions();

    /// <summary>The records of files as they came; nothing where no files are kept.</summary>
    public IRecordTexts? RecordTexts { get; init; }

    /// <summary>What was released from the workspace; nothing where there is no workspace to release from.</summary>
    public IReleases? Releases { get; init; }
}
