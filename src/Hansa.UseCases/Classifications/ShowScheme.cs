using Hansa.Statistics.Classifications;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Classifications;

/// <summary>One classification with its rules.</summary>
/// <param name="Rules">By prefix; none when only the names of classes are known.</param>
public sealed record SchemeDetails(SchemeCard Card, IReadOnlyList<PrefixRule> Rules);

/// <summary>Shows the classes and rules of a classification.</summary>
/// <param name="Name">Its name, or name and version: <c>lall</c>, <c>lall@2000-sitc2</c>.</param>
public sealed record ShowScheme(string Name) : UseCase<SchemeDetails>
{
    public override Outcome<SchemeDetails> Run(House house, CancellationToken cancellation) =>
        from cards in house.Schemes.All()
        from card in Named(cards)
        from rules in house.Schemes.Rules(card)
        select new SchemeDetails(card, rules);

    private Outcome<SchemeCard> Named(IReadOnlyList<SchemeCard> cards)
    {
        var parts = Name.Split('@', 2);
        var named = cards.Where(card => card.Name == parts[0]).ToArray();
        if (named.Length == 0)
            return Unknown(parts[0], [.. cards.Select(card => card.Name).Distinct()]);
        var found =
            parts.Length == 1
                ? named.FirstOrDefault(card => card.IsDefault) ?? named[0]
                : named.FirstOrDefault(card => card.Version == parts[1]);
        return found is null ? Unknown(Name, [.. named.Select(card => $"{card.Name}@{card.Version}")]) : found;
    }

    private static Problem Unknown(string typed, IReadOnlyCollection<string> names) =>
        new(
            ProblemKind.NotFound,
            new($"There is no scheme '{typed}'.", $"Классификации «{typed}» нет."),
            Nearest.Advice(
                typed,
                names,
                new("hansa scheme list shows them all.", "Все классификации: hansa scheme list.")
            )
        );
}
