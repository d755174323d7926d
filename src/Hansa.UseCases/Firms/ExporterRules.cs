using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Finds definitions of exporters, and says which of them a dataset can answer.</summary>
internal static class ExporterRules
{
    /// <summary>The newest version of an id, or the version that is named; or a problem that names the nearest ones.</summary>
    public static Outcome<ExporterRuleCard> Find(IReference reference, string name)
    {
        var found = reference
            .ExporterRules.Where(card => card.Rule.Id == name || card.Rule.Name == name)
            .MaxBy(card => card.Rule.Version);
        return found is not null
            ? found
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no definition of exporters '{name}'.", $"Определения экспортёров «{name}» нет."),
                Nearest.Advice(
                    name,
                    [.. reference.ExporterRules.Select(card => card.Rule.Id).Distinct()],
                    new("hansa firms definitions prints all of them.", "Все определения: hansa firms definitions.")
                )
            );
    }

    /// <summary>The newest version of every definition, in the order in which they are listed.</summary>
    public static IReadOnlyList<ExporterRuleCard> Newest(IReference reference) =>
        [
            .. reference
                .ExporterRules.GroupBy(card => card.Rule.Id)
                .Select(versions => versions.MaxBy(card => card.Rule.Version)!),
        ];

    /// <summary>The rule, or why the dataset cannot answer it.</summary>
    public static Outcome<ExporterRuleCard> Suited(ExporterRuleCard card, FirmScope scope)
    {
        var (rule, manifest) = (card.Rule, scope.Manifest);
        if (rule.MinimumValue > 0 && rule.Currency != manifest.Currency)
            return Refuse(
                new(
                    $"The definition {rule.Name} sets a least value in {rule.Currency}, and {manifest.Dataset} is in {manifest.Currency}.",
                    $"Определение {rule.Name} задаёт наименьшую стоимость в {rule.Currency}, а данные набора {manifest.Dataset} — в {manifest.Currency}."
                ),
                new(
                    "Choose another definition with --rule, or add one in that currency to data/parameters/exporter-rules.csv.",
                    "Выберите другое определение (--rule) или добавьте определение в этой валюте в data/parameters/exporter-rules.csv."
                )
            );
        if (Lacking(rule, scope) is { } dimension)
            return Refuse(
                new(
                    $"The definition {rule.Name} looks at each {dimension.Name()}, which the rows of {manifest.Dataset} do not have.",
                    $"Определению {rule.Name} нужно измерение {dimension.Name()}, а в строках набора {manifest.Dataset} его нет."
                ),
                new("Choose another definition with --rule.", "Выберите другое определение: --rule.")
            );
        return rule.First < scope.Years.Count
            ? card
            : Refuse(
                new(
                    $"The definition {rule.Name} looks back over {rule.OfYears} years, and only {scope.Years} are there.",
                    $"Определение {rule.Name} смотрит на {rule.OfYears} лет назад, а есть только {scope.Years}."
                ),
                new(
                    "Ask for more years with --period, or choose another definition with --rule.",
                    "Возьмите больше лет (--period) или другое определение (--rule)."
                )
            );
    }

    /// <summary>What must be read to apply a rule.</summary>
    public static FirmColumns Columns(ExporterRule rule) =>
        (rule.Markets > 1 ? FirmColumns.Markets : FirmColumns.None)
        | (rule.Products > 1 ? FirmColumns.Products : FirmColumns.None);

    private static Dimension? Lacking(ExporterRule rule, FirmScope scope) =>
        rule.Markets > 1 && !scope.Manifest.Dimensions.Contains(Dimension.Partner) ? Dimension.Partner
        : (rule.Products > 1 || rule.LeftOut.Count > 0) && !scope.Manifest.Dimensions.Contains(Dimension.Product)
            ? Dimension.Product
        : null;

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
