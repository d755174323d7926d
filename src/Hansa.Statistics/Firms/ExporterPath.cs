namespace Hansa.Statistics.Firms;

/// <summary>How a firm came to export.</summary>
public enum ExporterPath
{
    /// <summary>Sales abroad were a quarter of its turnover or more within three years of its birth.</summary>
    BornGlobal,

    /// <summary>It exported within three years of its birth; what part of its sales that was is not known.</summary>
    EarlyExporter,

    /// <summary>It exported later, or less, at first.</summary>
    StepByStep,

    /// <summary>Its birth, or its first export, is not known.</summary>
    Unknown,
}

/// <summary>What is known of a firm's beginning.</summary>
/// <param name="Born">The year of its birth; nothing where it is not known.</param>
/// <param name="FirstExport">The year of its first export; nothing where it exported when the data begin.</param>
/// <param name="ShareAbroad">The largest share of sales abroad, 0 to 1, in the years up to three after the birth; nothing where turnover is not known.</param>
public readonly record struct FirmBeginning(int? Born, int? FirstExport, double? ShareAbroad)
{
    /// <summary>Years after birth within which a firm is young.</summary>
    public const int YoungYears = 3;

    /// <summary>Years after birth from which a firm is old.</summary>
    public const int OldYears = 10;

    /// <summary>Share of sales abroad from which a firm is global.</summary>
    public const double GlobalShare = 0.25;

    /// <summary>Whole years from birth to the first export; nothing where either is not known, or the birth is later.</summary>
    public int? Age => Born is { } born && FirstExport is { } export && export >= born ? export - born : null;

    /// <summary>Knight and Cavusgil (2004), Journal of International Business Studies 35(2): 124-141.</summary>
    public ExporterPath Path =>
        Age is not { } age ? ExporterPath.Unknown
        : age > YoungYears ? ExporterPath.StepByStep
        : ShareAbroad is not { } share ? ExporterPath.EarlyExporter
        : share >= GlobalShare ? ExporterPath.BornGlobal
        : ExporterPath.StepByStep;
}
