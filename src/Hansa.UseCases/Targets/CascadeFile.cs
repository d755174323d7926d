using Hansa.Management.Targets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Reads what regions have, could have and weigh: one region a row.</summary>
internal sealed class CascadeFile(TableFile file, Target country, IReference reference)
{
    /// <summary>Whole amounts count hundredths of the currency.</summary>
    public const int MinorUnits = 100;

    private static readonly string[] Needed = ["territory", "unit", "base"];
    private static readonly string[] More = ["potential", "weight"];
    private readonly List<LocalText> findings = [];

    /// <summary>The regions in the order of the file; or one problem with every fault.</summary>
    public Outcome<IReadOnlyList<CascadeRegion>> Read(CascadeRule rule)
    {
        string[] needed = rule switch
        {
            CascadeRule.ByGap => [.. Needed, "potential"],
            CascadeRule.ByWeights => [.. Needed, "weight"],
            _ => Needed,
        };
        findings.AddRange(file.Faults(needed, [.. More.Except(needed)]));
        if (findings.Count > 0)
            return Faulty();
        CascadeRegion[] regions = [.. file.Rows.Select(row => Region(row, rule))];
        foreach (var twice in file.Rows.GroupBy(row => file.Text(row, "territory")).Where(group => group.Count() > 1))
            findings.Add(
                new(
                    $"{file.FileName}, line {twice.ElementAt(1).Line}: {twice.Key} stands there twice.",
                    $"{file.FileName}, строка {twice.ElementAt(1).Line}: {twice.Key} повторяется."
                )
            );
        return findings.Count > 0 ? Faulty() : regions;
    }

    /// <summary>An amount in whole hundredths; nothing where it is finer.</summary>
    public static Int128? Minor(decimal amount) =>
        amount * MinorUnits is var minor && minor == decimal.Truncate(minor) ? (Int128)minor : null;

    private CascadeRegion Region(TableFileRow row, CascadeRule rule)
    {
        var territory = file.Text(row, "territory");
        var owner = reference.CountryOf(territory);
        if (owner is not null && owner != country.Key.Territory)
            Fault(
                row,
                new(
                    $"{territory} belongs to {owner}, and the target is that of {country.Key.Territory}.",
                    $"{territory} относится к {owner}, а цель — {country.Key.Territory}."
                )
            );
        else if (owner is null)
            Fault(
                row,
                new(
                    $"'{territory}' is not known as a region of {country.Key.Territory}.",
                    $"«{territory}» — неизвестный регион {country.Key.Territory}."
                )
            );
        var unit = TargetUnit.Read(file.Text(row, "unit"));
        if (unit?.Code != country.Unit)
            Fault(
                row,
                new(
                    $"unit '{file.Text(row, "unit")}' is not in {country.Unit}, as the target is.",
                    $"unit «{file.Text(row, "unit")}» — не в {country.Unit}, как цель."
                )
            );
        return new CascadeRegion(
            territory,
            Amount(row, "base", unit),
            rule == CascadeRule.ByGap ? Amount(row, "potential", unit) : 0,
            rule == CascadeRule.ByWeights ? Weight(row) : 0
        );
    }

    private Int128 Amount(TableFileRow row, string column, TargetUnit? unit)
    {
        var text = file.Text(row, column);
        if (
            unit?.Number(text) is { Bound: TargetBound.Rounded, Value: >= 0 } number
            && Minor(number.Value) is { } minor
        )
            return minor;
        if (unit is not null)
            Fault(
                row,
                new(
                    $"{column} '{text}' is no amount of 0 or more in whole hundredths.",
                    $"{column} «{text}» — не сумма от 0 с точностью до сотых."
                )
            );
        return 0;
    }

    // Weights are only compared with each other: a trillionth is the finest difference.
    private Int128 Weight(TableFileRow row)
    {
        const long Finest = 1_000_000_000_000;
        var text = file.Text(row, "weight");
        if (
            TargetUnit.Read("ratio")!.Number(text) is
            { Bound: TargetBound.Rounded, Value: >= 0 and <= 1_000_000_000 } number
        )
            return (Int128)(number.Value * Finest);
        Fault(
            row,
            new(
                $"weight '{text}' is no number from 0 to 1,000,000,000.",
                $"weight «{text}» — не число от 0 до 1 000 000 000."
            )
        );
        return 0;
    }

    private void Fault(TableFileRow row, LocalText what) =>
        findings.Add(new($"{file.FileName}, line {row.Line}: {what}", $"{file.FileName}, строка {row.Line}: {what}"));

    private Problem Faulty() =>
        new(
            ProblemKind.Invalid,
            new(
                $"{file.FileName} has {findings.Count} {(findings.Count == 1 ? "fault" : "faults")}; nothing was changed.",
                $"В файле {file.FileName} ошибок: {findings.Count}; ничего не изменено."
            ),
            new(
                "Mend the lines named; docs/how-to/track-targets.md tells the columns.",
                "Исправьте названные строки; столбцы описаны в docs/how-to/track-targets.md."
            )
        )
        {
            Details = findings,
        };
}
