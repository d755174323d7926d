using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Firms;

/// <summary>Survival curves as a picture, its words with the numbers that it shows.</summary>
internal static class SurvivalChart
{
    private static readonly LocalText Axis = new("years of exporting", "лет экспорта");

    /// <param name="table">Gives the picture its title.</param>
    /// <param name="curves">More than can be told apart are left to the table.</param>
    public static IReadOnlyList<Chart> Of(
        ReportTable table,
        IReadOnlyList<(LocalText Name, IReadOnlyList<SurvivalStep> Steps)> curves
    )
    {
        if (curves.Count == 0)
            return [];
        var shown = curves.Take(StepCurves.MostCurves).ToArray();
        return
        [
            new StepCurves(
                table.Code,
                table.Title,
                new(Words(shown, "en", curves.Count), Words(shown, "ru", curves.Count)),
                [
                    .. shown.Select(curve => new StepCurve(
                        curve.Name,
                        [.. curve.Steps.Select(step => step.Survival.Value ?? 0)]
                    )),
                ],
                Axis
            ),
        ];
    }

    private static string Words((LocalText Name, IReadOnlyList<SurvivalStep> Steps)[] shown, string language, int all)
    {
        var typography = new Typography(language);
        var told = shown.Select(curve =>
            $"{curve.Name.In(language)}: {string.Join(", ", curve.Steps.Select(step => Word(step, typography)))}"
        );
        var start = new LocalText("Share that goes on exporting after", "Доля продолжающих экспорт после").In(language);
        var more = new LocalText($" Shown: {shown.Length} of {all}.", $" Показано: {shown.Length} из {all}.").In(
            language
        );
        return $"{start}: {string.Join("; ", told)}.{(shown.Length < all ? more : "")}";
    }

    private static string Word(SurvivalStep step, Typography typography) =>
        $"{step.Years} — {typography.WithUnit(typography.Number(100 * (step.Survival.Value ?? 0), 1), "%")}";
}
