using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>An approach as a person writes it: <c>rec</c>, <c>rec@paper</c>, or an own one: <c>SCHEME:CLASS+CLASS[:COMPETITIVE-SCHEME]</c>.</summary>
internal static class ApproachChoice
{
    private const string Engineering = "engineering";

    public static Outcome<ApproachCard> Of(IReference reference, string text)
    {
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            1 => Known(reference, text),
            2 or 3 when parts.All(part => part.Length > 0) => Own(text, parts),
            _ => Malformed(text),
        };
    }

    private static Outcome<ApproachCard> Known(IReference reference, string text)
    {
        var (name, version) = text.Split('@', 2) is [var before, var after] ? (before, after) : (text, null);
        var codes = reference.Specification.Approaches.Select(one => one.Code).ToArray();
        var card = reference.Specification.Approaches.FirstOrDefault(one => one.Code == name);
        if (card is null)
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no approach '{text}'.", $"Подхода «{text}» нет."),
                Nearest.Advice(
                    name,
                    codes,
                    new(
                        $"Approaches are {codes}; an own one says which classes of a scheme are non-resource: SCHEME:CLASS+CLASS.",
                        $"Подходы: {codes}; свой подход называет несырьевые классы классификации: СХЕМА:КЛАСС+КЛАСС."
                    )
                )
            );
        return version is null ? card : card with { Code = text, Scheme = $"{card.Scheme}@{version}" };
    }

    private static ApproachCard Own(string text, string[] parts) =>
        new(
            parts[0],
            parts[0],
            parts[1].Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            CompetitiveScheme = parts.Length == 3 ? parts[2] : null,
            EngineeringScheme = Engineering,
            Title = LocalText.Same(text),
        };

    private static Problem Malformed(string text) =>
        new(
            ProblemKind.Invalid,
            new($"'{text}' is not an approach.", $"«{text}» — не подход."),
            new(
                "Write its name, or SCHEME:CLASS+CLASS, or SCHEME:CLASS+CLASS:SCHEME with a list of competitive industrial goods (class yes).",
                "Напишите его имя, или СХЕМА:КЛАСС+КЛАСС, или СХЕМА:КЛАСС+КЛАСС:СХЕМА со списком конкурентоспособных промышленных товаров (класс yes)."
            )
        );
}
