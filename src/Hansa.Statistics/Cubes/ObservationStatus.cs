namespace Hansa.Statistics.Cubes;

/// <summary>Codes of the status dimension (SDMX's observation status, in words).</summary>
public static class ObservationStatus
{
    /// <summary>The row has a value.</summary>
    public const string Observed = "observed";

    /// <summary>There was trade; its publisher withheld the value.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>Nobody knows whether there was trade.</summary>
    public const string NotObserved = "not-observed";
}
