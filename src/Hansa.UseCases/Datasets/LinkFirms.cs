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
            from plan in LinkPlan.Of(As, declarations, register, groups, Rules)
            from report in house.Loading.Link(plan, cancellation)
            select report;

    private Problem? Check() =>
        !LoadRequestRules.IsName(As)
            ? Invalid($"'{As}' cannot name a dataset.", "Use 1 to 64 letters a to z, digits, - . and _.")
        : As == Declarations || As == Register || As == Groups
            ? Invalid("A linked dataset needs a name of its own.", "Give another name with --as.")
        : (Rules.Status == SizeStatus.BaseYear) != (Rules.BaseYear != 0)
            ? Invalid(
                "A base year goes with the status base-year, and only with it.",
                "Write --status base-year --base-year 2015."
            )
        : null;

    private static Problem Invalid(string title, string fix) => new(ProblemKind.Invalid, title, fix);
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
                $"The dataset '{dataset.Dataset}' is a register, not declarations.",
                "Name the declarations first, the register with --register."
            )
        : dataset.Link is not null || dataset.Dimensions.Contains(Dimension.Size)
            ? Unfit(
                $"The rows of '{dataset.Dataset}' have sizes of firms already.",
                "Link the declarations that they came from."
            )
        : !dataset.Dimensions.Contains(Dimension.Firm)
            ? Unfit(
                $"The rows of '{dataset.Dataset}' do not name firms.",
                "Load declarations with a column of exporters: --map firm=…."
            )
        : null;

    private static Problem? Sizes(Manifest dataset) =>
        dataset.Register is not { } register
            ? Unfit(
                $"The dataset '{dataset.Dataset}' is not a register of firms.",
                "Load one with --source sme-register or register."
            )
        : !register.HasSizes
            ? Unfit(
                $"The register '{dataset.Dataset}' does not say how large firms are.",
                "Load it with a column of sizes, or a size rule."
            )
        : null;

    private static Problem? Named(Manifest? dataset) =>
        dataset is not null && dataset.Register is not { HasGroups: true }
            ? Unfit(
                $"The dataset '{dataset.Dataset}' does not name groups of firms.",
                "Load one with --source register --map firm=… --map group=…."
            )
            : null;

    private static Problem? Key(Manifest one, Manifest other) =>
        one.FirmKey == other.FirmKey
            ? null
            : Unfit(
                $"'{one.Dataset}' and '{other.Dataset}' give firms their pseudonyms under different keys: no firm of one would be found in the other.",
                "Load both with the same key (--firm-key FILE)."
            );

    private static Problem Unfit(string title, string fix) => new(ProblemKind.Conflict, title, fix);
}

/// <summary>What a link did.</summary>
/// <param name="Changed">False when the dataset was made from these very snapshots by these rules before.</param>
public sealed record LinkReport(Manifest Manifest, bool Changed)
{
    public LinkFacts Facts => Manifest.Link!;
}
