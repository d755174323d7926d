using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Codes of the status dimension, and the words that publishers use for them.</summary>
internal static class ObservationStatus
{
    public const string Observed = "observed";
    public const string Suppressed = "suppressed";
    public const string NotObserved = "not-observed";

    public static IReadOnlyList<string> All { get; } = [Observed, Suppressed, NotObserved];

    /// <summary>Position of the reader for rows with a value among <see cref="Readers"/>.</summary>
    public const int WithValue = 0;

    /// <summary>Position of the reader for rows without one.</summary>
    public const int WithoutValue = 1;

    /// <summary>Readers that know the declared words and Hansa's own codes. Any other word says that a value is observed where there is
    /// one, and that none was where there is not; it is kept as it stands, and remarked on.</summary>
    public static IReadOnlyList<CodeReader> Readers(IReadOnlyDictionary<string, string> words) =>
        [text => Read(text, words, Observed), text => Read(text, words, NotObserved)];

    private static CodeReading Read(string text, IReadOnlyDictionary<string, string> words, string otherwise) =>
        words.TryGetValue(text, out var code) ? CodeReading.Of(code)
        : All.Contains(text) ? CodeReading.Of(text)
        : CodeReading.Of(otherwise, $"no meaning was declared for the word, it was taken for {otherwise} (--status)");
}
