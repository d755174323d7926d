using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Codes of the status dimension, and the words that publishers use for them.</summary>
internal static class ObservationStatus
{
    public const string Observed = "observed";
    public const string Suppressed = "suppressed";
    public const string NotObserved = "not-observed";

    public static IReadOnlyList<string> All { get; } = [Observed, Suppressed, NotObserved];

    /// <summary>A reader that knows the declared words and Hansa's own codes; any other word is quarantined.</summary>
    public static CodeReader Reader(IReadOnlyDictionary<string, string> words) =>
        text =>
            words.TryGetValue(text, out var code) ? CodeReading.Of(code)
            : All.Contains(text) ? CodeReading.Of(text)
            : CodeReading.Refused(
                QuarantineReasons.UnknownStatus,
                $"say what it means: --status '{text}=observed', =suppressed or =not-observed"
            );
}
