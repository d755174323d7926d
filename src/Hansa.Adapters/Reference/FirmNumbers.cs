using Hansa.Statistics.Classifications;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Reference;

/// <summary>Lists of firms' numbers whose form can be checked.</summary>
internal static class FirmNumbers
{
    public const string Inn = "inn";

    /// <summary>How texts read as numbers of firms, or a problem that names the lists.</summary>
    public static Outcome<CodeReader> Reader(string list) =>
        list == Inn
            ? (CodeReader)ReadInn
            : new Problem(
                ProblemKind.Invalid,
                new($"There is no list of firms' numbers '{list}'.", $"Перечня номеров фирм «{list}» нет."),
                new(
                    $"Declare {Inn} (Russian taxpayer numbers, check digits verified), or any to keep the numbers as they are.",
                    $"Задайте {Inn} (российские номера налогоплательщиков, контрольные цифры проверяются) или any, чтобы оставить номера как есть."
                )
            );

    private static CodeReading ReadInn(string text) =>
        Statistics.Classifications.Inn.Fault(text) is { } fault
            ? CodeReading.Refused(QuarantineReasons.FirmNumber, fault)
            : CodeReading.Of(text);
}
