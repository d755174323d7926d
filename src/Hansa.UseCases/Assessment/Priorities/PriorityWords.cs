using System.Globalization;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Reads what people write of priorities: kinds by name, weights as <c>technology=2</c>.</summary>
public static class PriorityWords
{
    public static Outcome<IReadOnlyList<PriorityKind>> Kinds(IReadOnlyList<string> words)
    {
        var wrong = words.FirstOrDefault(word => PriorityKinds.Find(word) is null);
        return wrong is null
            ? Outcome<IReadOnlyList<PriorityKind>>.Of([.. words.Select(word => PriorityKinds.Find(word)!.Value)])
            : new Problem(
                ProblemKind.Invalid,
                new($"'{wrong}' cannot be ranked.", $"«{wrong}» нельзя расставить по местам."),
                new("Name sectors, products or markets.", "Назовите sectors, products или markets.")
            );
    }

    public static Outcome<IReadOnlyDictionary<string, decimal>> Weights(IReadOnlyList<string> words)
    {
        var read = new Dictionary<string, decimal>();
        foreach (var word in words)
        {
            if (
                word.Split('=') is not [var criterion, var number]
                || !decimal.TryParse(
                    number,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var weight
                )
            )
                return new Problem(
                    ProblemKind.Invalid,
                    new($"'{word}' is not a weight.", $"«{word}» — не вес."),
                    new("Write a criterion and a number: technology=2.", "Напишите критерий и число: technology=2.")
                );
            if (!read.TryAdd(criterion, weight))
                return new Problem(
                    ProblemKind.Invalid,
                    new($"{criterion} is given two weights.", $"Критерию {criterion} дано два веса."),
                    new("Give it one.", "Дайте ему один.")
                );
        }
        return read;
    }
}
