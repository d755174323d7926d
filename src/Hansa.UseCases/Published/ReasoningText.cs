using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Published;

/// <summary>The steps of a proof in words, with the numbers.</summary>
/// <param name="cells">As the claims have them.</param>
internal sealed class ReasoningText(IReadOnlyList<PublishedCell> cells, IReadOnlyList<PublishedRelation> relations)
{
    public IReadOnlyList<LocalText> Steps(IReadOnlyList<ReasoningStep> steps) =>
        steps.Count > 0 ? [.. steps.Select(Step)] : [OnlyTogether()];

    private LocalText Step(ReasoningStep step)
    {
        var formula = relations[step.Relation].Formula.ToString();
        var given = Given(step);
        var (left, known) =
            step.Known is { } clash && clash != Interval.Whole
                ? IntervalText.Apart(step.Range, clash)
                : (IntervalText.Of(step.Range), null);
        var cell = cells[step.Cell];
        return Joined(
            new LocalText(
                $"{formula}: {given.English}{cell.Name} is {left.English}",
                $"{formula}: {given.Russian}{cell.Name} — {left.Russian}"
            ),
            known is null ? new LocalText(".", ".") : But(cell, step, known)
        );
    }

    private static LocalText But(PublishedCell cell, ReasoningStep step, LocalText known) =>
        cell.Printed.Range == step.Known
            ? new LocalText(
                $"; but it is printed {cell.Printed.Text}, that is {known.English}.",
                $"; но напечатано {Russian(cell.Printed.Text)}, то есть {known.Russian}."
            )
            : new LocalText($"; but by the above it is {known.English}.", $"; но по предыдущему — {known.Russian}.");

    private LocalText Given(ReasoningStep step)
    {
        if (step.Given.Count == 0)
            return new LocalText("", "");
        var known = step.Given.Select(one => Known(cells[one.Cell], one.Range)).ToArray();
        return new LocalText(
            $"with {string.Join(", ", known.Select(one => one.English))}, ",
            $"при {string.Join(", ", known.Select(one => one.Russian))} "
        );
    }

    private static LocalText Known(PublishedCell cell, Interval range)
    {
        if (range == cell.Printed.Range)
            return new LocalText($"{cell.Name} {cell.Printed.Text}", $"{cell.Name} {Russian(cell.Printed.Text)}");
        var told = IntervalText.Of(range);
        return new LocalText($"{cell.Name} {told.English}", $"{cell.Name} {told.Russian}");
    }

    private static LocalText OnlyTogether() =>
        new(
            "No single relation shows it, all of them together do: no numbers that are printed like these cells keep every one.",
            "Ни одно соотношение само по себе этого не показывает, но все вместе невыполнимы: таких чисел, которые печатались бы как в этих ячейках и отвечали каждому соотношению, нет."
        );

    private static string Russian(string printed) => RepairText.Russian(printed);

    private static LocalText Joined(LocalText one, LocalText other) =>
        new(one.English + other.English, one.Russian + other.Russian);
}
