using System.Text.RegularExpressions;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Joins declarations with a register of the right date: a dataset of the same rows, each with the size of its firm.</summary>
/// <param name="Declarations">A dataset whose rows name firms.</param>
/// <param name="Register">A register with sizes, under the same key of pseudonyms.</param>
/// <param name="As">The name of the dataset to make.</param>
public sealed record LinkFirms(string Declarations, string Register, string As) : UseCase<LinkReport>
{
    public LinkRules Rules { get; init; } = new(SizeStatus.Dated, RegisterMoment.End, AbsentFirms.Unknown, Grain.Year);

    /// <summary>A table of the groups that firms belong to; nothing leaves each firm alone.</summary>
    public string? Groups { get; init; }

    public override Outcome<LinkReport> Run(House house, CancellationToken cancellation) =>
        Check() is { } problem
            ? problem
            : from declarations in house.Datasets.Current(Declarations)
            from register in house.Datasets.Current(Register)
            from groups in Groups is null
                ? Outcome<Manifest?>.Of(null)
                : house.Datasets.Current(Groups).Select(found => (Manifest?)found)
            from plan in LinkPlan.Of(
                As,
                declarations,
                register,
                groups,
                register.Register?.SizeRule is null ? Rules : Rules.For(register, house.Reference.WaitingRules)
            )
            from report in house.Loading.Link(plan, cancellation)
            select report;

    private Problem? Check() =>
        !LoadRequestRules.IsName(As)
            ? Invalid(
                new($"'{As}' cannot name a dataset.", $"«{As}» не годится как имя набора данных."),
                new("Use 1 to 64 letters a to z, digits, - . and _.", "От 1 до 64 знаков: буквы a–z, цифры, - . и _.")
            )
        : As == Declarations || As == Register || As == Groups
            ? Invalid(
                new("A linked dataset needs a name of its own.", "Связанному набору нужно своё имя."),
                new("Give another name with --as.", "Дайте другое имя: --as.")
            )
        : (Rules.Status == SizeStatus.BaseYear) != (Rules.BaseYear != 0)
            ? Invalid(
                new(
                    "A base year goes with the status base-year, and only with it.",
                    "Базовый год задаётся только вместе со статусом base-year, и наоборот."
                ),
                new("Write --status base-year --base-year 2015.", "Напишите --status base-year --base-year 2015.")
            )
        : null;

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}

/// <summary>What is to be joined: datasets that fit together.</summary>
public sealed record LinkPlan(string As, Manifest Declarations, Manifest Register, Manifest? Groups, LinkRules Rules)
{
    /// <summary>The plan, or why the datasets do not fit together.</summary>
    public static Outcome<LinkPlan> Of(
        string name,
        Manifest declarations,
        Manifest register,
        Manifest? groups,
        LinkRules rules
    ) =>
        Fault(declarations, register, groups) is { } problem
            ? problem
            : new LinkPlan(name, declarations, register, groups, rules);

    private static Problem? Fault(Manifest declarations, Manifest register, Manifest? groups) =>
        Trade(declarations)
        ?? Sizes(register)
        ?? Named(groups)
        ?? Key(declarations, register)
        ?? (groups is null ? null : Key(declarations, groups));

    private static Problem? Trade(Manifest dataset) =>
        dataset.Kind != DatasetKind.Trade
            ? Unfit(
                new(
                    $"The dataset '{dataset.Dataset}' is a register, not declarations.",
                    $"Набор «{dataset.Dataset}» — реестр, а не декларации."
                ),
                new(
                    "Name the declarations first, the register with --register.",
                    "Сначала назовите декларации, реестр — через --register."
                )
            )
        : dataset.Link is not null || dataset.Dimensions.Contains(Dimension.Size)
            ? Unfit(
                new(
                    $"The rows of '{dataset.Dataset}' have sizes of firms already.",
                    $"В строках набора «{dataset.Dataset}» уже есть размеры фирм."
                ),
                new("Link the declarations that they came from.", "Свяжите декларации, из которых он получен.")
            )
        : !dataset.Dimensions.Contains(Dimension.Firm)
            ? Unfit(
                new(
                    $"The rows of '{dataset.Dataset}' do not name firms.",
                    $"В строках набора «{dataset.Dataset}» не названы фирмы."
                ),
                new(
                    "Load declarations with a column of exporters: --map firm=….",
                    "Загрузите декларации со столбцом экспортёров: --map firm=…."
                )
            )
        : null;

    private static Problem? Sizes(Manifest dataset) =>
        dataset.Register is not { } register
            ? Unfit(
                new(
                    $"The dataset '{dataset.Dataset}' is not a register of firms.",
                    $"Набор «{dataset.Dataset}» — не реестр фирм."
                ),
                new(
                    "Load one with --source sme-register or register.",
                    "Загрузите реестр: --source sme-register или register."
                )
            )
        : !register.HasSizes
            ? Unfit(
                new(
                    $"The register '{dataset.Dataset}' does not say how large firms are.",
                    $"В реестре «{dataset.Dataset}» нет размеров фирм."
                ),
                new(
                    "Load it with a column of sizes, or a size rule.",
                    "Загрузите его со столбцом размеров или с правилом размера."
                )
            )
        : null;

    private static Problem? Named(Manifest? dataset) =>
        dataset is not null && dataset.Register is not { HasGroups: true }
            ? Unfit(
                new(
                    $"The dataset '{dataset.Dataset}' does not name groups of firms.",
                    $"В наборе «{dataset.Dataset}» не названы группы фирм."
                ),
                new(
                    "Load one with --source register --map firm=… --map group=….",
                    "Загрузите такой: --source register --map firm=… --map group=…."
                )
            )
            : null;

    private static Problem? Key(Manifest one, Manifest other) =>
        one.FirmKey == other.FirmKey
            ? null
            : Unfit(
                new(
                    $"'{one.Dataset}' and '{other.Dataset}' give firms their pseudonyms under different keys: no firm of one would be found in the other.",
                    $"Псевдонимы фирм в «{one.Dataset}» и «{other.Dataset}» даны по разным ключам: фирмы одного набора не нашлись бы в другом."
                ),
                new("Load both with the same key (--firm-key FILE).", "Загрузите оба с одним ключом (--firm-key ФАЙЛ).")
            );

    private static Problem Unfit(LocalText title, LocalText fix) => new(ProblemKind.Conflict, title, fix);
}

/// <summary>What a link did.</summary>
/// <param name="Changed">False when the dataset was made from these very snapshots by these rules before.</param>
public sealed record LinkReport(Manifest Manifest, bool Changed)
{
    public LinkFacts Facts => Manifest.Link!;
}
