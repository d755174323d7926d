using Hansa.Statistics.Classifications;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>What a product code counts in under an approach.</summary>
/// <param name="Describe">For provenance: <c>rec/2020</c>.</param>
/// <param name="Options">Code → for each thing that the code may be, the quantities that a dollar of it adds to, whoever exports it; one option where it is known.</param>
internal sealed record ApproachClasses(
    ApproachCard Card,
    string Describe,
    Func<string, IReadOnlyList<SmeQuantity>> Options
)
{
    private const string Listed = "yes";

    // Goods of a class with this code may be of any other.
    private const string Undisclosed = "undisclosed";

    /// <param name="vintage">The codes that the schemes are to read.</param>
    public static Outcome<ApproachClasses> Of(IReference reference, ApproachCard card, string vintage) =>
        from scheme in reference.Scheme(card.Scheme, vintage)
        from checkedScheme in Knows(scheme, card)
        from competitive in List(reference, card.CompetitiveScheme, vintage)
        from engineering in List(reference, card.EngineeringScheme, vintage)
        select new ApproachClasses(
            card,
            $"{scheme.Name}/{scheme.Version}",
            code => OptionsOf(code, checkedScheme, card, competitive, engineering)
        );

    private static Outcome<Scheme?> List(IReference reference, string? name, string vintage) =>
        name is null
            ? Outcome<Scheme?>.Of(null)
            : reference
                .Scheme(name, vintage)
                .Then(scheme =>
                    scheme.Classes.Any(one => one.Code == Listed)
                        ? Outcome<Scheme?>.Of(scheme)
                        : new Problem(
                            ProblemKind.Invalid,
                            new(
                                $"The scheme {name} is no list of goods: it has no class '{Listed}'.",
                                $"Классификация {name} — не список товаров: в ней нет класса «{Listed}»."
                            ),
                            new(
                                "Take a scheme whose class 'yes' holds the goods, such as competitive-industrial-rec.",
                                "Возьмите классификацию, где товары собраны в классе yes, например competitive-industrial-rec."
                            )
                        )
                );

    private static Outcome<Scheme> Knows(Scheme scheme, ApproachCard card)
    {
        var codes = scheme.Classes.Select(one => one.Code).ToArray();
        var unknown = card.NonResource.FirstOrDefault(one => !codes.Contains(one));
        return unknown is null
            ? scheme
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"The scheme {scheme.Name} has no class '{unknown}'.",
                    $"В классификации {scheme.Name} нет класса «{unknown}»."
                ),
                new($"Its classes are {codes}.", $"Её классы: {codes}.")
            );
    }

    private static SmeQuantity[] OptionsOf(
        string code,
        Scheme scheme,
        ApproachCard card,
        Scheme? competitive,
        Scheme engineering
    )
    {
        var classes = scheme.Classify(code);
        var isOpen = classes.Contains(Undisclosed);
        bool[] nonResource =
            isOpen ? [false, true]
            : classes.Count == 0 ? [false]
            : [.. classes.Select(one => card.NonResource.Contains(one)).Distinct()];
        var isListed = isOpen ? [false, true] : Answers(competitive, code);
        var isEngineering = isOpen ? [false, true] : Answers(engineering, code);
        SmeQuantity[] options =
        [
            .. from one in nonResource from two in isListed from three in isEngineering select Flags(one, two, three),
        ];
        // What is competitive or engineering is non-resource: other combinations come from hidden codes, whose true one has both.
        SmeQuantity[] possible = [.. options.Where(IsConsistent).Distinct()];
        return possible.Length > 0 ? possible : [.. options.Distinct()];
    }

    private static bool[] Answers(Scheme? list, string code) =>
        list is null ? [false]
        : list.Classify(code) is { Count: > 0 } classes ? [.. classes.Select(one => one == Listed).Distinct()]
        : [false];

    private static bool IsConsistent(SmeQuantity option) =>
        option.HasFlag(SmeQuantity.NonResource) || (option & (SmeQuantity.Competitive | SmeQuantity.Engineering)) == 0;

    private static SmeQuantity Flags(bool isNonResource, bool isCompetitive, bool isEngineering) =>
        SmeQuantity.Exports
        | (isNonResource ? SmeQuantity.NonResource : 0)
        | (isCompetitive ? SmeQuantity.Competitive : 0)
        | (isEngineering ? SmeQuantity.Engineering : 0);
}
