using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>What a firm is to the statistics of small and medium-sized exporters.</summary>
public enum SmeStatus
{
    /// <summary>It does not export.</summary>
    Absent,

    Sme,

    Large,

    /// <summary>It exports, and nobody knows its size.</summary>
    Unknown,
}

/// <summary>One firm in the two years of a comparison.</summary>
/// <param name="Before">Exports of the first year, in minor units; 0 where it has none.</param>
/// <param name="After">Exports of the second year.</param>
/// <param name="OldRule">Its status in the first year by the rule that was then in force.</param>
/// <param name="Start">Its status in the first year by the rule of the second year.</param>
/// <param name="End">Its status in the second year by that rule.</param>
public readonly record struct FirmChange(
    Int128 Before,
    Int128 After,
    SmeStatus OldRule,
    SmeStatus Start,
    SmeStatus End
);

/// <summary>A part of the change of exports of small and medium-sized firms.</summary>
public enum SmeTerm
{
    /// <summary>Firms that the law counts now and did not, less those that it does not count any more: at the first year's exports.</summary>
    Redefinition,

    /// <summary>Growth of firms that are small or medium-sized in both years.</summary>
    Organic,

    /// <summary>Firms that did not export in the first year.</summary>
    Entry,

    /// <summary>Firms that do not export in the second year.</summary>
    Exit,

    /// <summary>Firms that became large: at the first year's exports.</summary>
    Graduation,

    /// <summary>Firms that were large: at the second year's exports.</summary>
    Demotion,

    /// <summary>Firms whose size was unknown: at the second year's exports.</summary>
    UnknownIn,

    /// <summary>Firms whose size became unknown: at the first year's exports.</summary>
    UnknownOut,
}

/// <summary>Whether a smaller share of small and medium-sized firms is a failure.</summary>
public enum ShareVerdict
{
    /// <summary>The share did not fall.</summary>
    NoFall,

    /// <summary>It fell because firms outgrew the class: counted by what they were, they would have held their share.</summary>
    Success,

    /// <summary>Firms outgrew the class, and the share would have fallen without that too, but less.</summary>
    PartOfIt,

    /// <summary>By one rule for both years it did not fall: the law moved the border.</summary>
    Law,

    /// <summary>It fell, and no firm that left the class upwards explains any of it.</summary>
    Failure,

    /// <summary>There are no exports in one of the years.</summary>
    NotTold,
}

/// <summary>The change of exports of small and medium-sized firms, split into terms that add up to it exactly.</summary>
/// <remarks>
/// Redefinition is taken first, under the old against the new rule in the first year; the other terms hold by the new rule. Entrants and
/// demoted firms count at the exports of the second year, exiters and graduates at those of the first.
/// </remarks>
public sealed class SmeChange
{
    private readonly Int128[] terms = new Int128[Enum.GetValues<SmeTerm>().Length];
    private readonly long[] firms = new long[Enum.GetValues<SmeTerm>().Length];

    private SmeChange(Int128 unnamedBefore, Int128 unnamedAfter) =>
        (AllBefore, AllAfter, UnknownBefore, UnknownAfter) = (unnamedBefore, unnamedAfter, unnamedBefore, unnamedAfter);

    /// <summary>Exports of small and medium-sized firms in the first year by the old rule, in minor units.</summary>
    public Int128 Before { get; private set; }

    /// <summary>The same by the new rule.</summary>
    public Int128 BeforeByNewRule { get; private set; }

    /// <summary>Exports of small and medium-sized firms in the second year.</summary>
    public Int128 After { get; private set; }

    /// <summary>Exports of all firms, with trade that names none.</summary>
    public Int128 AllBefore { get; private set; }

    public Int128 AllAfter { get; private set; }

    /// <summary>Exports of firms of unknown size (by the new rule), with trade that names no firm.</summary>
    public Int128 UnknownBefore { get; private set; }

    public Int128 UnknownAfter { get; private set; }

    /// <summary>Memo: how much more graduates export than before; no part of the change.</summary>
    public Int128 GraduatesGrowth { get; private set; }

    /// <summary>Exports of graduates in the second year.</summary>
    public Int128 GraduatesAfter { get; private set; }

    /// <summary>The change, which the terms add up to.</summary>
    public Int128 Change => After - Before;

    /// <param name="unnamed">Exports of both years that name no firm.</param>
    public static SmeChange Of(IEnumerable<FirmChange> changes, (Int128 Before, Int128 After) unnamed = default)
    {
        var change = new SmeChange(unnamed.Before, unnamed.After);
        foreach (var firm in changes)
            change.Take(firm);
        return change;
    }

    /// <summary>In minor units, with its sign.</summary>
    public Int128 Term(SmeTerm term) => terms[(int)term];

    /// <summary>Firms behind a term.</summary>
    public long Firms(SmeTerm term) => firms[(int)term];

    /// <summary>What to think of the change of the share.</summary>
    public ShareVerdict Verdict =>
        AllBefore <= 0 || AllAfter <= 0 ? ShareVerdict.NotTold
        : Compare(After, Before) >= 0 ? ShareVerdict.NoFall
        : Compare(After, BeforeByNewRule) >= 0 ? ShareVerdict.Law
        : Compare(ByStart, BeforeByNewRule) >= 0 ? ShareVerdict.Success
        : ByStart > After ? ShareVerdict.PartOfIt
        : ShareVerdict.Failure;

    /// <summary>False where firms of unknown size could turn a fall of the share into a rise, or a rise into a fall.</summary>
    public bool IsCertain =>
        Compare(After, Before + UnknownBefore) >= 0
            ? Verdict == ShareVerdict.NoFall
            : Compare(After + UnknownAfter, Before) < 0 && Verdict != ShareVerdict.NoFall;

    /// <summary>Exports of the second year by what firms were in the first: with graduates, without demoted firms.</summary>
    public Int128 ByStart => After + GraduatesAfter - Term(SmeTerm.Demotion);

    private void Take(FirmChange firm)
    {
        AllBefore += firm.Before;
        AllAfter += firm.After;
        Before += firm.OldRule == SmeStatus.Sme ? firm.Before : 0;
        BeforeByNewRule += firm.Start == SmeStatus.Sme ? firm.Before : 0;
        After += firm.End == SmeStatus.Sme ? firm.After : 0;
        UnknownBefore += firm.Start == SmeStatus.Unknown ? firm.Before : 0;
        UnknownAfter += firm.End == SmeStatus.Unknown ? firm.After : 0;
        Redefine(firm);
        Move(firm);
    }

    private void Redefine(FirmChange firm)
    {
        if (firm.OldRule == SmeStatus.Sme && firm.Start != SmeStatus.Sme)
            Add(SmeTerm.Redefinition, -firm.Before);
        if (firm.OldRule != SmeStatus.Sme && firm.Start == SmeStatus.Sme)
            Add(SmeTerm.Redefinition, firm.Before);
    }

    private void Move(FirmChange firm)
    {
        switch (firm.Start, firm.End)
        {
            case (SmeStatus.Sme, SmeStatus.Sme):
                Add(SmeTerm.Organic, firm.After - firm.Before);
                break;
            case (SmeStatus.Sme, SmeStatus.Absent):
                Add(SmeTerm.Exit, -firm.Before);
                break;
            case (SmeStatus.Sme, SmeStatus.Large):
                Add(SmeTerm.Graduation, -firm.Before);
                GraduatesAfter += firm.After;
                GraduatesGrowth += firm.After - firm.Before;
                break;
            case (SmeStatus.Sme, SmeStatus.Unknown):
                Add(SmeTerm.UnknownOut, -firm.Before);
                break;
            case (_, SmeStatus.Sme):
                Add(In(firm.Start), firm.After);
                break;
        }
    }

    private static SmeTerm In(SmeStatus start) =>
        start switch
        {
            SmeStatus.Absent => SmeTerm.Entry,
            SmeStatus.Large => SmeTerm.Demotion,
            _ => SmeTerm.UnknownIn,
        };

    private void Add(SmeTerm term, Int128 amount)
    {
        terms[(int)term] += amount;
        firms[(int)term]++;
    }

    // The sign of after / all after - before / all before.
    private int Compare(Int128 after, Int128 before) =>
        ((BigInteger)after * (BigInteger)AllBefore).CompareTo((BigInteger)before * (BigInteger)AllAfter);
}
