using System.Text.Json.Serialization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Datasets;

/// <summary>Which size a firm has in a period.</summary>
public enum SizeStatus
{
    /// <summary>The size of that time.</summary>
    Dated,

    /// <summary>The size in a base year, in all periods.</summary>
    BaseYear,

    /// <summary>The newest size that the register knows, in all periods.</summary>
    Current,

    /// <summary>The size in the first period in which the firm exports, in all periods.</summary>
    FirstExport,
}

/// <summary>When within a period a firm must be in the register.</summary>
public enum RegisterMoment
{
    /// <summary>At the end of the period.</summary>
    End,

    /// <summary>At the end of any of its months; the latest of them gives the size.</summary>
    AnyMonth,
}

/// <summary>What a firm is that a register of its time does not have.</summary>
public enum AbsentFirms
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>Large: for a register that holds every small and medium-sized firm.</summary>
    Large,
}

/// <summary>How a class that a rule has computed may change from year to year.</summary>
public enum ClassChange
{
    /// <summary>As the law of the rule says: where it knows a waiting time, only after it.</summary>
    ByLaw,

    /// <summary>Each year by that year's figures alone.</summary>
    EachYear,
}

/// <summary>Why no waiting time was applied to classes whose law has one.</summary>
public enum NoWaiting
{
    /// <summary>It was applied, or there is none to apply.</summary>
    None,

    /// <summary>Each year by its own figures was asked for.</summary>
    Asked,

    /// <summary>The register has one year only.</summary>
    OneYear,

    /// <summary>Records hold from a day to a day, and do not say of which years their figures are.</summary>
    Spells,

    /// <summary>Classes depend on ownership, too, for which there is no waiting time; the register keeps the class alone.</summary>
    Ownership,
}

/// <summary>How declarations are joined with a register.</summary>
/// <param name="Period">How long a period is for which a firm has one size.</param>
public sealed record LinkRules(SizeStatus Status, RegisterMoment Moment, AbsentFirms Absent, Grain Period)
{
    /// <summary>The year of <see cref="SizeStatus.BaseYear"/>; 0 otherwise.</summary>
    public int BaseYear { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ClassChange ClassChange { get; init; }

    /// <summary>The waiting time that is applied; nothing where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WaitingRule? Waiting { get; init; }

    /// <summary>Why none is where the law has one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NoWaiting WhyNoWaiting { get; init; }

    /// <summary>The same with the waiting time that fits a register.</summary>
    public LinkRules For(Manifest register, IReadOnlyList<WaitingRule> known)
    {
        if (known.FirstOrDefault(one => one.Rule == register.Register?.SizeRule) is not { } waiting)
            return this;
        var why = WhyNot(register);
        return this with { Waiting = why == NoWaiting.None ? waiting : null, WhyNoWaiting = why };
    }

    private NoWaiting WhyNot(Manifest register) =>
        ClassChange == ClassChange.EachYear ? NoWaiting.Asked
        : register.Register!.Form == RegisterForm.Spells ? NoWaiting.Spells
        : register.Register.Days.Select(day => day.Year).Distinct().Count() < 2 ? NoWaiting.OneYear
        : register.Mapping.ContainsKey(Role.StateShare) || register.Mapping.ContainsKey(Role.OtherShare)
            ? NoWaiting.Ownership
        : NoWaiting.None;
}

/// <summary>What a linked dataset was made from, by which rules, and how much of it the register covers.</summary>
/// <param name="Declarations">Dataset and snapshot: <c>declarations/0123456789abcdef</c>.</param>
/// <param name="Register">Dataset and snapshot.</param>
/// <param name="Groups">Dataset and snapshot of the table of groups; nothing where there is none.</param>
/// <param name="Coverage">By period, then flow.</param>
public sealed record LinkFacts(
    string Declarations,
    string Register,
    string? Groups,
    LinkRules Rules,
    IReadOnlyList<LinkCoverage> Coverage
)
{
    /// <summary>True when a plan would make the same again.</summary>
    public bool IsOf(LinkPlan plan) =>
        Declarations == Name(plan.Declarations)
        && Register == Name(plan.Register)
        && Groups == (plan.Groups is null ? null : Name(plan.Groups))
        && Rules == plan.Rules;

    /// <summary>Firms and years in which the waiting time kept another class than the year's own figures give.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long KeptClasses { get; init; }

    /// <summary>How a link names a snapshot.</summary>
    public static string Name(Manifest manifest) => $"{manifest.Dataset}/{manifest.Snapshot}";

    /// <summary>The coverage over all periods and flows; a firm counts once in each period.</summary>
    public LinkCoverage Total =>
        Coverage.Aggregate(
            new LinkCoverage("", "", default, default, default, default),
            (sum, one) =>
                sum with
                {
                    All = sum.All + one.All,
                    Linked = sum.Linked + one.Linked,
                    Absent = sum.Absent + one.Absent,
                    Uncovered = sum.Uncovered + one.Uncovered,
                }
        );
}

/// <summary>How much of one period's trade belongs to firms that the register knows.</summary>
/// <param name="Linked">Firms found in the register.</param>
/// <param name="Absent">Firms that the register of the time does not have.</param>
/// <param name="Uncovered">Firms in periods of which there is no register. What is left of <paramref name="All"/> names no firm.</param>
public sealed record LinkCoverage(
    string Period,
    string Flow,
    LinkedAmount All,
    LinkedAmount Linked,
    LinkedAmount Absent,
    LinkedAmount Uncovered
)
{
    /// <summary>Share of the value, 0 to 1; nothing where there is none.</summary>
    public double? ValueShare => All.Value > 0 ? (double)Linked.Value / (double)All.Value : null;

    /// <summary>Share of the firms, 0 to 1; nothing where there is none.</summary>
    public double? FirmShare => All.Firms > 0 ? (double)Linked.Firms / All.Firms : null;
}

/// <summary>Rows, their value in minor units, and the firms behind them (in one period each counts once).</summary>
public readonly record struct LinkedAmount(long Rows, Int128 Value, long Firms)
{
    public static LinkedAmount operator +(LinkedAmount one, LinkedAmount other) =>
        new(one.Rows + other.Rows, one.Value + other.Value, one.Firms + other.Firms);
}
